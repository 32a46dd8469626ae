package org.millrace.filters.dedup;

import java.util.Locale;

/** How signatures are computed from sequences; those of two kinds are never compared. */
public enum SignatureKind {
    /** One function for each component, each independent of the others: {@code minhash-v2}. */
    CLASSIC("minhash-v2"),
    /** All components in one pass, see {@link OnePermutation}: {@code minhash-fast-v2}. */
    FAST("minhash-fast-v2"),
    /** With datatrove's words, standard hash and functions, see {@link ParitySigner}: {@code minhash-datatrove-v1}. */
    DATATROVE("minhash-datatrove-v1"),
    /** The same with the hash that FineWeb was made with: {@code minhash-datatrove-sha1-v1}. */
    DATATROVE_SHA1("minhash-datatrove-sha1-v1"),
    /** With the words, hash and functions of BigCode's near-deduplication: {@code minhash-bigcode-v1}. */
    BIGCODE("minhash-bigcode-v1");

    private final String version;

    SignatureKind(String version) {
        this.version = version;
    }

    /** Name and version of the algorithm, without its parameters. */
    public String version() {
        return version;
    }

    /** The word in a recipe. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether words, hash and functions are those of another project. */
    boolean isForParity() {
        return this != CLASSIC && this != FAST;
    }
}
