package org.millrace.filters.dedup;

import java.util.function.LongConsumer;

/**
 * Signatures of texts whose share of equal components estimates the Jaccard similarity of the texts' sets of sequences
 * without bias, and keys of bands of components which similar texts are likely to share.
 *
 * <p>A signature has {@code bands * rows} components. Sequences are of {@code ngram} words or code points. Words are
 * maximal runs of letters, marks and numbers, folded to one case code point by code point; in scripts written without
 * spaces (Han, Hiragana, Katakana, Thai, Lao, Khmer, Myanmar) each code point is a word. Punctuation and white space count
 * for nothing, except among code points, which are taken as they are. {@link SignatureKind} says how components are
 * computed; the kinds of other projects have words of their own.
 *
 * <p>Two texts of similarity s share the key of a band with probability s^rows, and some key with probability
 * {@link #recall}. After Broder, "On the resemblance and containment of documents" (1997), and, for the bands, Indyk and
 * Motwani (1998). In the classic kind, component i is the least 31-bit value of the same function for any number of bands
 * and rows.
 *
 * <p>Of each component the signature may keep {@code bits} low bits alone (Li and König, "b-Bit Minwise Hashing", 2010): two
 * that differ are then equal by chance once in 2^bits, which {@link #similarity} corrects for.
 *
 * @param kind how components are computed
 * @param shingles what the sequences are made of
 * @param ngram words or code points in a sequence
 * @param bands groups of components, each with a key
 * @param rows components in a band
 * @param bits of a component that are kept: {@value #ALL_BITS}, which is all that the kind computes, 16 or 8
 */
public record MinHash(SignatureKind kind, Shingles shingles, int ngram, int bands, int rows, int bits) {
    /** What keeps components as they are. */
    public static final int ALL_BITS = 32;

    private static final int LONGEST = 64;
    private static final int MOST_BANDS = 512;
    private static final int MOST_ROWS = 64;
    /** With fewer bits in a band, unlike texts would share its key by chance: see {@link #checkBits}. */
    private static final int LEAST_BITS_OF_BAND = 64;

    public MinHash {
        check("ngram", ngram, LONGEST);
        check("bands", bands, MOST_BANDS);
        check("rows", rows, MOST_ROWS);
        if (kind.isForParity() && shingles != Shingles.WORDS) {
            throw new IllegalArgumentException(
                    "kind " + kind.word() + " has words of its own, got shingles=" + shingles.word());
        }
        checkBits(kind, rows, bits);
    }

    /** Signatures that keep all bits of their components. */
    public MinHash(SignatureKind kind, Shingles shingles, int ngram, int bands, int rows) {
        this(kind, shingles, ngram, bands, rows, ALL_BITS);
    }

    /** Classic signatures over sequences of words. */
    public MinHash(int ngram, int bands, int rows) {
        this(SignatureKind.CLASSIC, Shingles.WORDS, ngram, bands, rows);
    }

