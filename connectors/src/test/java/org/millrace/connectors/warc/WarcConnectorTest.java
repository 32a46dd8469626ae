package org.millrace.connectors.warc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.connectors.warc.Bytes.ascii;
import static org.millrace.connectors.warc.Bytes.gzip;
import static org.millrace.connectors.warc.Bytes.join;
import static org.millrace.connectors.warc.Bytes.page;
import static org.millrace.connectors.warc.Bytes.record;
import static org.millrace.connectors.warc.Bytes.response;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.millrace.connectors.BrokenContainer;
import org.millrace.connectors.MemoryContainer;
import org.millrace.connectors.Report;
import org.millrace.core.Origin;
import org.millrace.core.Payload;

class WarcConnectorTest {
    private static final String HTML = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    private static Report read(byte[] file) {
        return Report.of(new WarcConnector(1 << 20), MemoryContainer.of(file));
    }

    private static Report.Entry sole(byte[] file) {
        return read(file).sole();
    }

    @Test
    void findsAPageAndSaysWhereItCameFrom() {
        byte[] file = response(
                "1",
                "HTTP/1.1 200 OK\r\nContent-Type: Text/HTML; Charset=\"windows-1251\"\r\n",
                ascii("<p>x"),
                "WARC-Payload-Digest: sha1:ABC\r\n");

        Report.Entry entry = sole(file);

        assertThat(entry.origin())
                .isEqualTo(Origin.at("src", "warc", "a/file", 0, file.length)
                        .withRecordId("urn:uuid:1")
                        .withUri("https://example.org/1")
                        .withFetchedAt("2024-05-18T01:58:10Z")
                        .withHttpStatus(200)
                        .withMediaType("text/html")
                        .withPayloadDigest("sha1:ABC"));
        Payload.Bytes payload = (Payload.Bytes) entry.payload();
        assertThat(payload.content()).isEqualTo(ascii("<p>x"));
        assertThat(payload.mediaType()).isEqualTo("text/html");
        assertThat(payload.charset()).isEqualTo("windows-1251");
    }

    @Test
    void readsTheSameInTurkish() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            byte[] file = ascii(String.join(
                    "\r\n",
                    "WARC/1.0",
                    "warc-type: RESOURCE",
                    "CONTENT-TYPE: TEXT/PLAIN",
                    "WARC-IDENTIFIED-PAYLOAD-TYPE: TEXT/PLAIN",
                    "CONTENT-LENGTH: 2",
                    "",
                    "hi",
                    "",
                    ""));
            assertThat(sole(file).content()).isEqualTo("hi");
            byte[] chunked = response(
                    "1",
                    "HTTP/1.1 200 OK\r\nCONTENT-TYPE: TEXT/HTML\r\nTRANSFER-ENCODING: CHUNKED\r\n",
                    ascii("2\r\nhi\r\n0\r\n\r\n"));
            assertThat(sole(chunked).content()).isEqualTo("hi");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void leavesOutEveryOtherTypeOfRecord() {
        for (String type : new String[] {"warcinfo", "request", "metadata", "revisit", "conversion", "continuation"}) {
            Report.Entry entry = sole(record(type, "1", "", ascii("x")));
            assertThat(entry.drop().rule()).isEqualTo("record-type");
            assertThat(entry.drop().evidence()).isEqualTo(type);
        }
    }

    @Test
    void leavesOutWhatWasNotServedAsOk() {
        Report.Entry entry = sole(response("1", "HTTP/1.1 301 Moved\r\nLocation: /x\r\n", ascii("")));
        assertThat(entry.drop().rule()).isEqualTo("http-status");
        assertThat(entry.drop().value()).isEqualTo(301);
        assertThat(entry.drop().limit()).isEqualTo(200);
        assertThat(entry.origin().httpStatus()).isEqualTo(301);
    }

    @Test
    void looksIntoFilesOfWhichTheServerKnowsNothing() {
        String unknown = "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n";
        Report.Entry pdf = sole(response("1", unknown, ascii("%PDF-1.4")));
        assertThat(pdf.what()).isEqualTo("found");
        assertThat(pdf.origin().mediaType()).isEqualTo("application/pdf");
        assertThat(sole(response("1", unknown, ascii("{\\rtf1 x}"))).origin().mediaType())
                .isEqualTo("application/rtf");
        for (byte[] other : new byte[][] {ascii("<html>"), ascii("PK"), new byte[0]}) {
            Report.Entry entry = sole(response("1", unknown, other));
            assertThat(entry.drop().rule()).isEqualTo("media-type");
            assertThat(entry.origin().mediaType()).isEqualTo("application/octet-stream");
        }
        Report.Entry broken = sole(response("1", unknown + "Content-Encoding: gzip\r\n", ascii("%PDF")));
        assertThat(broken.drop().rule()).isEqualTo("media-type");
    }

