package org.millrace.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Writes a JSONL file of English-like documents, the same bytes for the same number and seed, with a known share of
 * copies: of a hundred documents, ten are near copies of an earlier one, with 1 to 10 % of its words changed, and two are
 * exact copies. Fields: {@code id}, {@code url}, {@code date}, {@code text}.
 *
 * <p>Invented words stand between real function words, in sentences and paragraphs, so that quality rules for English
 * keep the documents. They have about 3,000 bytes each, between 400 and 10,000. Every document is made from its number
 * alone, a copy by making its original again, so memory does not grow with their number.
 */
public final class BenchmarkCorpus {
    private static final long MIXER = 0xBF58476D1CE4E5B9L;
    private static final int FLUSH = 1 << 16;

    /** What a document is, by its number. */
    private enum Kind {
        ORIGINAL,
        NEAR_COPY,
        EXACT_COPY
    }

    private final long seed;
    private final int shorter;
    private final Vocabulary functionWords = Vocabulary.functionWords();
    private final Vocabulary invented;
    private byte[] buffer = new byte[4 * FLUSH];
    private int filled;

    private BenchmarkCorpus(long seed, int shorter) {
        this.seed = seed;
        this.shorter = shorter;
        invented = Vocabulary.invented(new SplittableRandom(seed));
    }

    /**
     * Arguments: the file to write, how many documents, the seed (1 where there is none), and how many times shorter than
     * usual they are (1 where there is none; 3 makes documents of 1,000 bytes).
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2 || arguments.length > 4) {
            throw new IllegalArgumentException("need FILE DOCUMENTS [SEED [SHORTER]], as in corpus.jsonl 100000 1; got "
                    + arguments.length + " arguments");
        }
        Path file = Path.of(arguments[0]);
        long documents = Long.parseLong(arguments[1]);
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        int shorter = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1;
        long start = System.nanoTime();
        long bytes = write(file, documents, seed, shorter);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s: %d documents, %d bytes, %.1f s, %.0f MB/s%n",
                file,
                documents,
                bytes,
                seconds,
                bytes / seconds / 1e6);
    }

    /** Writes {@code documents} documents to {@code file} and returns how many bytes they took. */
    public static long write(Path file, long documents, long seed, int shorter) throws IOException {
        BenchmarkCorpus corpus = new BenchmarkCorpus(seed, shorter);
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long number = 0; number < documents; number++) {
                corpus.line(number);
                if (corpus.filled >= FLUSH || number + 1 == documents) {
                    out.write(corpus.buffer, 0, corpus.filled);
                    bytes += corpus.filled;
                    corpus.filled = 0;
                }
            }
        }
        return bytes;
    }

    private SplittableRandom random(long number, int purpose) {
        // Mixed, since seeds that are multiples of the golden ratio apart give one sequence, shifted.
        long state = (seed ^ (4 * number + purpose) * 0xD1342543DE82EF95L) + MIXER;
        state = (state ^ (state >>> 32)) * MIXER;
        return new SplittableRandom(state ^ (state >>> 29));
    }

    private Kind kind(long number) {
        int draw = number == 0 ? 99 : random(number, 0).nextInt(100);
        return draw < 10 ? Kind.NEAR_COPY : draw < 12 ? Kind.EXACT_COPY : Kind.ORIGINAL;
    }

    private void line(long number) {
        SplittableRandom random = random(number, 1);
        long original = original(number, random);
        ascii(String.format(
                Locale.ROOT,
                "{\"id\":\"b-%09d\",\"url\":\"https://site-%03d.example/%d\",\"date\":\"2026-%02d-%02dT00:00:00Z\",\"text\":\"",
                number,
                random.nextInt(1000),
                number,
                1 + random.nextInt(12),
                1 + random.nextInt(28)));
        // of 1024 words, so many are changed
        int changes = kind(number) == Kind.NEAR_COPY ? 10 + random.nextInt(93) : 0;
        text(random(original, 2), random, changes);
        ascii("\"}\n");
    }

    /** The number of the document that this one says again, or its own. */
    private long original(long number, SplittableRandom random) {
        if (kind(number) == Kind.ORIGINAL) {
            return number;
        }
        long earlier = random.nextLong(number);
        while (kind(earlier) != Kind.ORIGINAL) {
            earlier--;
        }
        return earlier;
    }

    private void text(SplittableRandom random, SplittableRandom editor, int changes) {
        int left = length(random) / shorter;
        while (left > 0) {
            int sentences = 3 + random.nextInt(5);
            for (int i = 0; i < sentences && left > 0; i++) {
                int words = 6 + random.nextInt(17);
                sentence(words, random, editor, changes);
                left -= words;
                if (left > 0) {
                    ascii(i + 1 < sentences ? " " : "\\n\\n");
                }
            }
        }
    }

    /** Words of a document: an eighth of them short, an eighth long. */
    private static int length(SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0 -> 70 + random.nextInt(130);
            case 1 -> 500 + random.nextInt(800);
            default -> 250 + random.nextInt(300);
        };
    }

    private void sentence(int words, SplittableRandom random, SplittableRandom editor, int changes) {
        reserve(words * 32);
        for (int i = 0; i < words; i++) {
            long draw = random.nextLong();
            int start = filled;
            // never two function words at the start or the end, and about as many of them as in English
            boolean joins = i > 0 && i + 1 < words && (draw >>> 60) < 8;
            byte[] word = (joins ? functionWords : invented).word((int) draw);
            if (changes > 0 && editor.nextInt(1024) < changes) {
                word = invented.word(editor.nextInt());
            }
            System.arraycopy(word, 0, buffer, filled, word.length);
            filled += word.length;
            if (i == 0) {
                buffer[start] = (byte) Character.toUpperCase((char) buffer[start]);
            }
            if (i + 1 < words) {
                if ((draw >>> 40 & 15) == 0) {
                    buffer[filled++] = ',';
                }
                buffer[filled++] = ' ';
            }
        }
        int end = random.nextInt(12);
        buffer[filled++] = (byte) (end == 0 ? '?' : end == 1 ? '!' : '.');
    }

    private void ascii(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        reserve(bytes.length);
        System.arraycopy(bytes, 0, buffer, filled, bytes.length);
        filled += bytes.length;
    }

    private void reserve(int bytes) {
        if (filled + bytes > buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length + bytes);
        }
    }
}
