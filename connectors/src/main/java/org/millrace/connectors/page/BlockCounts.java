package org.millrace.connectors.page;

/**
 * Counts the characters of a finished block by sort.
 *
 * <p>Every character of a page comes by here, so the loop has no branches that depend on the text, but for those that tell
 * ASCII from the rest: a table says what a character adds to seven counters that share a long.
 */
final class BlockCounts {
    /** Longer blocks are prose; what they are about does not show in single words. */
    private static final int LONGEST_TOPICAL = 200;

    /** Characters of a block whose words are looked at. */
    private static final int LONGEST_READ = 1000;

    /** Bits of one counter, and the characters after which it may be full. */
    private static final int BITS = 9;

    private static final int CHUNK = (1 << BITS) - 1;

    private static final long CHAR = 1;
    private static final long STOP = CHAR << BITS;
    private static final long COMMA = STOP << BITS;
    private static final long DIGIT = COMMA << BITS;
    private static final long CAPITAL = DIGIT << BITS;
    private static final long SYMBOL = CAPITAL << BITS;
    private static final long CURRENCY = SYMBOL << BITS;
    /** No counter: set for what makes a word of the characters around it. */
    private static final long WORD = CURRENCY << BITS;

    private static final char FIRST_BEYOND_ASCII = 0x80;
    /** From here on words are written without spaces, so that each character counts as one. */
    private static final char FIRST_WITHOUT_SPACES = 0x2e80;

    private static final long[] ASCII = ascii();

    private BlockCounts() {}

    private static long[] ascii() {
        long[] adds = new long[FIRST_BEYOND_ASCII];
        for (char c = 0; c < adds.length; c++) {
            adds[c] = c <= ' ' ? 0 : adds(c);
        }
        return adds;
    }

    /** What a character that is no white space adds. */
    private static long adds(char c) {
        if (c >= 'a' && c <= 'z') {
            return CHAR | WORD;
        }
        if (c >= 'A' && c <= 'Z') {
            return CHAR | WORD | CAPITAL;
        }
        if (c >= '0' && c <= '9') {
            return CHAR | WORD | DIGIT;
        }
        return switch (c) {
            case '.', '!', '?', '…', '。', '！', '？', '؟', '।' -> CHAR | STOP;
            case ',', ';', ':', '，', '、', '；', '：', '،' -> CHAR | COMMA;
            case '|', '•', '·', '»', '›', '©', '→', '←', '▼', '▾', '×', '/', '#', '@' -> CHAR | SYMBOL;
            case '$', '€', '£', '¥', '₹', '%' -> CHAR | CURRENCY;
            default -> c < FIRST_BEYOND_ASCII ? CHAR : CHAR | WORD; // a letter beyond ASCII
        };
    }

    static void count(Outline page, int b) {
        char[] text = page.text.array();
        int from = page.start[b];
        int to = page.end[b];
        int words = 0;
        int hash = 17;
        int inWord = 0;
        clear(page, b);
        for (int begin = from; begin < to; begin += CHUNK) {
            int end = Math.min(to, begin + CHUNK);
            long sums = 0;
            for (int i = begin; i < end; i++) {
                char c = text[i];
                long adds;
                if (c < FIRST_BEYOND_ASCII) {
                    adds = ASCII[c];
                } else {
                    adds = adds(c);
                    inWord = c >= FIRST_WITHOUT_SPACES && adds < 0 ? 0 : inWord;
                }
                int solid = (int) adds & 1; // no white space
                int word = (int) (adds >>> 63);
                words += word & ~inWord;
                inWord = (inWord | word) & solid;
                hash = hash * (1 + 30 * solid) + c * solid; // 31 * hash + c
                sums += adds & ~WORD;
            }
            add(page, b, sums);
        }
        page.words[b] = words;
        page.hash[b] = hash;
        page.linkChars[b] = Math.min(page.linkChars[b], page.chars[b]);
        long topics = Hints.topicsOf(text, from, Math.min(to, from + LONGEST_READ));
        page.allTopics[b] = (int) topics & ~Hints.Topic.READER.bit();
        page.topics[b] = to - from <= LONGEST_TOPICAL ? page.allTopics[b] : 0;
        page.addresses[b] = (int) (topics >>> 32);
    }

    private static void clear(Outline page, int b) {
        page.chars[b] = 0;
        page.stops[b] = 0;
        page.commas[b] = 0;
        page.digits[b] = 0;
        page.capitals[b] = 0;
        page.symbols[b] = 0;
        page.currency[b] = 0;
    }

    private static void add(Outline page, int b, long sums) {
        page.chars[b] += counter(sums, CHAR);
        page.stops[b] += counter(sums, STOP);
        page.commas[b] += counter(sums, COMMA);
        page.digits[b] += counter(sums, DIGIT);
        page.capitals[b] += counter(sums, CAPITAL);
        page.symbols[b] += counter(sums, SYMBOL);
        page.currency[b] += counter(sums, CURRENCY);
    }

    private static int counter(long sums, long one) {
        return (int) (sums >>> Long.numberOfTrailingZeros(one)) & CHUNK;
    }
}
