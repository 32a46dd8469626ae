package org.millrace.filters.licence;

import java.util.Locale;

/** What a licence asks of those who hand a work on; the least demanding first, which is the order of restriction. */
public enum LicenceClass {
    /** On the Blue Oak Council's list at bronze or better, or a dedication to the public domain. */
    PERMISSIVE,
    /** Asks for no more than notices do, but is not on that list, or only as lead. */
    PERMISSIVE_UNRATED,
    /** Changed files stay under the licence; works that hold them need not. */
    WEAK_COPYLEFT,
    /** Works made of it stay under the licence. */
    STRONG_COPYLEFT,
    /** Not classed. */
    UNKNOWN,
    /** Forbids a use or a change: non-commercial, no derivatives, source-available. */
    RESTRICTED;

    /** The word in recipes and notes: {@code weak-copyleft}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The class of that word, or null. */
    public static LicenceClass ofWord(String word) {
        for (LicenceClass one : values()) {
            if (one.word().equals(word)) {
                return one;
            }
        }
        return null;
    }
}
