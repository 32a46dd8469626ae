package org.millrace.filters.rights;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a request rests on, and with that how much weight it has. */
enum Basis {
    OWNER_REQUEST,
    TDM_ART4,
    STEWARD,
    GDPR_17,
    GDPR_21,
    LICENCE,
    COURT;

    /** The words in a list. */
    static final List<String> WORDS = Arrays.stream(values()).map(Basis::word).toList();

    /**
     * Whether it is a duty of law or of a licence that ended: nothing overrides it, and it speaks for copies of the
     * document, wherever they lie.
     */
    boolean isErasure() {
        return this == GDPR_17 || this == GDPR_21 || this == LICENCE || this == COURT;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Basis of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
