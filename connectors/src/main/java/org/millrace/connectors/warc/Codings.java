package org.millrace.connectors.warc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.millrace.connectors.bytes.Compression;
import org.millrace.connectors.bytes.MediaTypes;
import org.millrace.core.Failure;

/**
 * Undoes HTTP's chunks and content codings (gzip, deflate with or without zlib's header, br, zstd).
 *
 * <p>Archives often state a coding that the crawler has already undone. So bytes that do not begin as the coding would are
 * taken as they are: chunks whose first size is no number, gzip without its magic bytes, and what breaks at its first
 * byte but looks like text. A body that breaks off is kept as far as it goes where the archive says that it was cut
 * ({@code WARC-Truncated}); otherwise it is {@code bad-chunks} or {@code bad-coding}.
 */
final class Codings {
    private static final int STEP = 1 << 16;
    private static final int MOST_CODINGS = 5;

    private final int limit;
    private final Ending ending;

    /** @param limit bytes that a body may have at any step */
    Codings(int limit, Ending ending) {
        this.limit = limit;
        this.ending = ending;
    }

    /** Whether the archive says that the body was cut. */
    enum Ending {
        STATED_CUT,
        NOT_STATED
    }

    /** The body without chunks and codings; never more than {@code limit} bytes. */
    Decoded undo(byte[] body, HttpHead http) {
        Decoded decoded = http.chunked() ? unchunk(body) : new Decoded.Content(body);
        List<String> codings =
                Arrays.asList(http.contentEncoding().toLowerCase(Locale.ROOT).split(",", -1));
        if (codings.size() > MOST_CODINGS) {
            return new Decoded.Broken(new Failure("bad-coding", codings.size() + " content codings on one body"));
        }
        for (int i = codings.size() - 1; i >= 0; i--) {
            if (!(decoded instanceof Decoded.Content content)) {
                return decoded;
            }
            decoded = uncode(content.bytes(), codings.get(i).strip());
        }
        if (decoded instanceof Decoded.Content content && content.bytes().length > limit) {
            return new Decoded.TooLarge(content.bytes().length);
        }
        return decoded;
    }

    private Decoded uncode(byte[] body, String coding) {
        return switch (coding) {
            case "gzip", "x-gzip" ->
                body.length >= 2 && body[0] == 0x1f && body[1] == (byte) 0x8b
                        ? drain(Compression.GZIP.decode(new ByteArrayInputStream(body)), body, coding)
                        : new Decoded.Content(body);
            case "deflate" -> inflate(body);
            case "br" -> brotli(body);
            case "zstd" -> drain(Compression.ZSTD.decode(new ByteArrayInputStream(body)), body, coding);
            case "", "identity", "none" -> new Decoded.Content(body);
            default ->
                MediaTypes.looksLikeText(body)
                        ? new Decoded.Content(body)
                        : new Decoded.Broken(new Failure("bad-coding", "unknown content coding '" + coding + "'"));
        };
    }

    private Decoded inflate(byte[] body) {
        boolean zlib =
                body.length >= 2 && (body[0] & 0x0f) == 8 && ((body[0] & 0xff) << 8 | (body[1] & 0xff)) % 31 == 0;
        Inflater inflater = new Inflater(!zlib);
        try {
            return drain(new InflaterInputStream(new ByteArrayInputStream(body), inflater), body, "deflate");
        } finally {
            inflater.end(); // the stream leaves that to whom the inflater belongs to
        }
    }

    private Decoded brotli(byte[] body) {
        try {
            return drain(new BrotliInputStream(new ByteArrayInputStream(body)), body, "br");
        } catch (IOException | RuntimeException e) {
            return broken(body, new byte[0], "br");
        }
    }

    private Decoded drain(InputStream in, byte[] body, String coding) {
        byte[] out = new byte[Math.min(limit, Math.max(STEP, 4 * Math.min(body.length, limit / 4)))];
        int n = 0;
        try (in) {
            while (true) {
                if (n == out.length) {
                    if (n == limit) {
                        if (in.read() >= 0) {
                            return new Decoded.TooLarge(limit + 1L);
                        }
                        break;
                    }
                    out = Arrays.copyOf(out, (int) Math.min(limit, 2L * n));
                }
                int step = in.read(out, n, out.length - n);
                if (step < 0) {
                    break;
                }
                n += step;
            }
        } catch (IOException | RuntimeException e) { // an array does not fail: this is the coding
            return broken(body, Arrays.copyOf(out, n), coding);
        }
        return new Decoded.Content(n == out.length ? out : Arrays.copyOf(out, n));
    }

    private Decoded broken(byte[] body, byte[] decoded, String coding) {
        if (decoded.length == 0 && body.length > 0 && MediaTypes.looksLikeText(body)) {
            return new Decoded.Content(body);
        }
        if (ending == Ending.STATED_CUT || body.length == 0) {
            return new Decoded.Content(decoded);
        }
        return new Decoded.Broken(new Failure(
                "bad-coding", "the body's " + coding + " coding breaks after " + decoded.length + " decoded bytes"));
    }

    /** RFC 9112, section 7.1; extensions and trailers are passed over. */
    private Decoded unchunk(byte[] body) {
        byte[] out = new byte[body.length];
        int n = 0;
        int at = 0;
        while (true) {
            int digits = at;
            long size = 0;
            while (digits < body.length && digits - at < 16 && hex(body[digits]) >= 0) {
                size = 16 * size + hex(body[digits++]);
            }
            int feed = digits;
            while (feed < body.length && body[feed] != '\n') {
                feed++;
            }
            if (digits == at || feed == body.length) {
                if (at == 0) {
                    return new Decoded.Content(body); // the crawler undid the chunks
                }
                return at >= body.length ? content(out, n) : brokenChunks(out, n, at);
            }
            if (at == 0 && !isSizeLine(body, digits, feed)) {
                return new Decoded.Content(body);
            }
            if (size == 0) {
                return content(out, n);
            }
            int left = body.length - feed - 1;
            if (size < 0 || size > left) {
                System.arraycopy(body, feed + 1, out, n, left);
                return at == 0 && ending == Ending.NOT_STATED && size > 2L * limit
                        ? new Decoded.Content(body)
                        : brokenChunks(out, n + left, body.length);
            }
            System.arraycopy(body, feed + 1, out, n, (int) size);
            n += (int) size;
            at = feed + 1 + (int) size;
            if (at < body.length && body[at] == '\r') {
                at++;
            }
            if (at < body.length && body[at] == '\n') {
                at++;
            }
        }
    }

    /** Whether a chunk's first line has nothing but a size, white space and an extension. */
    private static boolean isSizeLine(byte[] body, int digits, int feed) {
        int i = digits;
        while (i < feed && (body[i] == ' ' || body[i] == '\r')) {
            i++;
        }
        return i == feed || body[i] == ';';
    }

    private Decoded brokenChunks(byte[] out, int n, int at) {
        return ending == Ending.STATED_CUT
                ? content(out, n)
                : new Decoded.Broken(new Failure("bad-chunks", "the body's chunks break at byte " + at));
    }

    private static Decoded content(byte[] out, int n) {
        return new Decoded.Content(Arrays.copyOf(out, n));
    }

    private static int hex(int c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int lower = c | 32;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }
}