    @Test
    void goesByTheIdentifiedTypeBeforeTheDeclaredOne() {
        byte[] file = response("1", HTML, ascii("GIF8"), "WARC-Identified-Payload-Type: image/gif\r\n");
        assertThat(sole(file).drop().rule()).isEqualTo("media-type");
        assertThat(sole(file).drop().evidence()).isEqualTo("image/gif");
        assertThat(sole(file).origin().mediaType()).isEqualTo("image/gif");
    }

    @Test
    void looksAtTheBytesWhereNoTypeIsDeclared() {
        String ok = "HTTP/1.1 200 OK\r\n";
        assertThat(sole(response("1", ok, ascii(" <!DOCTYPE HTML><p>x")))
                        .origin()
                        .mediaType())
                .isEqualTo("text/html");
        assertThat(sole(response("1", ok, ascii("just words"))).origin().mediaType())
                .isEqualTo("text/plain");
        assertThat(sole(response("1", ok, new byte[] {0, 1, 2})).drop().evidence())
                .isEqualTo("application/octet-stream");
    }

    @Test
    void findsResourcesAndLeavesOutNames() {
        assertThat(sole(record("resource", "1", "Content-Type: text/plain; charset=latin1\r\n", ascii("log")))
                        .content())
                .isEqualTo("log");
        assertThat(sole(record("response", "1", "WARC-Target-URI: dns:x\r\nContent-Type: text/dns\r\n", ascii("A")))
                        .drop()
                        .evidence())
                .isEqualTo("text/dns");
    }

    @Test
    void findsATextThatTheCrawlerCut() {
        assertThat(sole(response("1", HTML, ascii("<p>x"), "WARC-Truncated: length\r\n"))
                        .content())
                .isEqualTo("<p>x");
    }

    @Test
    void locatesARecordWithoutIdByItsPlace() {
        byte[] file = join(
                Bytes.info("0"),
                ascii(
                        "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\nContent-Length: 1\r\n\r\nx\r\n\r\n"));
        Origin origin = read(file).entries().get(1).origin();
        assertThat(origin.locator()).isEqualTo("a/file@" + Bytes.info("0").length);
        assertThat(origin.recordId()).isEmpty();
    }

    @Test
    void keepsABodyAtExactlyTheLimitAndLeavesOutOneByteMore() {
        WarcConnector connector = new WarcConnector(10);
        assertThat(Report.of(connector, MemoryContainer.of(response("1", HTML, new byte[10])))
                        .whats())
                .containsExactly("found");
        Report.Entry large = Report.of(connector, MemoryContainer.of(response("1", HTML, new byte[11])))
                .sole();
        assertThat(large.drop().rule()).isEqualTo("too-large");
        assertThat(large.drop().value()).isEqualTo(11);
        assertThat(large.drop().limit()).isEqualTo(10);
    }

