package org.millrace.filters.rights.signals;

import java.util.Map;
import org.millrace.filters.rights.Effect;

/**
 * AIPREF's usage preferences: a dictionary of RFC 9651 in which {@value #LABEL} is the token {@code y} or {@code n}. After
 * the drafts draft-ietf-aipref-attach-05 and -vocab-07; there is no consensus on the labels yet.
 */
final class ContentUsage {
    static final String LABEL = "train-ai";

    private ContentUsage() {}

    /** What the value of the field says of training; several fields are joined by commas. */
    static Effect read(String value) {
        Map<String, String> members = Dictionary.parse(value).orElse(Map.of());
        return switch (members.getOrDefault(LABEL, "")) {
            case "n" -> Effect.DENY;
            case "y" -> Effect.ALLOW;
            default -> Effect.UNKNOWN;
        };
    }

    /** What two statements of equal weight come to: the one that denies wins. */
    static Effect combine(Effect a, Effect b) {
        if (a == Effect.DENY || b == Effect.DENY) {
            return Effect.DENY;
        }
        return a == Effect.ALLOW || b == Effect.ALLOW ? Effect.ALLOW : Effect.UNKNOWN;
    }
}
