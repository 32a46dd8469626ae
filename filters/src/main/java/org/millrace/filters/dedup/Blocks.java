package org.millrace.filters.dedup;

/** Cuts a text into blocks of chars without cutting a surrogate pair, for loops that are faster over an array. */
final class Blocks {
    private Blocks() {}

    /**
     * Copies the chars of {@code text} from {@code from} on that fit into {@code block}, which has room for at least two
     * where the text has two; returns how many.
     */
    static int next(String text, int from, char[] block) {
        int count = Math.min(block.length, text.length() - from);
        text.getChars(from, from + count, block, 0);
        boolean more = from + count < text.length();
        return more && count > 1 && Character.isHighSurrogate(block[count - 1]) ? count - 1 : count;
    }
}
