package org.millrace.filters.code;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a path says of who wrote the file: a program, or another project. Upper and lower case are the same. */
final class CodePaths {
    private static final Set<String> GENERATED_NAMES = Set.of(
            "package-lock.json",
            "npm-shrinkwrap.json",
            "yarn.lock",
            "pnpm-lock.yaml",
            "bun.lock",
            "deno.lock",
            "composer.lock",
            "cargo.lock",
            "gemfile.lock",
            "podfile.lock",
            "pipfile.lock",
            "poetry.lock",
            "pdm.lock",
            "uv.lock",
            "pixi.lock",
            "go.sum",
            "go.work.sum",
            "flake.lock",
            "mix.lock",
            "pubspec.lock",
            "cabal.project.freeze",
            "packages.lock.json",
            "gradle.lockfile",
            "package.resolved",
            "module.bazel.lock",
            ".terraform.lock.hcl",
            "elm-stuff",
            "gradlew",
            "gradlew.bat",
            "mvnw",
            "mvnw.cmd",
            "aclocal.m4",
            "config.guess",
            "config.sub");

    private static final List<String> GENERATED_ENDS = List.of(
            ".min.js",
            "-min.js",
            ".min.mjs",
            ".min.css",
            "-min.css",
            ".js.map",
            ".mjs.map",
            ".cjs.map",
            ".css.map",
            ".ts.map",
            ".bundle.js",
            ".pb.go",
            ".pb.cc",
            ".pb.h",
            ".pb.c",
            ".pb.swift",
            ".pb.dart",
            "_pb2.py",
            "_pb2_grpc.py",
            "_pb2.pyi",
            "_pb.js",
            "_pb.d.ts",
            "_pb.rb",
            ".g.dart",
            ".freezed.dart",
            ".gr.dart",
            ".designer.cs",
            ".designer.vb",
            ".g.cs",
            ".g.i.cs",
            ".feature.cs",
            ".nib",
            ".xib",
            ".pbxproj",
            ".xcworkspacedata",
            ".xcuserstate",
            ".generated.cs",
            ".generated.ts",
            ".gen.go",
            "_generated.go",
            ".jar.md5",
            ".snap");

    private static final Set<String> VENDORED_FOLDERS = Set.of(
            "node_modules",
            "bower_components",
            "jspm_packages",
            "vendor",
            "vendors",
            "vendored",
            "third_party",
            "third-party",
            "thirdparty",
            "3rdparty",
            "3rd_party",
            "3rd-party",
            "extern",
            "externals",
            "godeps",
            "pods",
            "carthage",
            ".yarn",
            "site-packages",
            "dist-packages",
            "flow-typed",
            ".venv",
            "virtualenv");

    private static final List<String> VENDORED_LIBRARIES = List.of(
            "jquery",
            "bootstrap",
            "angular",
            "react",
            "d3",
            "lodash",
            "underscore",
            "backbone",
            "mootools",
            "prototype",
            "modernizr",
            "knockout",
            "ckeditor",
            "tinymce",
            "tiny_mce",
            "font-awesome",
            "fontawesome",
            "normalize",
            "dojo",
            "ext-all",
            "handlebars",
            "require",
            "raphael",
            "highcharts",
            "moment",
            "html5shiv");

    private static final Set<String> LIBRARY_ENDS = Set.of("js", "css", "less", "scss");

    private CodePaths() {}

    /** Whether a file of that name is made by a tool: a lock file, a minified file, a source map, a protocol's stub. */
    static boolean isGenerated(FileName file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return GENERATED_NAMES.contains(name) || GENERATED_ENDS.stream().anyMatch(name::endsWith);
    }

    /** Whether the file is another project's copy: it lies in a folder for such, or is called as a known library. */
    static boolean isVendored(FileName file) {
        String path = file.path().toLowerCase(Locale.ROOT);
        int start = 0;
        for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', start)) {
            if (VENDORED_FOLDERS.contains(path.substring(start, end))) {
                return true;
            }
            start = end + 1;
        }
        return isLibrary(path.substring(start));
    }

    /** {@code jquery.js}, {@code jquery-3.7.1.js}, {@code d3.v7.js}: a library's name, and perhaps a version. */
    private static boolean isLibrary(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 0 || !LIBRARY_ENDS.contains(name.substring(dot + 1))) {
            return false;
        }
        String stem = name.substring(0, dot);
        for (String library : VENDORED_LIBRARIES) {
            if (stem.equals(library) || (stem.startsWith(library) && isVersion(stem.substring(library.length())))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVersion(String rest) {
        int digits = 0;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            if (!(c == '-' || c == '.' || c == 'v' || (c >= '0' && c <= '9'))) {
                return false;
            }
        }
        return digits > 0;
    }
}
