package org.millrace.filters.quality;

/**
 * The share of a text's paragraphs that have a phrase of boilerplate, as NeMo Curator counts it.
 *
 * <p>Source: NeMo Curator, {@code policy_substrings}. Its list has whole sentences of cookie banners too; those that hold no
 * shorter phrase of the list are known by their first words here.
 */
final class Boilerplate {
    private static final char[][] PHRASES = {
        "privacy overview".toCharArray(),
        "privacy & cookies policy".toCharArray(),
        "privacy and cookies policy".toCharArray(),
        "necessary cookies are absolutely essential".toCharArray(),
        "any cookies that may not be particularly necessary".toCharArray(),
        "if you continue to browse this site without changing your cookie".toCharArray()
    };

    private Boilerplate() {}

    /** 1 where a paragraph has {@code lorem ipsum}. */
    static double share(TextAnalysis text) {
        Segments paragraphs = text.paragraphs();
        char[] units = text.units();
        int found = 0;
        for (int i = 0; i < paragraphs.size; i++) {
            int tells = TellTales.in(units, paragraphs.from[i], paragraphs.to[i]);
            if ((tells & TellTales.LOREM_IPSUM) != 0) {
                return 1;
            }
            found += (tells & TellTales.POLICY) != 0 || hasPhrase(units, paragraphs.from[i], paragraphs.to[i]) ? 1 : 0;
        }
        return (double) found / paragraphs.size;
    }

    private static boolean hasPhrase(char[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = LowerCase.of(text[i]);
            if (c == 'p' || c == 'n' || c == 'a' || c == 'i') {
                for (char[] phrase : PHRASES) {
                    if (c == phrase[0] && LowerCase.startsWith(text, i, end, phrase)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
