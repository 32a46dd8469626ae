package org.millrace.filters.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a language writes comments and strings.
 *
 * @param line marks that start a comment up to the end of the line
 * @param blocks opening and closing marks of comments, in turn
 * @param quotes characters that open and close a string, which ends with its line at the latest
 * @param longQuotes marks that open and close a string over several lines
 */
record CommentSyntax(List<String> line, List<String> blocks, String quotes, List<String> longQuotes) {
    private static final Map<String, CommentSyntax> BY_LANGUAGE = languages();

    /** That of a language by linguist's name, or null where it is not stated. */
    static CommentSyntax of(String language) {
        return BY_LANGUAGE.get(language);
    }

    private static Map<String, CommentSyntax> languages() {
        Map<String, CommentSyntax> map = new HashMap<>();
        List<String> slashes = List.of("//");
        List<String> hash = List.of("#");
        List<String> stars = List.of("/*", "*/");
        List<String> threes = List.of("\"\"\"");
        List<String> none = List.of();
        put(
                map,
                new CommentSyntax(slashes, stars, "\"'", none),
                "C",
                "C++",
                "C#",
                "Objective-C",
                "Cuda",
                "SCSS",
                "Less");
        put(
                map,
                new CommentSyntax(slashes, stars, "\"'", threes),
                "Java",
                "Kotlin",
                "Scala",
                "Swift",
                "Groovy",
                "Dart");
        put(map, new CommentSyntax(slashes, stars, "\"'", List.of("`")), "JavaScript", "TypeScript", "TSX", "Go");
        put(map, new CommentSyntax(slashes, stars, "\"", none), "Rust"); // ' starts lifetimes too
        put(map, new CommentSyntax(List.of("//", "#"), stars, "\"'", none), "PHP");
        put(map, new CommentSyntax(none, stars, "\"'", none), "CSS");
        put(map, new CommentSyntax(hash, none, "\"'", List.of("\"\"\"", "'''")), "Python", "Elixir", "Julia");
        put(map, new CommentSyntax(hash, none, "\"'", none), "Shell", "R", "Perl", "Makefile", "YAML", "TOML", "CMake");
        put(map, new CommentSyntax(hash, List.of("\n=begin", "\n=end"), "\"'", none), "Ruby");
        put(map, new CommentSyntax(hash, List.of("<#", "#>"), "\"'", none), "PowerShell");
        put(map, new CommentSyntax(List.of("--"), stars, "\"'", none), "SQL", "PLSQL", "TSQL", "PLpgSQL");
        put(map, new CommentSyntax(List.of("--"), List.of("--[[", "]]"), "\"'", none), "Lua");
        put(map, new CommentSyntax(List.of("--"), List.of("{-", "-}"), "\"", none), "Haskell");
        put(map, new CommentSyntax(List.of(";"), List.of("#|", "|#"), "\"", none), "Clojure", "Common Lisp", "Scheme");
        put(map, new CommentSyntax(List.of("%"), none, "", none), "TeX", "Erlang");
        put(map, new CommentSyntax(none, List.of("<!--", "-->"), "", none), "HTML", "XML");
        put(map, new CommentSyntax(none, List.of("(*", "*)"), "\"", none), "OCaml");
        return map;
    }

    private static void put(Map<String, CommentSyntax> map, CommentSyntax syntax, String... languages) {
        for (String language : languages) {
            map.put(language, syntax);
        }
    }
}
