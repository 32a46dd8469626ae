package org.millrace.filters.language;

/**
 * How many letters of a text belong to scripts that give its language away.
 *
 * <p>Scripts are told by their Unicode blocks, which never change, and not by the platform's tables. Letters of other
 * scripts only count in the total.
 */
final class ScriptCount {
    /** The least share of kana among kana and ideographs that makes a text Japanese: Chinese text quotes far less. */
    private static final int KANA_ONE_IN = 20;

    /** Code, first and last code point of blocks that (nearly) only one language uses. */
    private static final Block[] BLOCKS = {
        new Block("el", 0x0370, 0x03FF),
        new Block("hy", 0x0530, 0x058F),
        new Block("pa", 0x0A00, 0x0A7F),
        new Block("gu", 0x0A80, 0x0AFF),
        new Block("ta", 0x0B80, 0x0BFF),
        new Block("te", 0x0C00, 0x0C7F),
        new Block("kn", 0x0C80, 0x0CFF),
        new Block("ml", 0x0D00, 0x0D7F),
        new Block("si", 0x0D80, 0x0DFF),
        new Block("th", 0x0E00, 0x0E7F),
        new Block("lo", 0x0E80, 0x0EFF),
        new Block("my", 0x1000, 0x109F),
        new Block("ka", 0x10A0, 0x10FF),
        new Block("ko", 0x1100, 0x11FF),
        new Block("km", 0x1780, 0x17FF),
        new Block("el", 0x1F00, 0x1FFF),
        new Block("ko", 0x3130, 0x318F),
        new Block("ko", 0xAC00, 0xD7AF),
    };

    private final int[] byBlock = new int[BLOCKS.length];
    private int kana;
    private int ideographs;
    private int letters;

    private ScriptCount() {}

    static ScriptCount of(String text) {
        ScriptCount count = new ScriptCount();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            count.add(c);
        }
        return count;
    }

    /** Code points that may be letters: ASCII letters, and everything from U+00C0 on that is no general punctuation. */
    int letters() {
        return letters;
    }

    /** The language that the scripts alone tell, with its share of the letters; null where they tell nothing. */
    LanguageScore decide() {
        int japanese = kana + ideographs;
        if (kana > 0 && (long) kana * KANA_ONE_IN >= japanese && 2L * japanese > letters) {
            return new LanguageScore("ja", share(japanese));
        }
        for (int i = 0; i < BLOCKS.length; i++) {
            int sum = 0;
            for (int j = 0; j < BLOCKS.length; j++) {
                sum += BLOCKS[j].language.equals(BLOCKS[i].language) ? byBlock[j] : 0;
            }
            if (2L * sum > letters) {
                return new LanguageScore(BLOCKS[i].language, share(sum));
            }
        }
        return null;
    }

    private double share(int part) {
        return (double) part / letters;
    }

    private void add(int c) {
        if (c < 0xC0) {
            letters += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
        } else if (c < 0x370) {
            letters++;
        } else if (isSymbol(c)) {
            return;
        } else {
            letters++;
            addToScript(c);
        }
    }

    private void addToScript(int c) {
        if ((c >= 0x3040 && c <= 0x30FF && c != 0x30FB) || (c >= 0xFF66 && c <= 0xFF9D)) {
            kana++;
        } else if ((c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x323AF)) {
            ideographs++;
        } else {
            for (int i = 0; i < BLOCKS.length; i++) {
                if (c >= BLOCKS[i].first && c <= BLOCKS[i].last) {
                    byBlock[i]++;
                    return;
                }
            }
        }
    }

    /** Punctuation, symbols, forms, surrogates and emoji: blocks without letters. */
    private static boolean isSymbol(int c) {
        return (c >= 0x2000 && c <= 0x2BFF)
                || (c >= 0x3000 && c <= 0x303F)
                || (c >= 0xD800 && c <= 0xF8FF)
                || (c >= 0xFE00 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF20)
                || (c >= 0xFFE0 && c <= 0xFFFF)
                || (c >= 0x1F000 && c <= 0x1FAFF)
                || c >= 0xE0000;
    }

    private record Block(String language, int first, int last) {}
}
