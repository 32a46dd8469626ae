package org.millrace.filters.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.millrace.core.Cleaner;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Origin;
import org.millrace.core.Readings;
import org.millrace.core.Rewriting;
import org.millrace.core.Verdict;
import org.millrace.filters.lists.InlineList;
import org.millrace.filters.quality.c4.C4Quality;
import org.millrace.filters.quality.c4.C4Tfds;
import org.millrace.filters.quality.gopher.GopherQuality;
import org.millrace.filters.quality.gopher.GopherRepetition;
import org.millrace.filters.url.FineWebUrls;

/**
 * Compares the profiles' decisions, and the texts that are left, with datatrove's own: {@code DecisionsEvaluation FILE…}, where a line of a file
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

    public static GopherQuality quality(int minWords, int maxWords) {
        List<String> stopWords = List.of("the", "be", "to", "of", "and", "that", "have", "with");
        return new GopherQuality(minWords, maxWords, 3, 10, 0.1, 0.9, 0.3, 0.8, 2, stopWords);
    }

    public static GopherRepetition repetition() {
        return new GopherRepetition(
                0.3,
                0.3,
                0.2,
                0.2,
                List.of("2:0.2", "3:0.18", "4:0.16"),
                List.of("5:0.15", "6:0.14", "7:0.13", "8:0.12", "9:0.11", "10:0.1"));
    }

    public static C4Quality c4(Rule noTerminalPunct) {
        return c4(noTerminalPunct, 5, 3);
    }

    public static C4Quality c4(Rule noTerminalPunct, int minSentences, int minWords) {
        return new C4Quality(
                Rule.APPLY,
                noTerminalPunct,
                minSentences,
                minWords,
                1000,
                Rule.APPLY,
                Rule.APPLY,
                Rule.APPLY,
                Rule.APPLY);
    }

    public static FineWebQuality fineWeb(double linePunct, double shortLine, double newLines) {
        return new FineWebQuality(linePunct, FineWebQuality.Unpunctuated.DROP, shortLine, 30, 0.01, newLines);
    }

    private void run(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = JSON.readTree(line);
                if (row.has("decisions")) {
                    compareAll(row);
                } else if (row.has("filter")) {
                    compareOne(row);
                } else if (row.has("expected")) {
                    comparePage(row);
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

    private void compareAll(JsonNode row) {
        String id = row.path("id").asText();
        String text = row.path("text").asText();
        JsonNode decisions = row.get("decisions");
        compare("gopher-quality", quality(50, 100_000), id, text, decisions.get("gopher-quality@datatrove"));
        compare("gopher-repetition", repetition(), id, text, decisions.get("gopher-repetition@datatrove"));
        compareCleaned("c4", c4(Rule.APPLY), id, text, decisions.get("c4@datatrove"));
        compareCleaned("c4-no-terminal", c4(Rule.SKIP), id, text, decisions.get("c4-no-terminal@datatrove"));
        compare("fineweb-quality", fineWeb(0.12, 0.67, 0.3), id, text, decisions.get("fineweb@datatrove"));
    }

    private void compareOne(JsonNode row) {
        String filter = row.path("filter").asText();
        String text = row.path("text").asText();
        JsonNode config = row.path("config");
        switch (filter) {
            case "gopher_quality" -> {
                int minWords = config.path("min_doc_words").asInt(50);
                int maxWords = config.path("max_doc_words").asInt(100_000);
                compare(filter, quality(minWords, maxWords), "-", text, row);
            }
            case "gopher_repetition" -> compare(filter, repetition(), "-", text, row);
            case "c4_quality" -> compareCleaned(filter, c4(Rule.APPLY), "-", text, row);
            case "c4_paragraph" -> compare(filter, new LongLines(3, 200), "-", text, row);
            case "fineweb_quality" -> {
                double linePunct = config.path("line_punct_thr").asDouble(0.12);
                double shortLine = config.path("short_line_thr").asDouble(0.67);
                double newLines = config.path("new_line_ratio").asDouble(0.3);
                compare(filter, fineWeb(linePunct, shortLine, newLines), "-", text, row);
            }
            case "url" -> {
                FineWebUrls urls = new FineWebUrls(
                        list(config.path("extra_domains")),
                        list(config.path("extra_urls")),
                        list(config.path("banned_words")),
                        list(config.path("soft_banned_words")),
                        list(config.path("banned_subwords")),
                        config.path("soft_word_threshold").asInt(2));
                String url = row.path("url").asText();
                count(
                        filter,
                        url,
                        urls.judge(Origin.at("evaluation", "jsonl", "x", 0, 0).withUri(url)),
                        row);
            }
            default -> {
                // languages: not of these profiles
            }
        }
    }

    /** The reference's own cases: text to text, or to nothing. */
    private void comparePage(JsonNode row) {
        Document page = Document.of(
                Origin.at("evaluation", "jsonl", "x", 0, 0), row.path("text").asText());
        Readings readings = Readings.untilBreach();
        Rewriting cleaned = new C4Tfds(190_000, 3, 5, 1000).clean(page, readings);
        String left = readings.verdict() == Verdict.keep() ? cleaned.text() : "null";
        boolean same = left.equals(row.path("expected").asText());
        int[] count = counts.computeIfAbsent("c4@tfds, the reference's own cases", unused -> new int[3]);
        count[0]++;
        count[1] += same ? 1 : 0;
        count[2] += same ? 1 : 0;
    }

    private void compareCleaned(String name, Cleaner cleaner, String id, String text, JsonNode expected) {
        if (expected == null || expected.has("error")) {
            return;
        }
        Readings readings = Readings.untilBreach();
        Rewriting cleaned = cleaner.clean(Document.of(Origin.at("evaluation", "jsonl", "x", 0, 0), text), readings);
        count(name, id, readings.verdict(), expected);
        if (readings.verdict() == Verdict.keep() && expected.path("keep").asBoolean() && !expected.has("filter")) {
            String wanted = expected.path("text_after").asText(text);
            boolean same = cleaned.text().equals(wanted);
            int[] count = counts.computeIfAbsent(name + " text", unused -> new int[3]);
            count[0]++;
            count[1] += same ? 1 : 0;
            count[2] += same ? 1 : 0;
            if (!same) {
                System.out.println(name + " " + id + ": another text");
            }
        }
    }

    private void compare(String name, Filter filter, String id, String text, JsonNode expected) {
        if (expected == null || expected.has("error")) {
            return;
        }
        count(name, id, filter.judge(Document.of(Origin.at("evaluation", "jsonl", "x", 0, 0), text)), expected);
    }

    private static InlineList list(JsonNode entries) {
        List<String> lines = new ArrayList<>();
        entries.forEach(entry -> lines.add(entry.asText()));
        return InlineList.of(lines.toArray(String[]::new));
    }

    private void count(String name, String id, Verdict verdict, JsonNode expected) {
        boolean keep = verdict == Verdict.keep();
        String reason = verdict instanceof Verdict.Drop drop ? drop.rule() : "";
        String wanted = expected.path("reason").asText("").replace("null", "");
        boolean same = keep == expected.path("keep").asBoolean();
        int[] count = counts.computeIfAbsent(name, unused -> new int[3]);
        count[0]++;
        count[1] += same ? 1 : 0;
        boolean sameReason = reason.equals(wanted) || (!keep && wanted.isEmpty()); // not every row tells one
        count[2] += same && sameReason ? 1 : 0;
        if (!same || !sameReason) {
            System.out.println(
                    name + " " + id + ": expected " + (wanted.isEmpty() ? "keep" : wanted) + ", got " + verdict);
        }
    }
}
