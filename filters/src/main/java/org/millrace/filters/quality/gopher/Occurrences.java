package org.millrace.filters.quality.gopher;

/** Counts how often a string stands in a text, without overlaps and from the left, in time linear in both. */
final class Occurrences {
    private Occurrences() {}

    static int count(char[] text, int length, String wanted) {
        int[] shorter = shorterMatches(wanted);
        int count = 0;
        int matched = 0;
        for (int i = 0; i < length; i++) {
            while (matched > 0 && text[i] != wanted.charAt(matched)) {
                matched = shorter[matched - 1];
            }
            if (text[i] == wanted.charAt(matched) && ++matched == wanted.length()) {
                count++;
                matched = 0;
            }
        }
        return count;
    }

    /** For each start of the string, the length of the longest shorter start that it ends with (Knuth, Morris, Pratt). */
    private static int[] shorterMatches(String wanted) {
        int[] shorter = new int[wanted.length()];
        int matched = 0;
        for (int i = 1; i < wanted.length(); i++) {
            while (matched > 0 && wanted.charAt(i) != wanted.charAt(matched)) {
                matched = shorter[matched - 1];
            }
            matched += wanted.charAt(i) == wanted.charAt(matched) ? 1 : 0;
            shorter[i] = matched;
        }
        return shorter;
    }
}
