package org.millrace.connectors.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes names of what bylines say. */
final class Authors {
    private static final int MOST = 20;
    private static final int LONGEST = 120;
    private static final int MOST_WORDS = 8;

    private static final String[] LEADS = {
        "written by",
        "posted by",
        "published by",
        "reviewed by",
        "by",
        "author:",
        "authors:",
        "author",
        "autor:",
        "autorin:",
        "autor",
        "autorin",
        "von",
        "text:",
        "geschrieben von",
        "veröffentlicht von",
        "par",
        "écrit par",
        "por",
        "escrito por",
        "publicado por",
        "door",
        "geschreven door",
        "scritto da",
        "di:",
        "started by",
        "asked by",
        "words by",
        "story by",
        "recipe by",
        "via",
        "erstellt von",
        "zeige alle beiträge von",
        "view all posts by",
        "posts by",
        "created by",
        "submitted by"
    };

    /** How a text begins that names its author. */
    private static final String[] BYLINES = {
        "by",
        "written by",
        "posted by",
        "published by",
        "started by",
        "author:",
        "autor:",
        "autorin:",
        "von",
        "par",
        "por",
        "door",
        "di",
        "text:",
        "words by",
        "story by"
    };

    private static final Set<String> WEEKDAYS = Set.of(
            "mon",
            "tue",
            "tues",
            "wed",
            "thu",
            "thur",
            "thurs",
            "fri",
            "sat",
            "sun",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "montag",
            "dienstag",
            "mittwoch",
            "donnerstag",
            "freitag",
            "samstag",
            "sonntag");

    /** Names of accounts and templates, not of anybody. */
    private static final Set<String> NOBODY = Set.of(
            "admin",
            "administrator",
            "author",
            "unknown",
            "anonymous",
            "null",
            "undefined",
            "none",
            "webmaster",
            "root",
            "user",
            "n/a",
            "editor",
            "default",
            "guest",
            "author name",
            "superuser",
            "super user",
            "redaktion-admin",
            "view all posts",
            "about the author",
            "authors",
            "byline",
            "wordpress",
            "autor");

    private Authors() {}

    /** Whether a label such as that of Twitter's cards announces an author. */
    static boolean isLabel(String label) {
        return switch (Words.lower(label.strip())) {
            case "written by",
                    "verfasst von",
                    "geschrieben von",
                    "écrit par",
                    "escrito por",
                    "scritto da",
                    "geschreven door",
                    "author",
                    "autor",
                    "by" -> true;
            default -> false;
        };
    }

