package org.millrace.filters.licence;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds the licence that one text states: by an SPDX tag, by a licence's whole text, or by a notice that names one. Looks at
 * no more than {@value #HEAD} characters at the beginning of a file and {@value #TAIL} at its end; a licence file's first
 * {@value #FILE} characters are read. Thread-safe.
 */
public final class LicenceFinder {
    static final int HEAD = 24_576;
    static final int TAIL = 6_144;
    static final int FILE = 262_144;
    /** A condition that stands before a whole licence and takes the right to sell out of it. */
    static final String COMMONS_CLAUSE = "LicenseRef-Commons-Clause";

    private static final int TAG_LINES = 50;

    /** Confidence in a permission that is no listed licence's text. */
    private static final double OF_GRANT = 0.6;

    private static final String TAG = "spdx-license-identifier:";
    private static final String[] TELLING = {
        "licen",
        "redistribut",
        "permission",
        "public domain",
        "gpl",
        "copying",
        "warrant",
        "cc0",
        "creative commons",
        "spdx"
    };

    private LicenceFinder() {}

    /** What the beginning or the end of a source file states; null where it speaks of no licence. */
    static LicenceFinding inFile(String text) {
        String head = text.length() <= HEAD + TAIL ? text : text.substring(0, HEAD);
        LicenceFinding tagged = tag(head, TAG_LINES);
        if (tagged != null) {
            return tagged;
        }
        LicenceFinding found = tells(head) ? inWords(head, false) : null;
        if (found == null && text.length() > HEAD + TAIL) {
            String tail = text.substring(text.length() - TAIL);
            found = tells(tail) ? inWords(tail, false) : null;
        }
        return found;
    }

    /** What a licence file states; its expression is null where the file is no licence that is known. */
    static LicenceFinding inLicenceFile(String text) {
        String head = text.substring(0, Math.min(text.length(), FILE));
        LicenceFinding tagged = tag(head, TAG_LINES);
        LicenceFinding found = tagged != null ? tagged : inWords(head, true);
        return found != null
                ? found
                : new LicenceFinding(null, "file", 0, "no licence that is known", Copyrights.first(head, HEAD));
    }

    private static boolean tells(String text) {
        String lower = UCharacter.toLowerCase(ULocale.ROOT, text);
        for (String word : TELLING) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The SPDX tags of the first lines, under AND; null where there are none. */
    static LicenceFinding tag(String text, int lines) {
        List<SpdxExpression> parts = new ArrayList<>();
        String bad = null;
        int line = 0;
        for (int n = 0; n < lines && line < text.length(); n++) {
            int end = text.indexOf('\n', line);
            end = end < 0 ? text.length() : end;
            String one = text.substring(line, Math.min(end, line + 2 * SpdxExpression.LONGEST));
            int at = one.toLowerCase(Locale.ROOT).indexOf(TAG);
            if (at >= 0) {
                String stated = trimmed(one.substring(at + TAG.length()));
                SpdxExpression expression = SpdxExpression.parse(stated);
                if (expression == null) {
                    expression = TagSpellings.parse(stated);
                }
                if (expression == null && !stated.equals(SpdxExpression.NONE)) {
                    bad = "malformed tag in line " + (n + 1);
                } else if (expression != null) {
                    parts.add(expression);
                }
            }
            line = end + 1;
        }
        if (bad != null) {
            return new LicenceFinding(null, "spdx-header", 0, bad, Copyrights.first(text, HEAD));
        }
        return parts.isEmpty()
                ? null
                : new LicenceFinding(
                        SpdxExpression.all(parts), "spdx-header", 1, "SPDX tag", Copyrights.first(text, HEAD));
    }

    /** Without what closes a comment. */
    private static String trimmed(String stated) {
        String text = stated.strip();
        for (String end :
                new String[] {"*/", "-->", "*)", "#}", "--}}", "%>", "\"", "'", ";", ",", "#", "*", "}", "|"}) {
            while (text.endsWith(end)) {
                text = text.substring(0, text.length() - end.length()).strip();
            }
        }
        int open = text.indexOf(" */");
        return open < 0 ? text : text.substring(0, open).strip();
    }

    private static LicenceFinding inWords(String text, boolean isLicenceFile) {
        LicenceWords words = LicenceWords.of(text);
        List<LicenceTexts.Match> texts = LicenceTexts.in(words);
        List<LicenceMentions.Mention> mentions = LicenceMentions.in(words);
        List<SpdxExpression> parts = new ArrayList<>();
        StringBuilder evidence = new StringBuilder();
        double confidence = 1;
        List<LicenceMentions.Mention> grants = LicenceGrants.in(words);
        for (LicenceTexts.Match match : texts) {
            if (match.isChanged() || !match.isLikely()) {
                LicenceMentions.Mention grant = grantIn(match, grants);
                if (grant == null) {
                    return changed(match, text);
                }
                parts.add(grant.licence());
                evidence.append(evidence.length() == 0 ? "" : ", ")
                        .append("permission like ")
                        .append(match.reference().id());
                confidence = Math.min(confidence, OF_GRANT);
                continue;
            }
            SpdxExpression.Term term = LicenceTable.current(match.reference().id(), false, "");
            SpdxExpression better = laterThan(term, mentions, match);
            parts.add(better == null ? term : better);
            evidence.append(evidence.length() == 0 ? "" : ", ")
                    .append("text of ")
                    .append(term)
                    .append(String.format(Locale.ROOT, " %.3f", match.similarity()));
            confidence = Math.min(confidence, match.similarity());
        }
        boolean fromText = !parts.isEmpty();
        List<SpdxExpression> choices = new ArrayList<>(parts);
        int lastEnd = 0;
        for (LicenceMentions.Mention mention : mentions) {
            boolean restricts = mention.licence().toString().equals(COMMONS_CLAUSE);
            boolean aside = isLicenceFile && fromText && !restricts;
            if (isInside(mention, texts) || aside || repeats(mention, parts)) {
                continue;
            }
            boolean choice = !choices.isEmpty() && !restricts && LicenceChoices.isChoice(words, lastEnd, mention);
            parts.add(mention.licence());
            if (choice) {
                int before = choices.size() - 1;
                choices.set(before, SpdxExpression.any(List.of(choices.get(before), mention.licence())));
            } else {
                choices.add(mention.licence());
            }
            lastEnd = mention.end();
            evidence.append(evidence.length() == 0 ? "" : ", ")
                    .append("notice of ")
                    .append(mention.licence());
            confidence = Math.min(confidence, 0.9);
        }
        LicenceMentions.Mention grant = grants.isEmpty() || fromText ? null : grants.get(0);
        boolean alternative =
                grant != null && mentions.size() > 0 && LicenceChoices.isChoice(words, grant.end(), mentions.get(0));
        if (grant != null && (choices.isEmpty() || (choices.size() == 1 && alternative))) {
            choices.add(grant.licence());
            choices = new ArrayList<>(List.of(SpdxExpression.any(choices)));
            evidence.append(evidence.length() == 0 ? "" : ", ").append("permission in other words");
            confidence = Math.min(confidence, OF_GRANT);
        }
        List<SpdxExpression> kept = withoutVague(choices);
        if (kept.isEmpty()) {
            return isProprietary(words) ? proprietary(text) : null;
        }
        return new LicenceFinding(
                LicenceExceptions.added(words, SpdxExpression.all(kept)),
                fromText && isLicenceFile ? "file" : "notice",
                confidence,
                evidence.toString(),
                Copyrights.first(text, HEAD));
    }

    /** A permission that stands where a text is nearly a licence's, if that licence is a permissive one; or null. */
    private static LicenceMentions.Mention grantIn(LicenceTexts.Match match, List<LicenceMentions.Mention> grants) {
        LicenceClass own = LicenceTable.builtIn().classOf(match.reference().id());
        if (own.compareTo(LicenceClass.PERMISSIVE_UNRATED) <= 0) {
            for (LicenceMentions.Mention grant : grants) {
                if (grant.first() < match.end() && grant.end() > match.first()) {
                    return grant;
                }
            }
        }
        return null;
    }

    /** A text that is nearly a licence's may be stricter in what differs. */
    private static LicenceFinding changed(LicenceTexts.Match match, String text) {
        String evidence = String.format(
                Locale.ROOT,
                "like the text of %s (%.3f), but changed",
                match.reference().id(),
                match.similarity());
        return new LicenceFinding(null, "notice", 0, evidence, Copyrights.first(text, HEAD));
    }

    private static LicenceFinding proprietary(String text) {
        return new LicenceFinding(
                new SpdxExpression.Term("LicenseRef-proprietary", false, ""),
                "notice",
                0.7,
                "notice of LicenseRef-proprietary",
                Copyrights.first(text, HEAD));
    }

    /** "Confidential", "proprietary", or "no part may be reproduced". */
    private static boolean isProprietary(LicenceWords words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.word(i);
            if (word.equals("confidential")
                    || (word.equals("proprietary") && i + 1 < words.size())
                    || (word.equals("unpublished") && i > 0)) {
                return true;
            }
        }
        return false;
    }

    /** A notice before the text of a GNU licence that allows later versions of it. */
    private static SpdxExpression laterThan(
            SpdxExpression.Term term, List<LicenceMentions.Mention> mentions, LicenceTexts.Match match) {
        if (!term.id().endsWith("-only")) {
            return null;
        }
        String later = term.id().substring(0, term.id().length() - "-only".length()) + "-or-later";
        for (LicenceMentions.Mention mention : mentions) {
            if (mention.end() <= match.first() && mention.licence().toString().equals(later)) {
                return mention.licence();
            }
        }
        return null;
    }

    private static boolean isInside(LicenceMentions.Mention mention, List<LicenceTexts.Match> texts) {
        for (LicenceTexts.Match match : texts) {
            if (mention.first() < match.end() && mention.end() > match.first()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the mention only names again, perhaps less clearly, what is known already. */
    private static boolean repeats(LicenceMentions.Mention mention, List<SpdxExpression> parts) {
        if (parts.contains(mention.licence())) {
            return true;
        }
        if (mention.licence() instanceof SpdxExpression.Term term) {
            String base = base(term.id());
            for (SpdxExpression part : parts) {
                for (SpdxExpression.Term other : part.terms()) {
                    boolean vague = isVague(term) && family(other.id()).equals(family(term.id()));
                    if (vague || base(other.id()).equals(base)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** A licence of which no version was told. */
    private static boolean isVague(SpdxExpression.Term term) {
        String id = term.id();
        return id.equals("GPL-1.0-or-later")
                || id.equals("LGPL-2.0-or-later")
                || id.equals("AGPL-1.0-or-later")
                || id.equals("LicenseRef-BSD")
                || id.equals("LicenseRef-BSD-style")
                || id.equals("LicenseRef-MIT-style")
                || id.endsWith("-unversioned");
    }

    private static List<SpdxExpression> withoutVague(List<SpdxExpression> parts) {
        List<SpdxExpression> kept = new ArrayList<>();
        for (SpdxExpression part : parts) {
            boolean said = false;
            if (part instanceof SpdxExpression.Term term && isVague(term)) {
                for (SpdxExpression other : parts) {
                    for (SpdxExpression.Term one : other.terms()) {
                        said |= !one.equals(term)
                                && !isVague(one)
                                && family(one.id()).equals(family(term.id()));
                    }
                }
            }
            if (!said) {
                kept.add(part);
            }
        }
        return kept;
    }

    private static String family(String id) {
        String bare = id.startsWith("LicenseRef-") ? id.substring("LicenseRef-".length()) : id;
        int dash = bare.indexOf('-');
        return dash < 0 ? bare : bare.substring(0, dash);
    }

    private static String base(String id) {
        return id.endsWith("-only")
                ? id.substring(0, id.length() - 5)
                : id.endsWith("-or-later") ? id.substring(0, id.length() - 9) : id;
    }
}
