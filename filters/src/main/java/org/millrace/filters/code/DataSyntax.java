package org.millrace.filters.code;

import java.util.HashMap;
import java.util.Map;

/** How a language that holds data or settings writes what it holds. */
enum DataSyntax {
    /** Names and values in brackets and braces. */
    JSON,
    /** Names before colons, lists by hyphens, nesting by indents. */
    YAML,
    /** A name and a value in a line, with {@code =} or {@code :} between. */
    PAIRS,
    /** Tags, attributes and text. */
    MARKUP,
    /** Values parted by marks, under a line of names. */
    TABLE;

    private static final Map<String, DataSyntax> BY_LANGUAGE = new HashMap<>();

    static {
        put(JSON, "JSON", "JSON with Comments", "JSON5", "JSONLD", "Jsonnet", "EDN");
        put(YAML, "YAML", "MiniYAML", "OASv2-yaml", "OASv3-yaml", "Unity3D Asset");
        put(PAIRS, "INI", "TOML", "Java Properties", "EditorConfig", "Git Config", "Dotenv", "Desktop", "systemd");
        put(MARKUP, "XML", "XML Property List", "SVG", "Web Ontology Language", "XLIFF", "RDF");
        put(TABLE, "CSV", "TSV");
    }

    private static void put(DataSyntax syntax, String... languages) {
        for (String language : languages) {
            BY_LANGUAGE.put(language, syntax);
        }
    }

    /** That of a language by linguist's name, or null where it holds no data or its syntax is not stated. */
    static DataSyntax of(String language) {
        return BY_LANGUAGE.get(language);
    }
}
