package org.millrace.filters.licence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The licence in a package's own description: {@code package.json}, {@code composer.json}, {@code Cargo.toml}, {@code
 * pyproject.toml}, {@code setup.cfg}, {@code pom.xml}, {@code *.gemspec}. Reads the first {@value #READ} characters.
 */
final class PackageMetadata {
    private static final int READ = 262_144;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ASSIGNED = Pattern.compile(
            "(?m)^[ \\t]*(?:[a-z]{1,10}[.])?licen[sc]es?[ \\t]*=[ \\t]*(\\{[^}\\n]{0,200}\\}|\\[[^\\]\\n]{0,400}\\]|\"[^\"\\n]{0,200}\"|'[^'\\n]{0,200}'|[^\"'\\[{\\n#][^\\n#]{0,200})");
    private static final Pattern QUOTED = Pattern.compile("[\"']([^\"'\\n]{1,200})[\"']");
    private static final Pattern CLASSIFIER = Pattern.compile("License :: ([^\"'\\n]{1,120})");
    private static final Pattern POM_LICENCE = Pattern.compile("<license>(.{0,1000}?)</license>", Pattern.DOTALL);
    private static final Pattern POM_NAME = Pattern.compile("<name>([^<]{1,200})</name>");
    private static final Pattern POM_URL = Pattern.compile("<url>([^<]{1,300})</url>");

    private PackageMetadata() {}

    /** Whether a file of that name, in lower case, describes a package. */
    static boolean isNamed(String name) {
        return switch (name) {
            case "package.json", "composer.json", "cargo.toml", "pyproject.toml", "setup.cfg", "pom.xml" -> true;
            default -> name.endsWith(".gemspec");
        };
    }

    /** What it says, an expression that is null where it names a licence that is not known; null where it names none. */
    static LicenceFinding read(String name, String text) {
        String head = text.substring(0, Math.min(text.length(), READ));
        String lower = name.toLowerCase(Locale.ROOT);
        List<String> stated = new ArrayList<>();
        boolean choice = false;
        if (lower.endsWith(".json")) {
            choice = json(head, stated);
        } else if (lower.equals("pom.xml")) {
            pom(head, stated);
            choice = true; // Maven: any of the licences may be chosen
        } else {
            assigned(head, lower, stated);
        }
        if (stated.isEmpty()) {
            return null;
        }
        List<SpdxExpression> parts = new ArrayList<>();
        for (String one : stated) {
            SpdxExpression part = expression(one);
            if (part == null) {
                return new LicenceFinding(null, "metadata", 0, "a licence that is not known", "");
            }
            parts.add(part);
        }
        SpdxExpression all = choice ? SpdxExpression.any(parts) : SpdxExpression.all(parts);
        return new LicenceFinding(all, "metadata", 0.9, "stated " + all, "");
    }

    /** What one statement means: an expression, {@code MIT/Apache-2.0} as Cargo once had it, or a name. */
    static SpdxExpression expression(String stated) {
        String text = stated.strip();
        if (text.length() > SpdxExpression.LONGEST) {
            return null;
        }
        if (text.equalsIgnoreCase("UNLICENSED") || text.equalsIgnoreCase("proprietary")) {
            return new SpdxExpression.Term("LicenseRef-proprietary", false, "");
        }
        SpdxExpression parsed = SpdxExpression.parse(text);
        if (parsed == null && text.indexOf('/') > 0 && !text.contains("://")) {
            parsed = SpdxExpression.parse(text.replace("/", " OR "));
        }
        if (parsed != null) {
            return parsed;
        }
        String page = CreativeCommons.licence(text);
        if (!page.isEmpty()) {
            return SpdxExpression.parse(page);
        }
        List<LicenceMentions.Mention> mentions = LicenceMentions.in(LicenceWords.of("x license: " + text));
        return mentions.isEmpty() ? null : mentions.get(0).licence();
    }

    private static boolean json(String text, List<String> stated) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return false; // a broken description says nothing
        }
        if (root == null) {
            return false;
        }
        for (String key : new String[] {"license", "licenses"}) {
            JsonNode value = root.path(key);
            for (JsonNode one : value.isArray() ? value : List.of(value)) {
                JsonNode type = one.isObject() ? one.path("type") : one;
                if (type.isTextual() && !type.asText().isBlank() && stated.size() < SpdxExpression.MOST_TERMS) {
                    stated.add(type.asText());
                }
            }
        }
        return stated.size() > 1;
    }

    private static void pom(String text, List<String> stated) {
        Matcher licences = POM_LICENCE.matcher(text);
        while (licences.find() && stated.size() < 16) {
            Matcher name = POM_NAME.matcher(licences.group(1));
            Matcher url = POM_URL.matcher(licences.group(1));
            String named = name.find() ? name.group(1) : "";
            boolean known = !named.isEmpty() && expression(named) != null;
            stated.add(known || !url.find() ? named : url.group(1));
        }
    }

    private static void assigned(String text, String name, List<String> stated) {
        Matcher matcher = ASSIGNED.matcher(text);
        if (matcher.find()) {
            String value = matcher.group(1).strip();
            if (value.startsWith("{") && value.contains("file")) {
                value = ""; // the licence file itself is looked at
            }
            Matcher quoted = QUOTED.matcher(value);
            boolean any = false;
            while (quoted.find() && stated.size() < 16) {
                stated.add(quoted.group(1));
                any = true;
            }
            if (!any && !value.isEmpty() && name.endsWith(".cfg")) {
                stated.add(value);
            }
        }
        if (stated.isEmpty()) {
            Matcher classifier = CLASSIFIER.matcher(text);
            while (classifier.find() && stated.size() < 16) {
                String last = classifier.group(1).substring(classifier.group(1).lastIndexOf(':') + 1);
                if (!last.strip().equals("OSI Approved")) {
                    stated.add(last);
                }
            }
        }
    }
}