    private static void check(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException("need 1 <= " + name + " <= " + most + ", got " + name + "=" + value);
        }
    }

    /**
     * Two unlike texts share a band of b bits once in 2^b. A thousand million texts are 5e17 pairs: of these, 0.03 meet in a
     * band of 64 bits by chance, in one of 32 a hundred million.
     */
    private static void checkBits(SignatureKind kind, int rows, int bits) {
        if (bits != ALL_BITS && bits != 16 && bits != 8) {
            throw new IllegalArgumentException("need bits of 32, 16 or 8, got bits=" + bits);
        }
        if (bits == ALL_BITS) {
            return;
        }
        if (kind.isForParity()) {
            throw new IllegalArgumentException("kind " + kind.word()
                    + " keeps its components whole, as its original does, got " + bits + " bits of each");
        }
        if (rows * bits < LEAST_BITS_OF_BAND) {
            throw new IllegalArgumentException("a band of " + rows + " rows of " + bits + " bits has " + rows * bits
                    + " bits, and unlike texts would share it by chance; need " + LEAST_BITS_OF_BAND + ": at least "
                    + LEAST_BITS_OF_BAND / bits + " rows, or more bits");
        }
    }

    /** How many components a signature has: {@code bands * rows}. */
    public int components() {
        return bands * rows;
    }

    /** What determines signatures and band keys, to be stored beside them. */
    public String version() {
        return kind.version() + "(" + shingles.word() + "=" + ngram + ",bands=" + bands + ",rows=" + rows
                + (bits == ALL_BITS ? "" : ",bits=" + bits) + ")";
    }

    /** Bytes of a stored signature. */
    public int bytes() {
        return components() * bits / Byte.SIZE;
    }

    /** A worker for one thread, which may sign any number of texts. */
    public Signer signer() {
        return bits == ALL_BITS ? wholeSigner() : new TruncatingSigner(wholeSigner(), bits);
    }

    private Signer wholeSigner() {
        return switch (kind) {
            case CLASSIC -> new MinHashSigner(this, new LeastValues(components()));
            case FAST -> new MinHashSigner(this, new OnePermutation(components()));
            case DATATROVE, DATATROVE_SHA1, BIGCODE -> new ParitySigner(this);
        };
    }

    /** A worker that hashes sequences to 32 bits; of longer hashes the lower ones. */
    Shingling shingling(Shingler.Sink sink) {
        return switch (kind) {
            case CLASSIC, FAST ->
                shingles == Shingles.WORDS ? new Shingler(ngram, sink) : new CharacterShingler(ngram, sink);
            case DATATROVE, DATATROVE_SHA1, BIGCODE -> {
                int[] one = new int[1];
                yield tokenShingles(hash -> {
                    one[0] = (int) hash;
                    sink.accept(one, 1);
                });
            }
        };
    }

    /** A worker that hashes sequences as another project does, for the kinds that are for parity. */
    Shingling tokenShingles(LongConsumer sink) {
        return switch (kind) {
            case DATATROVE -> TokenShingles.ofDatatrove(ngram, sink);
            case DATATROVE_SHA1 -> TokenShingles.ofDatatroveBySha1(ngram, sink);
            case BIGCODE -> TokenShingles.ofBigCode(ngram, sink);
            case CLASSIC, FAST -> throw new IllegalStateException("kind " + kind.word() + " has no tokens");
        };
    }

    /** Signs texts one after the other. */
    public interface Signer {
        /**
         * Signs a text in UTF-8, well-formed. Fills {@code signature}, of length {@link MinHash#components()}, and returns true; or returns false where the
         * text is too short for one sequence: such a text is no near-duplicate of any, and the signature then holds
         * {@link Integer#MAX_VALUE} only. Costs time by the text's length, and memory by it only in the kinds of other
         * projects.
         */
        boolean sign(byte[] utf8, int[] signature);

        /** As {@link #sign(byte[], int[])}. */
        default boolean sign(String text, int[] signature) {
            return sign(Utf8.of(text), signature);
        }
    }

    /** The key of band {@code band}, counted from zero; equal components in different bands give different keys. */
    public long bandKey(int[] signature, int band) {
        checkLength(signature);
        if (band < 0 || band >= bands) {
            throw new IllegalArgumentException("need 0 <= band < " + bands + ", got band=" + band);
        }
        long key = Shingler.mix(band + 1);
        for (int i = band * rows; i < (band + 1) * rows; i++) {
            key = Shingler.mix(key ^ signature[i]);
        }
        return key;
    }

    /**
     * An estimate of the Jaccard similarity: the share p of equal components, or, where c = 2^-bits of them are equal by
     * chance, (p - c) / (1 - c), but not less than 0. Without bias but for that last, with a variance of p(1-p)/components,
     * divided by (1 - c)^2. Texts of more than some 2^(31-bits) sequences have least values so small that more than c agree.
     */
    public double similarity(int[] a, int[] b) {
        int equal = equal(a, b);
        if (bits == ALL_BITS) {
            return (double) equal / a.length;
        }
        long values = 1L << bits;
        return (double) Math.max(0, equal * values - a.length) / (a.length * (values - 1)); // whole numbers: exact
    }

    private static int equal(int[] a, int[] b) {
        if (a.length != b.length || a.length == 0) {
            throw new IllegalArgumentException("need signatures of one length, got " + a.length + " and " + b.length);
        }
        int equal = 0;
        for (int i = 0; i < a.length; i++) {
            equal += a[i] == b[i] ? 1 : 0;
        }
        return equal;
    }

    /**
     * The probability that two texts of Jaccard similarity {@code similarity} share a band: 1 - (1 - s^rows)^bands, where
     * for s stands s + (1 - s) 2^-bits if not all bits are kept.
     */
    public double recall(double similarity) {
        if (!(similarity >= 0 && similarity <= 1)) {
            throw new IllegalArgumentException("need 0 <= similarity <= 1, got similarity=" + similarity);
        }
        double equal = bits == ALL_BITS ? similarity : similarity + (1 - similarity) / (1L << bits);
        // In logarithms, since 1 - s^rows rounds to 1 for a small s.
        return -StrictMath.expm1(bands * StrictMath.log1p(-StrictMath.pow(equal, rows)));
    }

    void checkLength(int[] signature) {
        if (signature.length != components()) {
            throw new IllegalArgumentException(
                    "need a signature of " + components() + " components, got " + signature.length);
        }
    }
}
