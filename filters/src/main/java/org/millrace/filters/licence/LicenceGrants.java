package org.millrace.filters.licence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds permissions that are spelt out and are no licence's text as it is listed: "redistribution and use in source and
 * binary forms", or leave to use, change and pass on. Where anything near by might restrict them, nothing is found: a
 * permission that is missed costs a file, one that is claimed wrongly costs more. Linear in the words.
 */
final class LicenceGrants {
    static final String BSD_STYLE = "LicenseRef-BSD-style";
    static final String NOTICE = "LicenseRef-permissive-notice";

    /** Words within which use, change and passing on are all named. */
    private static final int WITHIN = 14;

    /** Words before and behind a permission that may restrict it. */
    private static final int BEFORE = 12;

    private static final int BEHIND = 400;

    private static final Set<String> GIVEN = Set.of(
            "permission", "permitted", "free", "freely", "right", "rights", "grant", "granted", "grants", "allowed");
    private static final Set<String> USE = Set.of("use", "used", "using");
    private static final Set<String> CHANGE =
            Set.of("modify", "modified", "modifying", "modification", "modifications", "alter", "change");
    private static final Set<String> PASS_ON =
            Set.of("distribute", "distributed", "redistribute", "redistributed", "distribution", "redistribution");

    /** None of them stands in a BSD, MIT, ISC or HPND text. */
    private static final Set<String> RESTRICTING = Set.of(
            "noncommercial",
            "nonprofit",
            "academic",
            "education",
            "educational",
            "evaluation",
            "internal",
            "personal",
            "private",
            "military",
            "weapons",
            "nuclear",
            "evil",
            "ethical",
            "sold",
            "resold",
            "profit",
            "only",
            "solely",
            "unless",
            "prohibited",
            "forbidden",
            "copyleft",
            "gpl",
            "confidential",
            "proprietary",
            "unpublished",
            "verbatim",
            "unmodified",
            "unchanged",
            "shareware",
            "trial",
            "royalty",
            "royalties",
            "same",
            "restricted",
            "terminate",
            "terminates",
            "revoke",
            "subscription");

    private static final Set<String> DENIED = Set.of(
            "distribute",
            "distributed",
            "redistribute",
            "redistributed",
            "modify",
            "modified",
            "sell",
            "copy",
            "copied",
            "permitted",
            "allowed",
            "for",
            "free");

    private static final Set<String> INSTITUTES = Set.of(
            "center", "centre", "institute", "laboratory", "laboratories", "foundation", "council", "corporation");

    private final LicenceWords words;

    private LicenceGrants(LicenceWords words) {
        this.words = words;
    }

    /** The permissions in the words that nothing restricts, in order; empty where one of them may be restricted. */
    static List<LicenceMentions.Mention> in(LicenceWords words) {
        return new LicenceGrants(words).grants();
    }

    private List<LicenceMentions.Mention> grants() {
        List<LicenceMentions.Mention> found = new ArrayList<>();
        int checked = 0;
        for (int i = 0; i < words.size(); i++) {
            String id = isBsd(i) ? BSD_STYLE : isNotice(i) ? NOTICE : "";
            if (!id.isEmpty()) {
                int end = Math.min(words.size(), i + BEHIND);
                if (isRestricted(Math.max(checked, i - BEFORE), end)) {
                    return List.of();
                }
                checked = end;
                found.add(new LicenceMentions.Mention(new SpdxExpression.Term(id, false, ""), i, i + WITHIN));
                i += WITHIN;
            }
        }
        return found;
    }

    private boolean is(int at, String word) {
        return at >= 0 && at < words.size() && words.word(at).equals(word);
    }

    private boolean has(Set<String> any, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(words.size(), to); i++) {
            if (any.contains(words.word(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isBsd(int at) {
        return is(at, "redistribution")
                && is(at + 1, "and")
                && is(at + 2, "use")
                && is(at + 3, "in")
                && is(at + 4, "source");
    }

    /** Leave to use, to change and to pass on, given here and not "under the terms" of something else. */
    private boolean isNotice(int at) {
        return USE.contains(words.word(at))
                && has(CHANGE, at - WITHIN, at + WITHIN)
                && has(PASS_ON, at - WITHIN, at + WITHIN)
                && has(GIVEN, at - 2 * WITHIN, at + WITHIN)
                && !has(Set.of("terms"), at - WITHIN, at + 2 * WITHIN);
    }

    private boolean isRestricted(int from, int to) {
        for (int i = from; i < to; i++) {
            String word = words.word(i);
            boolean restricts =
                    switch (word) {
                        case "commercial", "commercially" -> !is(i - 1, "including");
                        case "fee" -> !is(i - 1, "without") && !is(i - 2, "without");
                        case "available" -> is(i - 1, "made") || is(i - 1, "make");
                        case "research" -> !has(INSTITUTES, i + 1, i + 2);
                        case "except" -> !is(i + 1, "as");
                        case "not", "cannot", "nor" -> has(DENIED, i + 1, i + 4) && !is(i + 2, "limited");
                        default -> RESTRICTING.contains(word);
                    };
            if (restricts) {
                return true;
            }
        }
        return false;
    }
}