    /** All names, each once, parted by {@code "; "}. */
    static String join(List<String> stated) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String one : stated) {
            for (String name : names(one)) {
                String key = Words.squash(name);
                if (!key.isEmpty() && names.size() < MOST) {
                    names.putIfAbsent(key, name);
                }
            }
        }
        return String.join("; ", names.values());
    }

    /** The names in a statement; none where it is an address, the name of an account, or no name at all. */
    static List<String> names(String stated) {
        List<String> names = new ArrayList<>();
        String text = withoutLead(Words.clean(stated));
        for (String part : split(text)) {
            String name = name(part);
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    /** The part of a byline that names somebody: it ends at a sign that parts, or where a date begins. */
    static String fromByline(String stated) {
        String text = withoutLead(firstLine(stated));
        if (text.startsWith("von ") && Words.count(text) > 2) {
            text = text.substring(4).strip();
        }
        int end = text.length();
        for (String sign : new String[] {
            "|",
            "•",
            "·",
            " — ",
            " – ",
            " - ",
            " » ",
            " updated",
            " Updated",
            " on ",
            " am ",
            " le ",
            " in ",
            " at ",
            ", posted",
            "("
        }) {
            int at = text.indexOf(sign);
            if (at > 0 && at < end) {
                end = at;
            }
        }
        for (int i = 0; i < end; i++) {
            if (Words.isDigit(text.charAt(i)) && (i == 0 || text.charAt(i - 1) == ' ')) {
                end = i;
            }
        }
        String name = withoutDay(text.substring(0, end).strip(), end < text.length());
        return Words.count(name) > 6 || MonthNames.month(Words.lower(firstWord(name))) > 0 ? "" : name;
    }

    /** Without names of days and months at its end, where something was cut off behind it. */
    private static String withoutDay(String name, boolean cut) {
        String rest = name;
        while (cut && !rest.isEmpty()) {
            int space = rest.lastIndexOf(' ');
            String last = stripSigns(Words.lower(rest.substring(space + 1)).replace(".", ""));
            if (MonthNames.month(last) == 0 && !WEEKDAYS.contains(last) && !last.equals("updated")) {
                return rest;
            }
            rest = space < 0 ? "" : stripSigns(rest.substring(0, space));
        }
        return stripSigns(rest);
    }

    /** Where the words end that announce an author, with what space and colon follow; 0 where there are none. */
    static int leadEnd(String text, int start) {
        int first = text.charAt(start) | 0x20; // a small letter, where it is one
        for (String lead : BYLINES) {
            if (lead.charAt(0) != first) {
                continue;
            }
            int end = start + lead.length();
            if (!text.regionMatches(true, start, lead, 0, lead.length())) {
                continue;
            }
            if (end < text.length() && !Words.isSpace(text.charAt(end)) && text.charAt(end) != ':') {
                continue;
            }
            while (end < text.length() && (Words.isSpace(text.charAt(end)) || text.charAt(end) == ':')) {
                end++;
            }
            if (end == text.length() || Character.isUpperCase(text.codePointAt(end)) || lead.endsWith(" by")) {
                return end;
            }
        }
        return 0;
    }

    private static String firstLine(String stated) {
        String text = stated.strip();
        int from = 0;
        while (from < text.length()) {
            int feed = text.indexOf('\n', from);
            String line = Words.clean(feed < 0 ? text.substring(from) : text.substring(from, feed));
            if (!line.isEmpty() && !withoutLead(line).isEmpty()) {
                return line;
            }
            if (feed < 0) {
                break;
            }
            from = feed + 1;
        }
        return "";
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    /** Takes away the words that announce a name, the longest first. */
    private static String withoutLead(String text) {
        String rest = text;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (String lead : LEADS) {
                if (!rest.regionMatches(true, 0, lead, 0, lead.length())) {
                    continue;
                }
                int end = lead.length();
                boolean whole = end == rest.length()
                        || rest.charAt(end) == ' '
                        || rest.charAt(end) == ':'
                        || lead.endsWith(":");
                if (whole && isLeading(rest, lead)) {
                    rest = stripSigns(rest.substring(end));
                    changed = true;
                    break;
                }
            }
        }
        return rest;
    }

    /** "von" in lower case belongs to a name. */
    private static boolean isLeading(String text, String lead) {
        return !lead.equals("von") || text.charAt(0) == 'V' || text.startsWith("von:");
    }

    private static String stripSigns(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && " :,;|/-–—•·".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && " :,;|/-–—•·".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        for (String group : text.split("[;|]", -1)) {
            splitAtWords(group, parts);
        }
        return parts;
    }

    /** Parts at commas and at "and" where each part then has two words, as people's names have. */
    private static void splitAtWords(String group, List<String> parts) {
        String marked = group.replace(" and ", " & ")
                .replace(" und ", " & ")
                .replace(" et ", " & ")
                .replace(" y ", " & ")
                .replace(",", " & ");
        List<String> names = new ArrayList<>();
        for (String name : marked.split(" & ", -1)) {
            String bare = stripSigns(name);
            if (!bare.isEmpty()) {
                names.add(bare);
            }
        }
        boolean people = names.size() > 1 && names.stream().allMatch(name -> Words.count(name) >= 2);
        if (people) {
            parts.addAll(names);
        } else {
            parts.add(group);
        }
    }

    private static String name(String part) {
        StringBuilder kept = new StringBuilder();
        for (String word : part.strip().split(" ", -1)) {
            if (word.indexOf('@') > 0 || word.contains("://") || word.startsWith("www.")) {
                continue; // an address
            }
            kept.append(kept.length() == 0 ? "" : " ").append(word);
        }
        String name = stripSigns(kept.toString().replace("()", ""));
        boolean letters = name.codePoints().anyMatch(Character::isLetter);
        boolean none = !letters
                || name.length() > LONGEST
                || Words.count(name) > MOST_WORDS
                || name.indexOf('{') >= 0
                || NOBODY.contains(Words.lower(name));
        return none ? "" : name;
    }
}
