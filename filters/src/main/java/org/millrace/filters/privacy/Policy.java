package org.millrace.filters.privacy;

import java.util.Arrays;
import java.util.List;

/** What is done with a find. */
enum Policy {
    /** {@code <EMAIL>} stands in its place. */
    PLACEHOLDER("placeholder"),
    /** Something of the same sort that is nobody's stands in its place; see {@link Surrogates}. */
    SURROGATE("surrogate"),
    /** A placeholder, and the document goes where such finds are many. */
    DROP_DOCUMENT("drop-document"),
    /** The text stays; the place is told in the manifest. */
    TAG_ONLY("tag-only"),
    /** Nothing. It still keeps rules of other categories from what it covers. */
    KEEP("keep");

    private final String key;

    Policy(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    boolean replaces() {
        return this == PLACEHOLDER || this == SURROGATE || this == DROP_DOCUMENT;
    }

    static Policy of(String key) {
        for (Policy policy : values()) {
            if (policy.key.equals(key)) {
                return policy;
            }
        }
        List<String> known = Arrays.stream(values()).map(Policy::key).toList();
        throw new IllegalArgumentException("unknown policy '" + key + "'; known: " + known);
    }
}
