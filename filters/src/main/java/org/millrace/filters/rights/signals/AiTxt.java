package org.millrace.filters.rights.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.millrace.filters.rights.Effect;
import org.millrace.filters.url.PathPattern;
import org.millrace.filters.url.WebAddress;

/**
 * Spawning's ai.txt: robots.txt's lines, for {@code *} or {@code spawning-ai}, where {@code *.ext} names a kind of file. A
 * pattern of an extension speaks for addresses that end so and for documents whose media type has that extension; for text
 * of any kind that includes {@code txt}. The longest pattern decides, and of equal ones the one that allows.
 */
final class AiTxt {
    private static final int MOST = 10_000;

    private final List<Rule> rules;

    private record Rule(String pattern, String extension, boolean allow) {
        boolean matches(WebAddress address, List<String> extensions) {
            if (extension.isEmpty()) {
                return PathPattern.of(pattern).matches(address.path());
            }
            int query = address.path().indexOf('?');
            String path = query < 0 ? address.path() : address.path().substring(0, query);
            return extensions.contains(extension)
                    || path.toLowerCase(Locale.ROOT).endsWith("." + extension);
        }
    }

    private AiTxt(List<Rule> rules) {
        this.rules = rules;
    }

    static AiTxt parse(String text) {
        List<Rule> rules = new ArrayList<>();
        boolean naming = false;
        boolean applies = false;
        for (String raw : text.replace("\uFEFF", "").split("[\r\n]", -1)) {
            int comment = raw.indexOf('#');
            String line = comment < 0 ? raw : raw.substring(0, comment);
            int colon = line.indexOf(':');
            String key = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = colon < 0 ? "" : line.substring(colon + 1).strip();
            if (key.equals("user-agent")) {
                boolean ours = value.equals("*") || value.equalsIgnoreCase("spawning-ai");
                applies = ours || (naming && applies);
                naming = true;
            } else if (key.equals("allow") || key.equals("disallow")) {
                naming = false;
                if (applies && !value.isEmpty() && rules.size() < MOST) {
                    rules.add(rule(value, key.equals("allow")));
                }
            }
        }
        return new AiTxt(rules);
    }

    private static Rule rule(String value, boolean allow) {
        boolean extension = value.startsWith("*.") && value.length() > 2 && value.indexOf('/') < 0;
        return extension
                ? new Rule(value, value.substring(2).toLowerCase(Locale.ROOT), allow)
                : new Rule(RobotsFile.normalised(value), "", allow);
    }

    /** What the file says of a document. */
    Effect at(WebAddress address, String mediaType) {
        List<String> extensions = extensions(mediaType);
        Effect effect = Effect.UNKNOWN;
        int longest = -1;
        for (Rule rule : rules) {
            int length = rule.pattern().length();
            boolean decides = length > longest || (length == longest && rule.allow());
            if (decides && rule.matches(address, extensions)) {
                effect = rule.allow() ? Effect.ALLOW : Effect.DENY;
                longest = length;
            }
        }
        return effect;
    }

    private static List<String> extensions(String mediaType) {
        return switch (mediaType) {
            case "text/html", "application/xhtml+xml" -> List.of("html", "htm", "txt");
            case "application/pdf" -> List.of("pdf");
            case "application/epub+zip" -> List.of("epub");
            case "application/msword" -> List.of("doc");
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> List.of("docx");
            case "application/rtf" -> List.of("rtf");
            default -> mediaType.startsWith("text/") ? List.of("txt") : List.of();
        };
    }
}
