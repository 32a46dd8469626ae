package org.millrace.filters.rights.signals;

import java.util.Locale;
import org.millrace.filters.rights.Effect;

/**
 * One statement that was found.
 *
 * @param kind which sort of signal
 * @param where where it stood: {@code http}, {@code meta}, {@code robots.txt}
 * @param value what it says, word for word but cut short
 * @param effect what that means for training
 * @param asOf when that place was fetched, or empty
 */
record Signal(Kind kind, String where, String value, Effect effect, String asOf) {
    private static final int LONGEST = 200;

    Signal {
        value = value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }

    /** The sorts of signals; each can be switched off. */
    enum Kind {
        NOAI,
        TDM,
        CONTENT_USAGE,
        CONTENT_SIGNAL,
        ROBOTS,
        AI_TXT;

        /** The word in recipes and manifests. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** In words, for a ledger. */
    String words() {
        return where + ": " + value + (asOf.isEmpty() ? "" : " (" + asOf + ")");
    }
}