    @Test
    void undoesChunksAndCodings() throws IOException {
        byte[] text = ascii("<p>hello");
        ByteArrayOutputStream zlib = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(zlib)) {
            deflate.write(text);
        }
        String gzip = HTML + "Content-Encoding: gzip\r\n";
        assertThat(sole(response("1", gzip, gzip(text))).content()).isEqualTo("<p>hello");
        assertThat(sole(response("1", HTML + "Content-Encoding: deflate\r\n", zlib.toByteArray()))
                        .content())
                .isEqualTo("<p>hello");
        byte[] chunked = join(ascii("3;x=y\r\n<p>\r\n5\r\nhello\r\n0\r\nTrailer: 1\r\n\r\n"));
        assertThat(sole(response("1", HTML + "Transfer-Encoding: chunked\r\n", chunked))
                        .content())
                .isEqualTo("<p>hello");
        byte[] packed = gzip(text);
        byte[] both = join(ascii(Integer.toHexString(packed.length) + "\r\n"), packed, ascii("\r\n0\r\n\r\n"));
        assertThat(sole(response("1", gzip + "Transfer-Encoding: chunked\r\n", both))
                        .content())
                .isEqualTo("<p>hello");
    }

    @Test
    void takesABodyAsItIsWhereTheCrawlerUndidItsCoding() {
        for (String coding : new String[] {"gzip", "deflate", "br", "utf-8"}) {
            assertThat(sole(response("1", HTML + "Content-Encoding: " + coding + "\r\n", ascii("<p>plain")))
                            .content())
                    .as(coding)
                    .isEqualTo("<p>plain");
        }
        assertThat(sole(response("1", HTML + "Transfer-Encoding: chunked\r\n", ascii("<p>plain")))
                        .content())
                .isEqualTo("<p>plain");
    }

    @Test
    void failsABodyWhoseCodingBreaks() {
        byte[] packed = gzip(ascii("a".repeat(100_000) + "b".repeat(5000)));
        byte[] cut = Arrays.copyOf(packed, packed.length - 20);
        String gzip = HTML + "Content-Encoding: gzip\r\n";

        assertThat(sole(response("1", gzip, cut)).failure().cause()).isEqualTo("bad-coding");
        assertThat(sole(response("1", gzip, cut, "WARC-Truncated: length\r\n")).content())
                .startsWith("aaa");
        Report.Entry chunks = sole(response("1", HTML + "Transfer-Encoding: chunked\r\n", ascii("3\r\nabc\r\nzz\r\n")));
        assertThat(chunks.failure().cause()).isEqualTo("bad-chunks");
        assertThat(chunks.failure().message()).isEqualTo("the body's chunks break at byte 8");
    }

    @Test
    void holdsADecodedBodyToTheLimit() {
        byte[] bomb = gzip(new byte[50_000_000]);
        Report.Entry entry = sole(response("1", HTML + "Content-Encoding: gzip\r\n", bomb));
        assertThat(entry.drop().rule()).isEqualTo("too-large");
        assertThat(entry.drop().value()).isEqualTo((1 << 20) + 1);
        assertThat(entry.drop().limit()).isEqualTo(1 << 20);
    }

    @Test
    void failsABlockThatIsNoResponse() {
        Report.Entry entry =
                sole(record("response", "1", "Content-Type: application/http\r\n", ascii("nonsense here")));
        assertThat(entry.failure().cause()).isEqualTo("bad-http");
        assertThat(entry.failure().message()).isEqualTo("a block of 13 bytes that begins no HTTP response");
    }

    @Test
    void readsFoldedAndRepeatedFieldsAndBrackets() {
        byte[] file = ascii(String.join(
                "\r\n",
                "WARC/0.17",
                "WARC-Type: ",
                "\tresource",
                "WARC-Type: request",
                "WARC-Target-URI: <http://x/a b>",
                "Content-Type: text/plain",
                "Content-Length:",
                " 2",
                "",
                "hi",
                "",
                ""));
        Report.Entry entry = sole(file);
        assertThat(entry.content()).isEqualTo("hi");
        assertThat(entry.origin().uri()).isEqualTo("http://x/a b");
    }

    @Test
    void reportsAnEmptyFile() {
        Report.Entry entry = sole(new byte[0]);
        assertThat(entry.toString()).isEqualTo("empty-file@0+0");
        assertThat(entry.failure().message()).isEqualTo("the file has no bytes");
    }

    @Test
    void passesOnWhatTheStorageThrows() {
        BrokenContainer broken = new BrokenContainer(MemoryContainer.of(page("1", "x".repeat(500))), 300);
        assertThatThrownBy(() -> new WarcConnector(10).read("s", broken, new Report()))
                .isInstanceOf(IOException.class)
                .hasMessage("disk on fire");
    }

    @Test
    void refusesALimitThatIsNone() {
        assertThatThrownBy(() -> new WarcConnector(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("need 1 <= max-record-bytes, got max-record-bytes=0");
        assertThatThrownBy(() -> new WarcConnector(1L << 40))
                .hasMessage("need max-record-bytes <= 1073741824, got max-record-bytes=1099511627776");
    }

    @Test
    void readsArc() {
        byte[] page = ascii("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>x");
        byte[] file = join(
                Bytes.arcFile(),
                Bytes.arc("http://example.org/a b", "text/html; charset=x", page),
                Bytes.arc("dns:example.org", "text/dns", ascii("1.2.3.4")),
                Bytes.arc("http://example.org/old", "text/plain", ascii("no head")));
        for (byte[] stored : new byte[][] {file, gzip(file)}) {
            Report report = read(stored);
            assertThat(report.whats()).containsExactly("record-type", "found", "media-type", "found");
            Origin origin = report.entries().get(1).origin();
            assertThat(origin.kind()).isEqualTo("arc");
            assertThat(origin.uri()).isEqualTo("http://example.org/a b");
            assertThat(origin.fetchedAt()).isEqualTo("2008-04-30T20:48:25Z");
            assertThat(origin.locator()).isEqualTo("a/file@" + Bytes.arcFile().length);
            assertThat(report.texts()).containsExactly("<p>x", "no head");
        }
    }

    @Test
    void readsArcByRecordAndVersionTwo() {
        byte[] page = ascii("HTTP/1.0 404 No\r\n\r\n");
        byte[] second = join(
                ascii("http://x/ 192.0.2.1 20080430204825 text/html 404 abc - 123 x.arc " + page.length + "\n"),
                page,
                ascii("\n"));
        byte[] file = join(gzip(Bytes.arcFile()), gzip(second));
        Report report = read(file);
        assertThat(report.entries().toString())
                .isEqualTo("[record-type@0+" + gzip(Bytes.arcFile()).length + ", http-status@"
                        + gzip(Bytes.arcFile()).length + "+" + gzip(second).length + "]");
        assertThat(report.entries().get(1).origin().uri()).isEqualTo("http://x/");
    }
}
