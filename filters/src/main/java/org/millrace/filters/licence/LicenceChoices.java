package org.millrace.filters.licence;

import java.util.Set;

/** Tells "this or that licence" from "this licence and that". Looks at few words around each name. */
final class LicenceChoices {
    private static final Set<String> CHOICES =
            Set.of("dual", "either", "alternatively", "choice", "option", "tri", "choose", "disjunctive");

    private LicenceChoices() {}

    /** Whether what is named joins what was named before it as a choice. */
    static boolean isChoice(LicenceWords words, int lastEnd, LicenceMentions.Mention mention) {
        int first = mention.first();
        int from = Math.max(words.lastBreak(first), Math.max(0, Math.max(lastEnd - 25, first - 40)));
        return isSaid(words, from, first) || (from <= lastEnd && isListed(words, lastEnd, first));
    }

    private static boolean isSaid(LicenceWords words, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean also = words.word(i).equals("also") && holds(words, "available", i + 1, i + 3);
            if (also || (CHOICES.contains(words.word(i)) && !isOfVersions(words, i))) {
                return true;
            }
        }
        return false;
    }

    /** "GPL or MIT", and "GPL, MPL or MIT" where one of them is not known. */
    private static boolean isListed(LicenceWords words, int from, int to) {
        return to - from <= 4 && holds(words, "or", from, to);
    }

    /** "At your option any later", "either version 2 … or later": a choice of versions only. */
    private static boolean isOfVersions(LicenceWords words, int at) {
        return switch (words.word(at)) {
            case "option" -> holds(words, "any", at + 1, at + 2) || holds(words, "later", at + 2, at + 3);
            case "either" ->
                holds(words, "version", at + 1, at + 2)
                        || (holds(words, "version", at + 2, at + 3) && holds(words, "later", at + 3, at + 14));
            default -> false;
        };
    }

    private static boolean holds(LicenceWords words, String word, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(words.size(), to); i++) {
            if (words.word(i).equals(word)) {
                return true;
            }
        }
        return false;
    }
}
