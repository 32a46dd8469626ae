package org.millrace.connectors.archive;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Media types of text files by their names: the registered ones, else {@code text/x-} and the language's usual word. */
final class PathTypes {
    private static final String PLAIN = "text/plain";
    private static final Map<String, String> BY_EXTENSION = new HashMap<>();
    private static final Map<String, String> BY_NAME = Map.of(
            "makefile", "text/x-makefile",
            "gnumakefile", "text/x-makefile",
            "dockerfile", "text/x-dockerfile",
            "cmakelists.txt", "text/x-cmake",
            "gemfile", "text/x-ruby",
            "rakefile", "text/x-ruby",
            "jenkinsfile", "text/x-groovy");

    static {
        put("text/x-ada", "adb ads");
        put("text/x-asm", "asm s");
        put("text/x-c", "c h");
        put("text/x-c++", "cc cpp cxx c++ hh hpp hxx h++ ino");
        put("text/x-clojure", "clj cljs cljc edn");
        put("text/x-cmake", "cmake");
        put("text/x-csharp", "cs");
        put("text/css", "css");
        put("text/csv", "csv");
        put("text/x-cuda", "cu cuh");
        put("text/x-dart", "dart");
        put("text/x-diff", "diff patch");
        put("text/x-elixir", "ex exs");
        put("text/x-erlang", "erl hrl");
        put("text/x-fortran", "f f77 f90 f95 f03 for");
        put("text/x-fsharp", "fs fsi fsx");
        put("text/x-go", "go");
        put("text/x-groovy", "groovy gradle");
        put("text/x-haskell", "hs lhs");
        put("text/html", "html htm xhtml");
        put("text/x-java", "java");
        put("text/x-java-properties", "properties");
        put("text/javascript", "js mjs cjs jsx");
        put("application/json", "json jsonl ipynb");
        put("text/x-julia", "jl");
        put("text/x-kotlin", "kt kts");
        put("text/x-less", "less");
        put("text/x-lisp", "lisp lsp el scm rkt");
        put("text/x-lua", "lua");
        put("text/markdown", "md markdown");
        put("text/x-ocaml", "ml mli");
        put("text/x-objective-c", "m mm");
        put("text/x-pascal", "pas pp dpr");
        put("text/x-perl", "pl pm");
        put("text/x-php", "php phtml");
        put("text/x-powershell", "ps1 psm1");
        put("text/x-protobuf", "proto");
        put("text/x-python", "py pyi pyx");
        put("text/x-r", "r rmd");
        put("text/x-rst", "rst");
        put("text/x-ruby", "rb gemspec");
        put("text/x-rust", "rs");
        put("text/x-scala", "scala sbt");
        put("text/x-scss", "scss sass");
        put("text/x-sh", "sh bash zsh ksh");
        put("application/sql", "sql");
        put("image/svg+xml", "svg");
        put("text/x-swift", "swift");
        put("text/x-tex", "tex bib sty cls");
        put("text/x-toml", "toml");
        put("text/x-typescript", "ts tsx");
        put("text/x-verilog", "v sv vh");
        put("text/x-vhdl", "vhd vhdl");
        put("text/x-vue", "vue svelte");
        put("application/xml", "xml xsd xsl xslt pom");
        put("application/yaml", "yaml yml");
        put("text/x-zig", "zig");
    }

    private PathTypes() {}

    private static void put(String type, String extensions) {
        for (String extension : extensions.split(" ", -1)) {
            BY_EXTENSION.put(extension, type);
        }
    }

    /** The type that the last segment's name stands for; {@code text/plain} where it stands for none. */
    static String of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String byName = BY_NAME.get(name);
        if (byName != null) {
            return byName;
        }
        int point = name.lastIndexOf('.');
        return point < 0 ? PLAIN : BY_EXTENSION.getOrDefault(name.substring(point + 1), PLAIN);
    }
}
