package org.millrace.filters.perplexity;

/** What counts as a word of a language model. */
public enum Tokens {
    /** What lies between ASCII white space, as where KenLM's {@code score} splits. */
    WORDS {
        @Override
        int score(String line, LineScorer scorer) {
            int words = 0;
            for (int i = 0; i < line.length(); ) {
                int start = i;
                while (i < line.length() && !isSpace(line.charAt(i))) {
                    i++;
                }
                if (i > start) {
                    scorer.add(line, start, i);
                    words++;
                } else {
                    i++;
                }
            }
            return words;
        }
    },
    /** Each code point but ASCII white space. */
    CHARACTERS {
        @Override
        int score(String line, LineScorer scorer) {
            int words = 0;
            for (int i = 0; i < line.length(); ) {
                int end = i + Character.charCount(line.codePointAt(i));
                if (!isSpace(line.charAt(i))) {
                    scorer.add(line, i, end);
                    words++;
                }
                i = end;
            }
            return words;
        }
    };

    /** Hands a line's words to the scorer, and says how many there are. */
    abstract int score(String line, LineScorer scorer);

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
