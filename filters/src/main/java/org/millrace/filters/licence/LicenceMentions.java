package org.millrace.filters.licence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds what a notice names: "under the terms of the GNU General Public License … version 2 … or any later version", "the
 * Apache License, Version 2.0", "License: MIT". Linear in the words.
 */
final class LicenceMentions {
    private static final Set<String> CUES = Set.of("license", "licensed", "licenses", "under", "terms", "spdx");
    private static final int NEAR = 4;
    private static final int VERSION_WITHIN = 14;
    private static final int LATER_WITHIN = 18;
    private static final int DENIED_WITHIN = 12;
    private static final int DOMAIN_WITHIN = 8;
    private static final int DOMAIN_SAID_FIRST = 25;
    private static final Set<String> GIVEN = Set.of(
            "placed",
            "released",
            "dedicated",
            "hereby",
            "dedicate",
            "put",
            "donated",
            "is",
            "in",
            "into",
            "license",
            "release",
            "place",
            "are");

    /** A licence named between two words of the text. */
    record Mention(SpdxExpression licence, int first, int end) {}

    /** The words without those that phrases leave out, and where each stands among all. */
    private final List<String> words = new ArrayList<>();

    private final List<Integer> places = new ArrayList<>();

    private LicenceMentions(LicenceWords all) {
        for (int i = 0; i < all.size(); i++) {
            if (!LicenceNames.isSkipped(all.word(i))) {
                words.add(LicenceNames.plain(all.word(i)));
                places.add(i);
            }
        }
    }

    /** The mentions in the words, in order; each word belongs to one at most. */
    static List<Mention> in(LicenceWords words) {
        return new LicenceMentions(words).mentions();
    }

