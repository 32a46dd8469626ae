package org.millrace.connectors.jsonl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.connectors.BrokenContainer;
import org.millrace.connectors.MemoryContainer;
import org.millrace.connectors.Report;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.core.Payload;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class JsonlConnectorTest {
    private static final JsonlConnector CONNECTOR = new JsonlConnector("text", "url", "", "", "", "", "", 1000);

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Report read(String text) {
        return Report.of(CONNECTOR, MemoryContainer.of(utf8(text)));
    }

    private static Report read(byte[] file) {
        return Report.of(CONNECTOR, MemoryContainer.of(file));
    }

    @Test
    void findsTheTextOfEveryLine() {
        Report report = read(
                "{\"text\":\"one\",\"url\":\"http://x/\"}\n\n {\"a\":[{\"text\":\"no\"}],\"text\":\"zw\\u00f6lf\"}\r\n");

        assertThat(report.texts()).containsExactly("one", "zwölf");
        assertThat(report.entries().get(0).origin())
                .isEqualTo(Origin.at("src", "jsonl", "a/file", 0, 32).withUri("http://x/"));
        assertThat(report.entries().get(1).origin().locator()).isEqualTo("a/file@34");
        assertThat(report.entries().get(1).origin().uri()).isEmpty();
    }

    @Test
    void readsTheLastLineWithoutLineFeedAndAByteOrderMark() {
        assertThat(read("\ufeff{\"text\":\"one\"}").texts()).containsExactly("one");
        assertThat(read("\ufeff{\"text\":\"one\"}").sole().origin().offset()).isZero();
    }

    @Test
    void readsFieldsOnDottedPaths() {
        JsonlConnector connector =
                new JsonlConnector("a.text", "meta.url", "meta.title", "meta.date", "repo", "meta.file.path", "", 1000);
        Report.Entry entry = Report.of(
                        connector,
                        MemoryContainer.of(
                                utf8(
                                        "{\"meta\":{\"url\":\"u\",\"title\":\"T\",\"date\":\"2024-05-18T03:58:10.9+02:00\","
                                                + "\"file\":{\"path\":\"p/q\"}},\"a\":{\"x\":[1],\"text\":\"t\"},\"repo\":\"GitHub.com/A/I\"}")))
                .sole();
        assertThat(entry.content()).isEqualTo("t");
        assertThat(entry.origin().uri()).isEqualTo("u");
        assertThat(entry.origin().fetchedAt()).isEqualTo("2024-05-18T01:58:10Z");
        assertThat(entry.origin().repo()).isEqualTo("github.com/a/i");
        assertThat(entry.origin().path()).isEqualTo("p/q");
        assertThat(((Payload.Text) entry.payload()).notes().fact(Notes.TITLE)).isEqualTo("T");
    }

    @Test
    void readsTheSameInTurkish() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            readsFieldsOnDottedPaths();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void takesTheLastOfRepeatedKeys() {
        assertThat(read("{\"text\":\"a\",\"text\":\"b\"}").texts()).containsExactly("b");
    }

    @Test
    void leavesOutALineWithoutText() {
        Report report = read("{\"url\":\"u\"}\n{\"text\":null}\n{\"text\":\"\"}");
        assertThat(report.whats()).containsExactly("no-text-field", "no-text-field", "found");
        assertThat(report.entries().get(0).drop().evidence()).isEqualTo("missing");
        assertThat(report.entries().get(0).origin().uri()).isEqualTo("u");
        assertThat(report.entries().get(1).drop().evidence()).isEqualTo("null");
    }

    @Test
    void failsABadLineAndGoesOn() {
        Report report = read("{\"text\":\n{\"text\":1}\n[]\n{\"text\":\"a\"} x\n\"text\"\n{\"text\":\"good\"}\n");
        assertThat(report.whats())
                .containsExactly("bad-json", "not-a-string", "bad-json", "bad-json", "bad-json", "found");
        assertThat(report.entries().get(0).failure().message()).isEqualTo("not a JSON object at byte 8 of the line");
        assertThat(report.entries().get(1).failure().message()).isEqualTo("expected a string at 'text', found number");
    }

    @Test
    void failsALineThatIsNotUtf8() {
        byte[] line = utf8("{\"text\":\"aXb\"}\n{\"text\":\"good\"}");
        for (int[] bad : new int[][] {{0xff}, {0xc0}, {0xe9}, {0x80}}) {
            byte[] file = line.clone();
            file[10] = (byte) bad[0];
            Report report = read(file);
            assertThat(report.whats()).containsExactly("bad-utf-8", "found");
            assertThat(report.entries().get(0).failure().message())
                    .isEqualTo("byte 10 of the line begins no UTF-8 sequence");
        }
    }

    /** By zero bytes at the start a parser of JSON tells UTF-16 and UTF-32, which are no lines of UTF-8. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0\0\0\u0001\177\177\177\177",
                "\0{\0\"\0t\0e\0x\0t\0\"\0:\0\"\0a\0\"\0}",
                "\177\0\0\0\177\177\177\177",
                "\0",
                "\uFEFF{\0\0\0\"text\":\"a\"}"
            })
    void failsALineWithZeroBytes(String line) {
        Report report = read(line + "\n{\"text\":\"good\"}");
        assertThat(report.whats()).containsExactly("bad-json", "found");
        assertThat(report.entries().get(0).failure().message()).startsWith("not a JSON object");
    }

    @Test
    void failsALineNestedTooDeep() {
        String deep = "{\"a\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}";
        Report report =
                Report.of(new JsonlConnector("text", "", "", "", "", "", "", 100_000), MemoryContainer.of(utf8(deep)));
        assertThat(report.sole().failure().cause()).isEqualTo("bad-json");
    }

    @Test
    void keepsALineAtExactlyTheLimitAndLeavesOutOneByteMore() {
        String fits = "{\"text\":\"" + "x".repeat(989) + "\"}";
        assertThat(utf8(fits)).hasSize(1000);
        String over = "{\"text\":\"" + "x".repeat(990) + "\"}";
        String far = "{\"text\":\"" + "x".repeat(300_000) + "\"}";
        Report report = read(fits + "\n" + over + "\n" + far + "\n" + fits);
        assertThat(report.whats()).containsExactly("found", "too-large", "too-large", "found");
        assertThat(report.entries().get(1).drop().value()).isEqualTo(1001);
        assertThat(report.entries().get(1).drop().limit()).isEqualTo(1000);
        assertThat(report.entries().get(2).drop().value()).isEqualTo(300_011);
        assertThat(report.entries().get(2).origin().length()).isEqualTo(300_011);
    }

    @Test
    void readsRangesAsItReadsTheWhole() throws IOException {
        StringBuilder file = new StringBuilder("\ufeff");
        for (int i = 0; i < 60; i++) {
            file.append("{\"text\":\"")
                    .append("ab".repeat(i * 13 % 50))
                    .append("\"}")
                    .append(i % 9 == 0 ? "\n\n" : "\n");
        }
        MemoryContainer whole = MemoryContainer.of(utf8(file.toString()));
        assertThat(CONNECTOR.splits(whole)).isTrue();
        String expected = Report.of(CONNECTOR, whole).entries().toString();
        for (int size : new int[] {1, 2, 5, 64, 100, 1000}) {
            List<Report.Entry> entries = new ArrayList<>();
            for (long start = 0; start < whole.size(); start += size) {
                entries.addAll(Report.of(CONNECTOR, whole.range(start, Math.min(whole.size(), start + size)))
                        .entries());
            }
            assertThat(entries.toString()).as("ranges of " + size).isEqualTo(expected);
        }
    }

    private static List<byte[]> compressed(byte[] content) throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OutputStream out =
                    switch (i) {
                        case 0 -> new GZIPOutputStream(bytes);
                        case 1 -> new BZip2CompressorOutputStream(bytes);
                        case 2 -> new XZOutputStream(bytes, new LZMA2Options(1));
                        default -> new FramedLZ4CompressorOutputStream(bytes);
                    }) {
                out.write(content);
            }
            files.add(bytes.toByteArray());
        }
        files.add(Zstd.compress(content));
        return files;
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    @Test
    void readsEveryCompressionAndAllItsParts() throws IOException {
        byte[] one = utf8("{\"text\":\"one\"}\n{\"text\":\"tw");
        byte[] two = utf8("o\"}\n");
        for (int i = 0; i < 5; i++) {
            byte[] file = join(compressed(one).get(i), compressed(two).get(i));
            Report report = read(file);
            assertThat(report.texts()).as("compression " + i).containsExactly("one", "two");
            assertThat(report.entries().get(1).origin().offset()).isEqualTo(15);
            assertThat(CONNECTOR.splits(MemoryContainer.of(file))).isFalse();
            assertThat(Report.of(CONNECTOR, MemoryContainer.of(file).range(5, file.length))
                            .entries())
                    .isEmpty();
        }
    }

    @Test
    void reportsWhereACompressedFileBreaksOff() throws IOException {
        StringBuilder lines = new StringBuilder();
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            lines.append("{\"text\":\"").append(random.nextLong()).append("\"}\n");
        }
        for (byte[] whole : compressed(utf8(lines.toString()))) {
            Report report = read(Arrays.copyOf(whole, whole.length / 2));
            Report.Entry last = report.entries().get(report.entries().size() - 1);
            assertThat(last.failure().cause()).isEqualTo("truncated");
            assertThat(last.origin().length()).isEqualTo(-1);
            assertThat(report.whats().stream().filter(w -> !w.equals("found"))).hasSize(1);
            if (report.entries().size() > 1) {
                Origin before =
                        report.entries().get(report.entries().size() - 2).origin();
                assertThat(last.origin().offset()).isEqualTo(before.offset() + before.length() + 1);
            }
        }
    }

    @Test
    void reportsBytesBehindTheCompressedOnes() throws IOException {
        byte[] file = join(compressed(utf8("{\"text\":\"one\"}\n")).get(0), utf8("rubbish at the end"));
        Report report = read(file);
        assertThat(report.whats()).containsExactly("found", "bad-gzip");
        assertThat(report.entries().get(1).failure().message())
                .isEqualTo("no gzip header (1f 8b 08) where a member should begin");
        byte[] padded = join(compressed(utf8("{\"text\":\"one\"}\n")).get(0), new byte[100]);
        assertThat(read(padded).whats()).containsExactly("found");
        byte[] bzip2 = join(compressed(utf8("{\"text\":\"one\"}\n")).get(1), utf8("rubbish"));
        assertThat(read(bzip2).whats()).containsExactly("found", "bad-bzip2");
    }

    @Test
    void reportsAnEmptyFile() {
        assertThat(read("").entries().toString()).isEqualTo("[empty-file@0+0]");
    }

    @Test
    void passesOnWhatTheStorageThrows() throws IOException {
        for (byte[] file : compressed(utf8("{\"text\":\"one\"}\n".repeat(1000)))) {
            BrokenContainer broken = new BrokenContainer(MemoryContainer.of(file), file.length / 2);
            assertThatThrownBy(() -> CONNECTOR.read("s", broken, new Report()))
                    .isInstanceOf(IOException.class)
                    .hasMessage("disk on fire");
        }
    }

    @Test
    void refusesBadSettings() {
        assertThatThrownBy(() -> new JsonlConnector("text", "", "", "", "", "", "", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("need 1 <= max-line-bytes, got max-line-bytes=0");
        assertThatThrownBy(() -> new JsonlConnector("", "", "", "", "", "", "", 1))
                .hasMessage("need the path of a field as text, got text=''");
    }
}
