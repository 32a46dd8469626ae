package org.millrace.connectors.warc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.millrace.connectors.warc.HttpHead.Extent;

class HttpHeadTest {
    @Test
    void keepsTheFieldsThatSpeakOfTraining() {
        String head = ("HTTP/1.1 200 OK|X-Robots-Tag: gptbot: noai|x-robots-tag : NOINDEX|TDM-Reservation:1|"
                        + "X-Robots-Tags: noai|Content-Usage: train-ai=n|TDM-Policy:||")
                .replace("|", "\r\n");
        assertThat(read(head, Extent.WHOLE).rights().lines())
                .containsExactly(
                        "x-robots-tag: gptbot: noai",
                        "x-robots-tag: NOINDEX",
                        "tdm-reservation: 1",
                        "content-usage: train-ai=n");
    }

    private static HttpHead read(String text, Extent extent) {
        byte[] bytes = Bytes.ascii("##" + text);
        return HttpHead.read(bytes, 2, bytes.length - 2, extent);
    }

    @Test
    void readsStatusTypeAndCodings() {
        String head = ("HTTP/1.1 200 OK|Content-Type: text/html|CONTENT-ENCODING : gzip|content-encoding: br|"
                        + "Transfer-Encoding: gzip, Chunked|Set-Cookie: a: b||")
                .replace("|", "\r\n");
        assertThat(read(head + "body\r\n\r\n", Extent.WHOLE))
                .isEqualTo(new HttpHead(head.length(), 200, "text/html", "gzip,br", true));
    }

    @Test
    void takesTheLastTypeThatIsNotEmpty() {
        assertThat(read("HTTP/1.1 200\nContent-Type: a/b\nContent-Type: c/d\nContent-Type:\n\n", Extent.WHOLE)
                        .contentType())
                .isEqualTo("c/d");
    }

    @Test
    void passesOverLinesWithoutAColonAndNamesThatOnlyResemble() {
        assertThat(read("HTTP/1.0 404 No\nnonsense\nXContent-Type: a/b\nContent-Typ: a/b\n\n", Extent.WHOLE))
                .isEqualTo(new HttpHead(62, 404, "", "", false));
    }

    @Test
    void takesChunkedOnlyAsTheLastTransferCoding() {
        assertThat(chunked("chunked")).isTrue();
        assertThat(chunked("CHUNKED ")).isTrue();
        assertThat(chunked("chunked, gzip")).isFalse();
        assertThat(chunked("chunke")).isFalse();
        assertThat(chunked("")).isFalse();
    }

    private static boolean chunked(String value) {
        return read("HTTP/1.1 200\nTransfer-Encoding: " + value + "\n\n", Extent.WHOLE)
                .chunked();
    }

    @Test
    void refusesWhatIsNoResponse() {
        assertThat(read("HTTP/1.1 200", Extent.WHOLE)).isEqualTo(new HttpHead(12, 200, "", "", false));
        for (String other : new String[] {
            "",
            "HTTP/1.1 20",
            "http/1.1 200 OK\n\n",
            "GET / HTTP/1.1\n\n",
            "HTTP/1.1 20x OK\n\n",
            "HTTP/1.1\n 200 OK\n\n",
            "HTTP/1.1200 OK\n\n"
        }) {
            assertThat(read(other, Extent.WHOLE)).as(other).isNull();
        }
    }

    @Test
    void takesABlockWithoutAnEmptyLineAsAllHeadAndABeginningAsNone() {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX: y";
        assertThat(read(head, Extent.WHOLE)).isEqualTo(new HttpHead(head.length(), 200, "text/html", "", false));
        assertThat(read(head, Extent.BEGINNING)).isNull();
    }

    @Test
    void refusesEveryBeginningThatStopsBeforeTheBody() {
        String head = "HTTP/1.1 200 OK\r\nX: y\r\n\r\n";
        for (int end = 0; end < head.length(); end++) {
            assertThat(read(head.substring(0, end), Extent.BEGINNING))
                    .as("%d bytes", end)
                    .isNull();
        }
        assertThat(read(head, Extent.BEGINNING)).isEqualTo(new HttpHead(head.length(), 200, "", "", false));
    }

    @Test
    void readsNothingOutsideItsRange() {
        byte[] bytes = Bytes.ascii("HTTP/1.1 200 OK\nX: y\n\nContent-Type: a/b\n\n");
        assertThat(HttpHead.read(bytes, 0, 21, Extent.BEGINNING)).isNull();
        assertThat(HttpHead.read(bytes, 0, 22, Extent.BEGINNING)).isEqualTo(new HttpHead(22, 200, "", "", false));
    }
}
