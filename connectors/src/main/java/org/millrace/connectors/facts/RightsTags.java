package org.millrace.connectors.facts;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;

/**
 * Collects what {@code meta} elements tell robots and say about text and data mining, word for word: those named
 * {@code robots} or {@code tdm-…}, and those that hold {@code noai} or {@code noimageai}, whatever robot they name.
 */
final class RightsTags {
    private static final int LONGEST_NAME = 100;
    private static final int MOST = 8000;

    private final StringBuilder lines = new StringBuilder();

    void read(String name, String content) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || lines.length() + content.length() > MOST) {
            return;
        }
        String lower = Words.lower(name.strip());
        if (lower.equals("robots") || lower.startsWith("tdm-") || speaksOfTraining(content)) {
            lines.append(lines.isEmpty() ? "" : "\n")
                    .append(lower)
                    .append(": ")
                    .append(content.replaceAll("[\\p{Cntrl}]", " ").strip());
        }
    }

    /** As {@code name: value}, one a line, in the page's order. */
    String lines() {
        return lines.toString();
    }

    private static boolean speaksOfTraining(String content) {
        if (content.length() > 1000 || content.indexOf('a') + content.indexOf('A') == -2) {
            return false; // descriptions, mostly
        }
        for (String directive : UCharacter.toLowerCase(ULocale.ROOT, content).split(",", -1)) {
            String word = directive.strip();
            if (word.equals("noai") || word.equals("noimageai")) {
                return true;
            }
        }
        return false;
    }
}
