package org.millrace.pipeline.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.millrace.filters.passages.PassageCutter;
import org.millrace.filters.passages.PassageForm;
import org.millrace.filters.passages.PassageUnit;
import org.millrace.filters.passages.Passages;
import org.millrace.pipeline.recipe.RecipeText;

/**
 * Compares duplicates by paragraph and by address with what Dolma's own tests expect for their sample documents. Takes the
 * folder of these, with {@code provided} and {@code expected}, and an empty folder to work in.
 */
final class DolmaEvaluation {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private DolmaEvaluation() {}

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        Path work = Path.of(arguments[1]);
        List<JsonNode> documents = rows(new GZIPInputStream(open(data, "provided/documents/000.json.gz")));
        List<JsonNode> paragraphs = rows(new GZIPInputStream(open(data, "expected/dedupe-paragraphs.json.gz")));
        List<JsonNode> addresses = rows(new GZIPInputStream(open(data, "expected/dedupe-by-url.json.gz")));
        inOrderOfReading(documents, paragraphs);
        Path release = run(data, work.resolve("paragraphs"), "{passages: [{profile: paragraphs@dolma}]}");
        long cut = 0;
        long places = 0;
        for (JsonNode row : rows(release.resolve("manifest/kept"))) {
            cut += row.path("edits").path(0).path("removed_chars").asLong();
            places += row.findPath("paragraphs@dolma").asLong();
        }
        System.out.printf("a run cuts %d code points in %d places%n", cut, places);

        Set<String> expected = new TreeSet<>();
        for (int i = 0; i < documents.size(); i++) {
            if (!addresses.get(i).path("attributes").isEmpty()) {
                expected.add(documents.get(i).path("metadata").path("url").asText());
            }
        }
        Path once = run(data, work.resolve("addresses"), "{url: yes}");
        List<String> merged = new ArrayList<>();
        for (JsonNode row : rows(once.resolve("manifest/removed"))) {
            merged.add(row.path("rule").asText());
        }
        System.out.printf("by address: Dolma marks %s, a run merges %s%n", expected, merged);
    }

    /** With the copy kept that is read first, as Dolma does. */
    private static void inOrderOfReading(List<JsonNode> documents, List<JsonNode> expected) {
        PassageCutter cutter = new Passages(PassageUnit.LINES, 1, PassageForm.EXACT, 1).cutter();
        Set<List<Long>> seen = new HashSet<>();
        int marked = 0;
        int same = 0;
        int lastLonger = 0;
        int found = 0;
        long points = 0;
        for (int i = 0; i < documents.size(); i++) {
            String text = documents.get(i).path("text").asText();
            List<List<Integer>> spans = new ArrayList<>();
            cutter.cut(text, "", (start, end, high, low) -> {
                if (!seen.add(List.of(high, (long) low))) {
                    spans.add(List.of(start, end));
                }
            });
            found += spans.size();
            int length = text.codePointCount(0, text.length());
            for (JsonNode span : expected.get(i).path("attributes").path("bff_duplicate_paragraph_spans")) {
                int start = span.get(0).asInt();
                int end = span.get(1).asInt();
                marked++;
                points += Math.min(end, length) - start;
                same += spans.contains(List.of(start, end)) ? 1 : 0;
                lastLonger += end == length + 1 && spans.contains(List.of(start, length)) ? 1 : 0;
            }
        }
        System.out.printf(
                "Dolma marks %d paragraphs of %d code points; of %d found, %d are the same, and %d but for a line feed that"
                        + " the text does not end with%n",
                marked, points, found, same, lastLonger);
    }

    private static Path run(Path data, Path folder, String dedup) throws IOException {
        RecipeText recipe = new RecipeText(
                "r.yaml",
                data + "/",
                "recipe: dolma\nsources:\n  - name: s\n    connector: jsonl\n    paths: [provided/documents/000.json.gz]\n"
                        + "    with: {uri: metadata.url}\ndedup: " + dedup + "\nrelease: {shards: 1}\n",
                List.of());
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        new Run(new LocalEngine(1), nowhere).run(recipe, folder.toString());
        return folder;
    }

    private static InputStream open(Path folder, String name) throws IOException {
        return Files.newInputStream(folder.resolve(name));
    }

    /** The rows of all files of the only source. */
    private static List<JsonNode> rows(Path folder) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        try (var files = Files.list(folder.resolve("s"))) {
            for (Path file : files.sorted().toList()) {
                rows.addAll(rows(new ZstdInputStream(Files.newInputStream(file))));
            }
        }
        return rows;
    }

    private static List<JsonNode> rows(InputStream in) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        try (in) {
            MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(in).forEachRemaining(rows::add);
        }
        return rows;
    }
}
