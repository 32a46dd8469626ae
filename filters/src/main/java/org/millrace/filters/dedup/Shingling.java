package org.millrace.filters.dedup;

/** Hashes every sequence of a text and hands the hashes on. Not thread-safe. */
interface Shingling {
    /** Hands on the hashes of all sequences of {@code text}; false where it is too short for one. */
    boolean scan(String text);
}
