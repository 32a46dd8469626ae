package org.millrace.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.recipe.RecipeText;

/** What a release holds after substrings were cut is what the definition says, computed from the release without that. */
class SubstringRunTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int LENGTH = 12;

    private static final String RECIPE =
            """
            recipe: spans
            seed: seven
            sources:
              - {name: b, connector: jsonl, paths: [b.jsonl], split-bytes: 4096}
              - {name: a, connector: jsonl, paths: [a.jsonl], split-bytes: 4096}
            dedup:
              exact: yes
            """;

    @TempDir
    private Path folder;

    private record Row(String source, String id, String text) {}

    @ParameterizedTest
    @ValueSource(strings = {"first", "none"})
    void cutsWhatTheDefinitionSays(String keep) throws IOException {
        write(1);
        List<Row> before = rows(run(new LocalEngine(1), RECIPE, "before"));
        String recipe = RECIPE + "  substrings: {length: " + LENGTH + ", keep: " + keep + "}\n";
        List<Row> after = rows(run(EngineKind.DIRECT.open("", 2, List.of()), recipe, "after"));

        Map<String, String> expected = expected(before, keep.equals("first"));
        Map<String, String> actual = new TreeMap<>();
        after.forEach(row -> actual.put(row.id(), row.text()));
        assertThat(actual).isEqualTo(expected);
        assertThat(expected).hasSizeLessThan(before.size()); // of some nothing is left
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void writesTheSameWithoutAnEngineAndInOtherUnits() throws IOException {
        write(2);
        String recipe = RECIPE + "  substrings: {unit: bytes, length: 40, left: {words: 5}}\n";
        Path plain = run(new LocalEngine(1), recipe, "plain");
        Path direct = run(EngineKind.DIRECT.open("", 3, List.of()), recipe, "direct");
        assertThat(files(direct)).isEqualTo(files(plain));
        Path whole = run(EngineKind.DIRECT.open("", 1, List.of()), recipe.replace("4096", "4000000"), "whole");
        assertThat(rows(whole)).isEqualTo(rows(plain));
        assertThat(Files.readString(plain.resolve("release.json"), StandardCharsets.UTF_8))
                .contains("few-words-left");
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "none"})
    void cutsNothingOutOfAnArchiveThatASourceHasTwice(String keep) throws IOException {
        String text = "The mill stands at the river and grinds the corn of the whole valley every single day.";
        String record = "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
                + "WARC-Date: 2026-01-03T04:05:06Z\r\nWARC-Target-URI: https://site.example/1\r\n"
                + "Content-Type: text/plain\r\nContent-Length: " + text.length() + "\r\n\r\n" + text + "\r\n\r\n";
        Files.writeString(folder.resolve("one.wet"), record);
        Files.writeString(folder.resolve("two.wet"), record);
        String recipe =
                """
                recipe: twice
                sources: [{name: a, connector: wet, paths: [one.wet, two.wet]}]
                dedup: {substrings: {length: 10, keep: %s}}
                """
                        .formatted(keep);
        assertThat(rows(run(new LocalEngine(1), recipe, "release")))
                .singleElement()
                .satisfies(row -> assertThat(row.text()).isEqualTo(text));
    }

    /** Texts of words that lines of other texts turn up in. */
    private void write(int seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> known = new ArrayList<>();
        for (String source : List.of("a", "b")) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                StringBuilder text = new StringBuilder(words(random, random.nextInt(40)));
                while (!known.isEmpty() && random.nextInt(3) > 0) {
                    String[] other = known.get(random.nextInt(known.size())).split(" ", -1);
                    int from = random.nextInt(other.length);
                    int to = random.nextInt(from, other.length) + 1;
                    text.append(' ').append(String.join(" ", List.of(other).subList(from, to)));
                    text.append(' ').append(words(random, random.nextInt(4)));
                }
                String clean = String.join(" ", text.toString().strip().split(" +", -1));
                known.add(clean);
                lines.add(MAPPER.writeValueAsString(Map.of("text", clean)));
            }
            Files.writeString(folder.resolve(source + ".jsonl"), String.join("\n", lines) + "\n");
        }
    }

    private static String words(SplittableRandom random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add("w" + random.nextInt(30));
        }
        return String.join(" ", words);
    }

    private static Map<String, String> expected(List<Row> rows, boolean keepFirst) {
        List<Row> ordered = new ArrayList<>(rows);
        ordered.sort(Comparator.comparing((Row row) -> row.source().equals("b") ? 0 : 1) // as the recipe has them
                .thenComparing(row -> DocumentId.parse(row.id()).key("seven"), Long::compareUnsigned));
        Set<List<String>> seen = new HashSet<>();
        Set<List<String>> twice = new HashSet<>();
        ordered.forEach(row -> windows(row).forEach(window -> {
            if (!seen.add(window)) {
                twice.add(window);
            }
        }));
        seen.clear();
        Map<String, String> expected = new TreeMap<>();
        for (Row row : ordered) {
            String[] words = row.text().split(" ", -1);
            List<List<String>> windows = windows(row);
            boolean[] cut = new boolean[words.length];
            for (int i = 0; i < windows.size(); i++) {
                boolean again = !seen.add(windows.get(i));
                if (keepFirst ? again : twice.contains(windows.get(i))) {
                    java.util.Arrays.fill(cut, i, i + LENGTH, true);
                }
            }
            List<String> left = new ArrayList<>();
            for (int i = 0; i < words.length; i++) {
                if (!cut[i]) {
                    left.add(words[i]);
                }
            }
            if (!left.isEmpty()) {
                expected.put(row.id(), String.join(" ", left));
            }
        }
        return expected;
    }

    private static List<List<String>> windows(Row row) {
        List<String> words = List.of(row.text().split(" ", -1));
        List<List<String>> windows = new ArrayList<>();
        for (int i = 0; i + LENGTH <= words.size(); i++) {
            windows.add(words.subList(i, i + LENGTH));
        }
        return windows;
    }

    private Path run(Engine engine, String recipe, String name) throws IOException {
        Path output = folder.resolve(name);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        new Run(engine, nowhere).run(new RecipeText("spans.yaml", folder + "/", recipe, List.of()), output.toString());
        return output;
    }

    private static List<Row> rows(Path release) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Stream<Path> files = Files.walk(release.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                try (ZstdInputStream in = new ZstdInputStream(Files.newInputStream(file))) {
                    for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList()) {
                        JsonNode row = MAPPER.readTree(line);
                        String source = file.getParent().getFileName().toString();
                        rows.add(new Row(
                                source,
                                row.path("id").asText(),
                                row.path("text").asText()));
                    }
                }
            }
        }
        return rows;
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
                files.put(root.relativize(path).toString(), bytes);
            }
        }
        return files;
    }
}
