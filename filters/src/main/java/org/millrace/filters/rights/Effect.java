package org.millrace.filters.rights;

import java.util.Locale;

/** What somebody's statement says about training models on a document. */
public enum Effect {
    DENY,
    ALLOW,
    /** Nothing was said, or nothing that can be understood: never the same as allowed. */
    UNKNOWN;

    /** The word in a manifest. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