    private List<Mention> mentions() {
        List<Mention> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Mention mention = gnu(at);
            if (mention == null) {
                mention = creativeCommons(at);
            }
            if (mention == null) {
                mention = named(at);
            }
            if (mention == null) {
                mention = publicDomain(at);
            }
            if (mention == null) {
                at++;
            } else {
                found.add(mention);
                while (at < words.size() && places.get(at) < mention.end()) {
                    at++;
                }
            }
        }
        return found;
    }

    private Mention mention(String id, int from, int to) {
        SpdxExpression licence = SpdxExpression.parse(id);
        int end = to <= from ? from + 1 : to;
        return licence == null ? null : new Mention(licence, places.get(from), places.get(end - 1) + 1);
    }

    private Mention named(int at) {
        LicenceNames.Name name = LicenceNames.builtIn().at(words, at);
        if (name == null || (name.needsCue() && !hasCue(at))) {
            return null;
        }
        return mention(name.id(), at, at + name.words().size());
    }

    private boolean hasCue(int at) {
        for (int i = Math.max(0, at - NEAR); i < at; i++) {
            if (CUES.contains(words.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean is(int at, String... phrase) {
        if (at < 0 || at + phrase.length > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.length; i++) {
            if (!words.get(at + i).equals(phrase[i])) {
                return false;
            }
        }
        return true;
    }

    /** The GNU licences, whose version stands before or behind their name, or nowhere. */
    private Mention gnu(int at) {
        String word = words.get(at);
        String base = "";
        int end = at;
        int glued = 0;
        int begin = at;
        if (is(at - 1, "gnu") || is(at - 1, "lesser") || is(at - 1, "affero") || is(at - 1, "library")) {
            return null; // looked at from its beginning already
        }
        if (word.equals("gnu")
                || word.equals("lesser")
                || word.equals("affero")
                || word.equals("library")
                || word.equals("general")) {
            int i = word.equals("gnu") ? at + 1 : at;
            String kind = "GPL";
            if (is(i, "lesser") || is(i, "library")) {
                kind = "LGPL";
                i++;
            } else if (is(i, "affero")) {
                kind = "AGPL";
                i++;
            }
            if (is(i, "gnu")) {
                i++;
            }
            if (is(i, "general", "public", "license") || is(i, "general", "public", "licenses")) {
                base = kind;
                end = i + 3;
            } else if (is(i, "lesser", "public", "license") || (kind.equals("LGPL") && is(i, "public", "license"))) {
                base = "LGPL";
                end = i + (is(i, "public") ? 2 : 3);
            } else if (word.equals("gnu") && i < words.size() && short0(words.get(i)) != null) {
                base = short0(words.get(i));
                glued = digit(words.get(i), base);
                end = i + 1;
            } else if (word.equals("gnu") && is(i, "org", "licenses")) {
                return null;
            }
        } else if (short0(word) != null) {
            base = short0(word);
            glued = digit(word, base);
            end = at + 1;
            boolean plain = glued == 0 && version(end, end + 1) == null;
            if (plain && !hasCue(at) && !is(end, "license") && !is(end, "licensed")) {
                return null;
            }
        }
        if (base.isEmpty()
                || isDenied(at)
                || is(end, "compatible")
                || is(end, "incompatible")
                || is(at - 2, "compatible")) {
            return null;
        }
        if (is(end, "gpl") || is(end, "lgpl") || is(end, "agpl")) {
            end++; // the short form behind the long one
        }
        int[] version = glued > 0 ? new int[] {glued, minor(end), end} : version(end, end + VERSION_WITHIN);
        if (glued == 0 && before(begin) != null) {
            version = before(begin);
            version[2] = end;
        }
        boolean later = false;
        int last = end;
        if (version != null) {
            last = Math.max(end, version[2]);
            later = later(Math.max(end, version[2]));
        } else {
            later = later(end);
        }
        if (later) {
            last = Math.max(last, laterAt + 1);
        }
        String number = version == null ? oldest(base) : number(base, version[0], version[1]);
        boolean orLater = version == null || later;
        return mention(base + "-" + number + (orLater ? "-or-later" : "-only"), at, Math.min(last, words.size()));
    }

    /** "Does not mean that we distribute it under the GPL". */
    private boolean isDenied(int at) {
        boolean means = false;
        for (int i = at - 1; i >= Math.max(0, at - DENIED_WITHIN); i--) {
            means |= is(i, "mean") || is(i, "imply");
            if (means && (is(i, "not") || is(i, "t"))) {
                return true;
            }
        }
        return false;
    }

    private int laterAt;

    /** Whether "later version", "later" or a plus follows soon. */
    private boolean later(int from) {
        for (int i = from; i < Math.min(words.size(), from + LATER_WITHIN); i++) {
            if (is(i, "later") || is(i, "newer") || is(i, "above") || is(i, "higher") || is(i, "greater")) {
                laterAt = i;
                return i > 0 && (any(i) || is(i - 1, "or") || is(i - 1, "and"));
            }
        }
        return false;
    }

    private boolean any(int at) {
        for (int i = Math.max(0, at - 6); i < at; i++) {
            if (is(i, "any") || is(i, "option") || is(i, "or")) {
                return true;
            }
        }
        return false;
    }

    private static String short0(String word) {
        String letters = word;
        while (!letters.isEmpty() && Character.isDigit(letters.charAt(letters.length() - 1))) {
            letters = letters.substring(0, letters.length() - 1);
        }
        if (letters.endsWith("v")) {
            letters = letters.substring(0, letters.length() - 1);
        }
        return switch (letters) {
            case "gpl" -> "GPL";
            case "lgpl" -> "LGPL";
            case "agpl" -> "AGPL";
            default -> null;
        };
    }

    private static int digit(String word, String base) {
        char last = word.charAt(word.length() - 1);
        return word.length() > base.length() && Character.isDigit(last) ? last - '0' : 0;
    }

    private int minor(int at) {
        return at < words.size() && words.get(at).length() == 1 && is(at, "1") ? 1 : 0;
    }

    /** Major, minor, and the place behind them; null where there is none. */
    private int[] version(int from, int to) {
        for (int i = from; i < Math.min(words.size(), to); i++) {
            String word = words.get(i);
            if (word.length() == 1 && word.charAt(0) >= '1' && word.charAt(0) <= '3') {
                int minor = minor(i + 1);
                return new int[] {word.charAt(0) - '0', minor, is(i + 1, "1") || is(i + 1, "0") ? i + 2 : i + 1};
            }
            if (word.equals("gnu") || word.equals("mozilla") || word.equals("apache") || word.equals("copyright")) {
                return null;
            }
        }
        return null;
    }

    /** "version 2 of the GNU …", also "version 2 or later of the GNU …". */
    private int[] before(int at) {
        int i = at - 1;
        if (is(i, "of") && i > 0) {
            for (int k = i - 1; k >= Math.max(0, i - 7); k--) {
                String word = words.get(k);
                if (word.length() == 1 && word.charAt(0) >= '1' && word.charAt(0) <= '3') {
                    boolean minor = word.equals("1") && k > 0 && (is(k - 1, "2") || is(k - 1, "1"));
                    return minor
                            ? new int[] {words.get(k - 1).charAt(0) - '0', 1, at}
                            : new int[] {word.charAt(0) - '0', 0, at};
                }
            }
        }
        return null;
    }

    private static String oldest(String base) {
        return switch (base) {
            case "LGPL" -> "2.0";
            case "AGPL" -> "1.0";
            default -> "1.0";
        };
    }

    private static String number(String base, int major, int minor) {
        return switch (base) {
            case "LGPL" -> major <= 1 ? "2.0" : major == 2 ? (minor == 1 ? "2.1" : "2.0") : "3.0";
            case "AGPL" -> major == 1 ? "1.0" : "3.0";
            default -> major + ".0";
        };
    }

    /** An address of Creative Commons, or the name of one of its licences. */
    private Mention creativeCommons(int at) {
        if (is(at, "creativecommons", "org", "licenses")) {
            StringBuilder path = new StringBuilder("http://creativecommons.org/licenses/");
            int i = at + 3;
            while (i < words.size() && i < at + 7 && isElement(words.get(i))) {
                path.append(i == at + 3 ? "" : "-").append(words.get(i));
                i++;
            }
            if (i + 1 < words.size() && isNumber(words.get(i)) && isNumber(words.get(i + 1))) {
                path.append('/').append(words.get(i)).append('.').append(words.get(i + 1));
                i += 2;
            }
            String id = CreativeCommons.licence(path.append('/').toString());
            return id.isEmpty() ? null : mention(id, at, i);
        }
        if (!is(at, "creative", "commons") && !is(at, "cc")) {
            return null;
        }
        StringBuilder elements = new StringBuilder();
        String number = "";
        int i = at + (is(at, "cc") ? 1 : 2);
        int end = i;
        for (; i < Math.min(words.size(), at + 12); i++) {
            String element =
                    switch (words.get(i)) {
                        case "attribution", "by" -> "by";
                        case "noncommercial", "nc" -> "nc";
                        case "commercial" -> "nc";
                        case "sharealike", "sa", "alike" -> "sa";
                        case "noderivs", "noderivatives", "nd", "derivatives", "derivs" -> "nd";
                        default -> "";
                    };
            if (!element.isEmpty()) {
                if (elements.indexOf(element) < 0) {
                    elements.append(elements.length() == 0 ? "" : "-").append(element);
                }
                end = i + 1;
            } else if (elements.length() > 0
                    && isNumber(words.get(i))
                    && i + 1 < words.size()
                    && isNumber(words.get(i + 1))) {
                number = words.get(i) + "." + words.get(i + 1);
                end = i + 2;
                break;
            } else if (is(at, "cc")) {
                break;
            }
        }
        if (elements.indexOf("by") < 0) {
            return null;
        }
        String address =
                "http://creativecommons.org/licenses/" + elements + "/" + (number.isEmpty() ? "" : number + "/");
        String id = CreativeCommons.licence(address);
        return id.isEmpty() ? null : mention(id, at, end);
    }

    private static boolean isElement(String word) {
        return word.equals("by") || word.equals("nc") || word.equals("nd") || word.equals("sa");
    }

    private static boolean isNumber(String word) {
        return word.length() == 1 && Character.isDigit(word.charAt(0));
    }

    private Mention publicDomain(int at) {
        if (!is(at, "public", "domain")) {
            return null;
        }
        boolean given = at < DOMAIN_SAID_FIRST;
        for (int i = Math.max(0, at - DOMAIN_WITHIN); i < at; i++) {
            if (is(i, "not") || is(i, "no")) {
                return null;
            }
            given |= GIVEN.contains(words.get(i));
        }
        return given ? mention("LicenseRef-public-domain", at, at + 2) : null;
    }
}
