package org.millrace.filters.code;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.util.List;

/**
 * Phrases to be looked for in the first lines of a file, in any case. Lines are what line feeds separate, and of a line
 * {@value #LONGEST} UTF-16 units are looked at.
 */
final class OpeningPhrases {
    private static final int LONGEST = 1_000;

    private final int lines;
    private final List<String> phrases;

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException where {@code lines} is negative
     */
    OpeningPhrases(int lines, List<String> phrases) {
        Settings.atLeastZero("lines", lines);
        this.lines = lines;
        this.phrases = phrases.stream()
                .map(phrase -> UCharacter.toLowerCase(ULocale.ROOT, phrase))
                .toList();
    }

    boolean isIn(String text) {
        int start = 0;
        for (int i = 0; i < lines && start < text.length(); i++) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            String line = UCharacter.toLowerCase(ULocale.ROOT, text.substring(start, Math.min(end, start + LONGEST)));
            if (phrases.stream().anyMatch(line::contains)) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }
}
