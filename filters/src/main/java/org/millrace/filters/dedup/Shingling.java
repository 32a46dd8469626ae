package org.millrace.filters.dedup;

/** Hashes every sequence of a text and hands the hashes on. Not thread-safe. */
interface Shingling {
    /** Hands on the hashes of all sequences of a text in UTF-8, well-formed; false where it is too short for one. */
    boolean scan(byte[] utf8);

    /** As {@link #scan(byte[])}. */
    default boolean scan(String text) {
        return scan(Utf8.of(text));
    }
}
