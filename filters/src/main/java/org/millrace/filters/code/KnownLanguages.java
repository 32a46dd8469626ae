package org.millrace.filters.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The languages and the names that tell them: extensions, file names, interpreters and aliases, from
 * {@code languages.tsv}. Extensions and aliases are compared in lower case, file names and interpreters as they are.
 *
 * <p>Immutable, loaded once in a JVM.
 */
final class KnownLanguages {
    private final SortedMap<String, String> types = new TreeMap<>();
    private final Map<String, List<String>> byExtension = new HashMap<>();
    private final Map<String, List<String>> byFileName = new HashMap<>();
    private final Map<String, List<String>> byInterpreter = new HashMap<>();
    private final Map<String, String> byAlias = new HashMap<>();

    private KnownLanguages() {
        for (String line : Lines.of("languages.tsv")) {
            List<String> fields = parts(line, '\t');
            String language = fields.get(0);
            types.put(language, fields.get(1));
            add(byExtension, fields, 2, language);
            add(byFileName, fields, 3, language);
            add(byInterpreter, fields, 4, language);
            if (fields.size() > 5) {
                parts(fields.get(5), ' ').forEach(alias -> byAlias.putIfAbsent(alias, language));
            }
        }
        types.keySet().forEach(language -> byAlias.put(alias(language), language));
    }

    static KnownLanguages builtIn() {
        return Loaded.LANGUAGES;
    }

    /** All names of languages, each with its type: {@code programming}, {@code markup}, {@code data} or {@code prose}. */
    SortedMap<String, String> types() {
        return Collections.unmodifiableSortedMap(types);
    }

    /** The languages that use an extension, which is in lower case and has no dot in front; by name. */
    List<String> ofExtension(String extension) {
        return byExtension.getOrDefault(extension, List.of());
    }

    /** The languages of files of that very name. */
    List<String> ofFileName(String name) {
        return byFileName.getOrDefault(name, List.of());
    }

    /** The languages that a program runs. */
    List<String> ofInterpreter(String interpreter) {
        return byInterpreter.getOrDefault(interpreter, List.of());
    }

    /** The language of that name or alias, in any case and with hyphens for spaces or not, or null. */
    String named(String name) {
        return byAlias.get(alias(name));
    }

    private static String alias(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static void add(Map<String, List<String>> map, List<String> fields, int field, String language) {
        if (fields.size() > field && !fields.get(field).isEmpty()) {
            for (String key : parts(fields.get(field), ' ')) {
                map.computeIfAbsent(key, k -> new ArrayList<>()).add(language);
            }
        }
    }

    private static List<String> parts(String text, char between) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(between); end >= 0; end = text.indexOf(between, start)) {
            parts.add(text.substring(start, end));
            start = end + 1;
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static final class Loaded {
        static final KnownLanguages LANGUAGES = new KnownLanguages();
    }
}
