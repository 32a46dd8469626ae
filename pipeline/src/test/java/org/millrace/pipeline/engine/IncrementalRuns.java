package org.millrace.pipeline.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.millrace.pipeline.recipe.RecipeText;

/** Small random corpora with many duplicates, and runs over some of their files. */
final class IncrementalRuns {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String[] FIELDS = {
        "outcome", "step", "rule", "dup_of", "similarity", "dup_cluster", "dup_size", "dup_role", "dup_alternates"
    };

    private final Path folder;
    private final String dedup;

    /** @param dedup settings below {@code dedup}, in flow style */
    IncrementalRuns(Path folder, String dedup) {
        this.folder = folder;
        this.dedup = dedup;
    }

    /** Writes files {@code a.jsonl}, {@code b.jsonl}, …: texts, copies of them, and texts with some words changed. */
    IncrementalRuns corpus(long seed, int files, int documents) throws IOException {
        Random random = new Random(seed);
        List<String[]> texts = new ArrayList<>();
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            lines.add(new ArrayList<>());
        }
        for (int i = 0; i < files * documents; i++) {
            String[] words;
            int kind = texts.isEmpty() ? 0 : random.nextInt(5);
            if (kind == 0) {
                words = random.ints(12 + random.nextInt(8), 0, 400)
                        .mapToObj(n -> "w" + n)
                        .toArray(String[]::new);
            } else {
                words = texts.get(random.nextInt(texts.size())).clone();
                for (int edits = kind == 1 ? 0 : random.nextInt(3); edits > 0; edits--) {
                    words[random.nextInt(words.length)] = "w" + random.nextInt(400);
                }
            }
            texts.add(words);
            lines.get(random.nextInt(files))
                    .add("{\"text\":\"" + String.join(" ", words) + "\",\"url\":\"https://site.example/"
                            + (random.nextInt(12) == 0 ? random.nextInt(8) : 1000 + i) + "\"}");
        }
        for (int i = 0; i < files; i++) {
            Files.write(folder.resolve((char) ('a' + i) + ".jsonl"), lines.get(i));
        }
        return this;
    }

    /**
     * Runs over some files, each a source of its own, in that order.
     *
     * @param files their letters
     * @param against outputs of earlier runs, by which their indexes are called
     */
    Path run(String output, String files, String... against) throws IOException {
        StringBuilder yaml = new StringBuilder("recipe: some\nseed: one\nsources:\n");
        for (int i = 0; i < files.length(); i++) {
            char file = files.charAt(i);
            yaml.append("  - {name: ")
                    .append(file)
                    .append(", connector: jsonl, paths: [")
                    .append(file);
            yaml.append(".jsonl], split-bytes: 1024}\n");
        }
        yaml.append("dedup:\n  index: yes\n");
        if (against.length > 0) {
            yaml.append("  against:\n");
            for (String earlier : against) {
                yaml.append("    - {name: ")
                        .append(earlier)
                        .append(", path: ")
                        .append(earlier)
                        .append(".index}\n");
            }
        }
        for (String setting : dedup.split(";", -1)) {
            yaml.append("  ").append(setting.strip()).append('\n');
        }
        yaml.append("release: {shards: 2}\n");
        RecipeText text = new RecipeText("some.yaml", folder + "/", yaml.toString(), List.of());
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Path release = folder.resolve(output);
        new Run(new LocalEngine(2), nowhere).run(text, release.toString());
        return release;
    }

    /** What became of each document of a source, by id: kept or merged, into what, how alike, in which cluster. */
    static SortedMap<String, String> fates(Path release, char source) throws IOException {
        SortedMap<String, String> fates = new TreeMap<>();
        for (String manifest : List.of("kept", "removed")) {
            try (Stream<Path> files = Files.list(release.resolve("manifest/" + manifest + "/" + source))) {
                for (Path file : files.toList()) {
                    for (JsonNode row : rows(file)) {
                        StringBuilder fate = new StringBuilder(manifest);
                        for (String field : FIELDS) {
                            fate.append(' ').append(field).append('=').append(row.path(field));
                        }
                        // one run over everything knows of no earlier release
                        fates.put(row.path("doc_id").asText(), fate.toString().replace("-earlier\"", "\""));
                    }
                }
            }
        }
        return fates;
    }

    static List<JsonNode> rows(Path file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new ZstdInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(MAPPER.readTree(line));
            }
        }
        return rows;
    }
}
