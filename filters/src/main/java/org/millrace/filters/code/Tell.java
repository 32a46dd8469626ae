package org.millrace.filters.code;

/**
 * A short sequence of tokens that tells a language, such as a line that starts with {@code def}, a word and an opening
 * bracket. It lies within one line.
 */
final class Tell {
    /** The most tokens that a gap stands for. */
    static final int WIDEST_GAP = 16;

    private final int[] parts; // sort, glued or not, and number in the vocabulary of the sort, packed
    private final Start start;
    private final boolean endsLine;
    private final int anchor;

    /** Where a tell must start. */
    enum Start {
        ANYWHERE,
        /** With the first token of a line. */
        LINE,
        /** At the very start of a line, with no white space before it. */
        OUTERMOST,
        /** With the text's first token. */
        TEXT
    }

    /** What a part matches. */
    enum Sort {
        /** A word in just that spelling. */
        SPELT(1 << 24),
        MARK(2 << 24),
        /** A word in any case. */
        FOLDED(3 << 24),
        ANY_WORD(4 << 24),
        CAPITAL_WORD(5 << 24),
        SMALL_WORD(6 << 24),
        NUMBER(7 << 24),
        /** Up to {@value Tell#WIDEST_GAP} tokens of any kind. */
        GAP(8 << 24);

        private static final int MASK = 15 << 24;

        private final int code;

        Sort(int code) {
            this.code = code;
        }

        /**
         * A part of this sort.
         *
         * @param number its number in the vocabulary of its sort, else 0
         * @param glued whether nothing may stand between it and the part before
         */
        int part(int number, boolean glued) {
            return code | number | (glued ? GLUED : 0);
        }

        boolean is(int part) {
            return (part & MASK) == code;
        }
    }

    private static final int GLUED = 1 << 28;
    private static final int NUMBER = (1 << 24) - 1;

    /**
     * Keeps its arguments.
     *
     * @param parts what stands there, in order, each made by {@link Sort#part}
     * @param endsLine whether nothing may follow it in its line
     * @param anchor index of the part by which places are looked up: a word or mark before any gap; -1 for a tell without
     *     one, which starts a line
     */
    Tell(int[] parts, Start start, boolean endsLine, int anchor) {
        this.parts = parts;
        this.start = start;
        this.endsLine = endsLine;
        this.anchor = anchor;
    }

    int anchor() {
        return anchor;
    }

    /** The anchor's number in the vocabulary of words as they are spelt, or, if {@link #anchorIsFolded}, in any case. */
    int anchorNumber() {
        return parts[anchor] & NUMBER;
    }

    boolean anchorIsFolded() {
        return Sort.FOLDED.is(parts[anchor]);
    }

    /** Which token of its line the anchor must be, counted from 0, or -1 if that does not matter. */
    int placeInLine() {
        return start == Start.ANYWHERE ? -1 : Math.max(anchor, 0);
    }

    /** Whether the anchor can be that token, or the start if there is no anchor: everything before and after it fits. */
    boolean matches(Tokens tokens, int token) {
        int from = token - Math.max(anchor, 0);
        return from >= 0 && startsAt(tokens, from) && rest(tokens, from, 0, true);
    }

    private boolean startsAt(Tokens tokens, int token) {
        return switch (start) {
            case ANYWHERE -> true;
            case LINE -> tokens.isFirst(token);
            case OUTERMOST -> tokens.isOutermost(token);
            case TEXT -> token == 0;
        };
    }

    private boolean rest(Tokens tokens, int token, int firstPart, boolean mayGap) {
        int at = token;
        for (int i = firstPart; i < parts.length; i++) {
            int part = parts[i];
            if (Sort.GAP.is(part)) {
                return mayGap && afterGap(tokens, at, i + 1);
            }
            if (at >= tokens.size()
                    || (i > 0 && tokens.isFirst(at))
                    || ((part & GLUED) != 0 && !tokens.isGlued(at))
                    || !fits(part, tokens, at)) {
                return false;
            }
            at++;
        }
        return !endsLine || at == tokens.size() || tokens.isFirst(at);
    }

    private static boolean fits(int part, Tokens tokens, int token) {
        return switch ((part & Sort.MASK) >> 24) {
            case 1, 2 -> tokens.spelt(token) == (part & NUMBER);
            case 3 -> tokens.folded(token) == (part & NUMBER);
            case 4 -> tokens.isWord(token);
            case 5 -> tokens.isCapital(token);
            case 6 -> tokens.isSmall(token);
            default -> tokens.isNumber(token);
        };
    }

    private boolean afterGap(Tokens tokens, int token, int part) {
        for (int at = token; at <= token + WIDEST_GAP && at < tokens.size() && !tokens.isFirst(at); at++) {
            if (rest(tokens, at, part, false)) {
                return true;
            }
        }
        return false;
    }
}
