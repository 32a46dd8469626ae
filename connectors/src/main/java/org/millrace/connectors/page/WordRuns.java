package org.millrace.connectors.page;

/** A set of runs of three words, by hash; words are letters and digits only, and compared without case. */
final class WordRuns {
    private static final int MOST = 1 << 16;

    /** Letters in lower case and digits of ASCII; 0 for what is neither. */
    private static final char[] ASCII = ascii();

    private long[] runs = new long[64];
    private int size;

    private static char[] ascii() {
        char[] ascii = new char[128];
        for (char c = 0; c < ascii.length; c++) {
            ascii[c] = (char) lower(c);
        }
        return ascii;
    }

    private static int lower(char c) {
        return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }

    void add(String text) {
        new Walk(text.toCharArray(), 0, text.length()) {
            @Override
            void run(long hash) {
                if (size < MOST) {
                    put(hash);
                }
            }
        }.walk();
    }

    /** Share of a text's runs that are in the set: -1 where the set is empty, -0.5 where the text has no run. */
    float cover(char[] text, int from, int to) {
        if (size == 0) {
            return -1;
        }
        int[] counts = new int[2];
        new Walk(text, from, to) {
            @Override
            void run(long hash) {
                counts[0]++;
                counts[1] += runs[slot(hash)] != 0 ? 1 : 0;
            }
        }.walk();
        return counts[0] == 0 ? -0.5f : (float) counts[1] / counts[0];
    }

    private void put(long hash) {
        if (3 * size > runs.length) {
            long[] old = runs;
            runs = new long[4 * old.length];
            size = 0;
            for (long run : old) {
                if (run != 0) {
                    put(run);
                }
            }
        }
        int at = slot(hash);
        if (runs[at] == 0) {
            runs[at] = hash;
            size++;
        }
    }

    private int slot(long hash) {
        int mask = runs.length - 1;
        int at = (int) (hash ^ (hash >>> 31)) & mask;
        while (runs[at] != 0 && runs[at] != hash) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /** Meets each run of three words of a text. */
    private abstract static class Walk {
        private final char[] text;
        private final int from;
        private final int to;

        Walk(char[] text, int from, int to) {
            this.text = text;
            this.from = from;
            this.to = to;
        }

        abstract void run(long hash);

        void walk() {
            long first = 0;
            long second = 0;
            long word = 0;
            int words = 0;
            for (int i = from; i <= to; i++) {
                char c = i < to ? text[i] : ' ';
                int letter = c < ASCII.length ? ASCII[c] : lower(c);
                if (letter != 0) {
                    word = (word + letter + 1) * 0x9e3779b97f4a7c15L;
                    word ^= word >>> 29;
                } else if (word != 0) {
                    if (++words >= 3) {
                        long hash = (first * 31 + second) * 0x9e3779b97f4a7c15L + word;
                        run(hash == 0 ? 1 : hash);
                    }
                    first = second;
                    second = word;
                    word = 0;
                }
            }
        }
    }
}
