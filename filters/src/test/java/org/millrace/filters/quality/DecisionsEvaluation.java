package org.millrace.filters.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Origin;
import org.millrace.core.Verdict;

/**
 * Compares the Gopher filters' decisions with datatrove's own: {@code DecisionsEvaluation FILE…}, where a line of a file
 * is {@code {"id", "text", "decisions": {filter: {"keep", "reason"}}}}, or {@code {"filter", "text", "config", "keep",
 * "reason"}}. Prints each difference and the agreement. Rows on which datatrove itself failed are left out. A file that
 * is absent is skipped, and said to be.
 */
public final class DecisionsEvaluation {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SortedMap<String, int[]> counts = new TreeMap<>(); // rows, same decision, same reason

    private DecisionsEvaluation() {}

    public static void main(String[] args) throws IOException {
        for (String arg : args) {
            Path file = Path.of(arg);
            if (Files.exists(file)) {
                new DecisionsEvaluation().run(file);
            } else {
                System.out.println("skipped, there is no " + file);
            }
        }
    }

    static GopherQuality quality(int minWords, int maxWords) {
        List<String> stopWords = List.of("the", "be", "to", "of", "and", "that", "have", "with");
        return new GopherQuality(minWords, maxWords, 3, 10, 0.1, 0.9, 0.3, 0.8, 2, stopWords);
    }

    static GopherRepetition repetition() {
        return new GopherRepetition(
                0.3,
                0.3,
                0.2,
                0.2,
                List.of("2:0.2", "3:0.18", "4:0.16"),
                List.of("5:0.15", "6:0.14", "7:0.13", "8:0.12", "9:0.11", "10:0.1"));
    }

    private void run(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = JSON.readTree(line);
                String text = row.path("text").asText();
                if (row.has("decisions")) {
                    JsonNode decisions = row.get("decisions");
                    String id = row.path("id").asText();
                    compare(
                            "gopher-quality",
                            quality(50, 100_000),
                            id,
                            text,
                            decisions.get("gopher-quality@datatrove"));
                    compare("gopher-repetition", repetition(), id, text, decisions.get("gopher-repetition@datatrove"));
                } else if (row.path("filter").asText().equals("gopher_quality")) {
                    JsonNode config = row.path("config");
                    int minWords = config.path("min_doc_words").asInt(50);
                    int maxWords = config.path("max_doc_words").asInt(100_000);
                    compare("gopher-quality", quality(minWords, maxWords), "-", text, row);
                } else if (row.path("filter").asText().equals("gopher_repetition")) {
                    compare("gopher-repetition", repetition(), "-", text, row);
                }
            }
        }
        counts.forEach((filter, count) -> System.out.println(String.format(
                Locale.ROOT,
                "%s: %d rows, same decision %.2f %%, same reason %.2f %%",
                filter,
                count[0],
                100.0 * count[1] / count[0],
                100.0 * count[2] / count[0])));
    }

    private void compare(String name, Filter filter, String id, String text, JsonNode expected) {
        if (expected == null || expected.has("error")) {
            return;
        }
        Verdict verdict = filter.judge(Document.of(Origin.at("evaluation", "jsonl", "x", 0, 0), text));
        boolean keep = verdict == Verdict.keep();
        String reason = verdict instanceof Verdict.Drop drop ? drop.rule() : "";
        String wanted = expected.path("reason").asText("").replace("null", "");
        boolean same = keep == expected.path("keep").asBoolean();
        int[] count = counts.computeIfAbsent(name, unused -> new int[3]);
        count[0]++;
        count[1] += same ? 1 : 0;
        count[2] += same && reason.equals(wanted) ? 1 : 0;
        if (!same || !reason.equals(wanted)) {
            System.out.println(
                    name + " " + id + ": expected " + (wanted.isEmpty() ? "keep" : wanted) + ", got " + verdict);
        }
    }
}
