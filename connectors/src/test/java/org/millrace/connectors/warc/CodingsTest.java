package org.millrace.connectors.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.millrace.connectors.warc.Codings.Ending;

class CodingsTest {
    private static final byte[] HELLO = Bytes.ascii("hello");

    /** An uncompressed block and an empty last one (RFC 7932, section 9.2). */
    private static final byte[] BROTLI_HELLO = {0x40, 0, 0x10, 'h', 'e', 'l', 'l', 'o', 3};

    private static String undo(byte[] body, String coding) {
        return undo(body, coding, 1000, Ending.NOT_STATED);
    }

    private static String undo(byte[] body, String coding, int limit, Ending ending) {
        return shown(new Codings(limit, ending).undo(body, new HttpHead(0, 200, "", coding, false)));
    }

    private static String unchunk(String body, int limit, Ending ending) {
        return shown(new Codings(limit, ending).undo(Bytes.ascii(body), new HttpHead(0, 200, "", "", true)));
    }

    private static String unchunk(String body) {
        return unchunk(body, 1000, Ending.NOT_STATED);
    }

    private static String shown(Decoded decoded) {
        if (decoded instanceof Decoded.Content content) {
            return "content " + new String(content.bytes(), ISO_8859_1);
        }
        return decoded instanceof Decoded.Broken broken
                ? broken.failure().cause() + ": " + broken.failure().message()
                : decoded.toString();
    }

    private static byte[] deflate(byte[] content, Deflater deflater) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(content);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    @Test
    void undoesEveryCodingThatItKnows() throws IOException {
        assertThat(undo(Bytes.gzip(HELLO), "gzip")).isEqualTo("content hello");
        assertThat(undo(Bytes.gzip(HELLO), " X-GZip ")).isEqualTo("content hello");
        assertThat(undo(deflate(HELLO, new Deflater()), "deflate")).isEqualTo("content hello");
        assertThat(undo(deflate(HELLO, new Deflater(9, true)), "deflate")).isEqualTo("content hello");
        assertThat(undo(BROTLI_HELLO, "br")).isEqualTo("content hello");
        assertThat(undo(Zstd.compress(HELLO), "zstd")).isEqualTo("content hello");
        assertThat(undo(HELLO, "identity")).isEqualTo("content hello");
        assertThat(undo(HELLO, "")).isEqualTo("content hello");
    }

    @Test
    void undoesSeveralCodingsFromTheLastToTheFirst() {
        assertThat(undo(Bytes.gzip(BROTLI_HELLO), "br, gzip")).isEqualTo("content hello");
        assertThat(undo(HELLO, "none,none,none,none,none")).isEqualTo("content hello");
        assertThat(undo(HELLO, "none,none,none,none,none,none")).isEqualTo("bad-coding: 6 content codings on one body");
    }

    @Test
    void takesBytesAsTheyAreWhereTheCodingWasUndone() {
        assertThat(undo(Bytes.ascii("\u0001\u0002"), "gzip")).isEqualTo("content \u0001\u0002");
        assertThat(undo(HELLO, "zstd")).isEqualTo("content hello");
        assertThat(undo(HELLO, "sdch")).isEqualTo("content hello");
        for (String coding : new String[] {"gzip", "deflate", "br", "zstd", "sdch"}) {
            assertThat(undo(new byte[0], coding)).as(coding).isEqualTo("content ");
        }
    }

    @Test
    void failsWhereABodyIsNeitherCodedNorText() {
        assertThat(undo(new byte[] {0, 1, 2, 3, 4}, "zstd"))
                .isEqualTo("bad-coding: the body's zstd coding breaks after 0 decoded bytes");
        assertThat(undo(new byte[] {0, 1}, "sdch")).isEqualTo("bad-coding: unknown content coding 'sdch'");
    }

    @Test
    void keepsABrokenBodyOnlyWhereTheArchiveSaysThatItWasCut() {
        byte[] gzip = Bytes.gzip(HELLO);
        byte[] cut = Arrays.copyOf(gzip, gzip.length - 1);
        assertThat(undo(cut, "gzip", 1000, Ending.NOT_STATED))
                .isEqualTo("bad-coding: the body's gzip coding breaks after 5 decoded bytes");
        assertThat(undo(cut, "gzip", 1000, Ending.STATED_CUT)).isEqualTo("content hello");
    }

    @Test
    void keepsABodyOfExactlyTheLimit() {
        assertThat(undo(HELLO, "", 5, Ending.NOT_STATED)).isEqualTo("content hello");
        assertThat(undo(HELLO, "", 4, Ending.NOT_STATED)).isEqualTo("TooLarge[bytes=5]");
        assertThat(undo(Bytes.gzip(HELLO), "gzip", 5, Ending.NOT_STATED)).isEqualTo("content hello");
        assertThat(undo(Bytes.gzip(new byte[1 << 20]), "gzip", 4, Ending.STATED_CUT))
                .isEqualTo("TooLarge[bytes=5]");
    }

    @Test
    void joinsChunksWithExtensionsTrailersAndWithoutALastOne() {
        assertThat(unchunk("3;a=b\r\nhel\r\n02  \nlo\n0\r\nX: y\r\n\r\n")).isEqualTo("content hello");
        assertThat(unchunk("A\r\n0123456789\r\n")).isEqualTo("content 0123456789");
        assertThat(unchunk("0\r\n\r\n")).isEqualTo("content ");
    }

    @Test
    void takesBodiesAsTheyAreThatBeginWithNoChunk() {
        for (String body : new String[] {"", "<p>", "5", "5 apples\nhello", "00000000000000005\nhello"}) {
            assertThat(unchunk(body)).as(body).isEqualTo("content " + body);
        }
    }

    @Test
    void saysWhereChunksBreak() {
        assertThat(unchunk("5\r\nhello\r\nzz\r\n")).isEqualTo("bad-chunks: the body's chunks break at byte 10");
        assertThat(unchunk("5\r\nhel")).isEqualTo("bad-chunks: the body's chunks break at byte 6");
        assertThat(unchunk("5\r\nhello\r\nffffffffffffffff\r\nx"))
                .isEqualTo("bad-chunks: the body's chunks break at byte 29");
        assertThat(unchunk("5\r\nhel", 1000, Ending.STATED_CUT)).isEqualTo("content hel");
    }

    @Test
    void takesAFirstSizeOfMoreThanTwiceTheLimitForText() {
        assertThat(unchunk("14\nabc", 10, Ending.NOT_STATED))
                .isEqualTo("bad-chunks: the body's chunks break at byte 6");
        assertThat(unchunk("15\nabc", 10, Ending.NOT_STATED)).isEqualTo("content 15\nabc");
    }
}
