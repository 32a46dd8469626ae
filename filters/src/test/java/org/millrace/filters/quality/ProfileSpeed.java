package org.millrace.filters.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.millrace.core.Cleaner;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Measuring;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.core.Readings;
import org.millrace.filters.lists.InlineList;
import org.millrace.filters.quality.c4.C4Dclm;
import org.millrace.filters.quality.c4.C4Paper;
import org.millrace.filters.quality.c4.C4Quality;
import org.millrace.filters.quality.c4.C4Taggers;
import org.millrace.filters.quality.c4.C4Tfds;
import org.millrace.filters.quality.gopher.GopherQuality;
import org.millrace.filters.quality.gopher.GopherQualityDclm;
import org.millrace.filters.quality.gopher.GopherQualityDolma;
import org.millrace.filters.quality.gopher.GopherQualityNemo;
import org.millrace.filters.quality.gopher.GopherQualityPaper;
import org.millrace.filters.quality.gopher.GopherRepetition;
import org.millrace.filters.quality.gopher.GopherRepetitionDclm;
import org.millrace.filters.quality.gopher.GopherRepetitionDolma;
import org.millrace.filters.quality.gopher.GopherRepetitionNemo;
import org.millrace.filters.quality.gopher.GopherRepetitionPaper;

/**
 * Measures how many megabytes of text, as UTF-8, each profile judges in a second of one thread's CPU time, taking all
 * measures; what a cleaner leaves goes on to the next step. {@code ProfileSpeed FILE [ROUNDS [NAME]]}, where a line of the
 * file is as {@link DecisionsEvaluation} has it, and only profiles whose name begins so are measured.
 */
public final class ProfileSpeed {
    private ProfileSpeed() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        if (!Files.exists(file)) {
            System.out.println("skipped, there is no " + file);
            return;
        }
        List<Document> documents = new ArrayList<>();
        long bytes = 0;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = new ObjectMapper().readTree(line);
                if (row.has("decisions")) {
                    String text = row.path("text").asText();
                    bytes += text.getBytes(StandardCharsets.UTF_8).length;
                    documents.add(Document.of(Origin.at("speed", "jsonl", "x", 0, 0), text)
                            .withNotes(Notes.NONE.withFact(Notes.LANGUAGE, "en")));
                }
            }
        }
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        System.out.printf(Locale.ROOT, "%d documents, %.1f MB%n", documents.size(), bytes / 1e6);
        String name = args.length > 2 ? args[2] : "";
        for (Map.Entry<String, List<Measuring>> profile : profiles().entrySet()) {
            if (!profile.getKey().startsWith(name)) {
                continue;
            }
            run(profile.getValue(), documents, 2);
            long cpu = run(profile.getValue(), documents, rounds);
            System.out.printf(Locale.ROOT, "%-32s %6.1f MB/s%n", profile.getKey(), bytes * rounds * 1e3 / cpu);
        }
    }

    private static long run(List<Measuring> steps, List<Document> documents, int rounds) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int round = 0; round < rounds; round++) {
            for (Document document : documents) {
                Document left = document;
                for (Measuring step : steps) {
                    if (step instanceof Filter filter) {
                        filter.measure(left, Readings.all());
                    } else if (step instanceof Cleaner cleaner) {
                        left = document.withText(
                                cleaner.clean(left, Readings.all()).text());
                    }
                }
            }
        }
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }

    private static Map<String, List<Measuring>> profiles() {
        List<String> stop = Prose.STOP_WORDS;
        List<String> top = Prose.TOP;
        List<String> dup = Prose.DUP;
        Map<String, List<Measuring>> all = new LinkedHashMap<>();
        GopherQuality quality = DecisionsEvaluation.quality(50, 100_000);
        GopherRepetition repetition = DecisionsEvaluation.repetition();
        C4Quality c4 = DecisionsEvaluation.c4(Rule.SKIP);
        FineWebQuality fineWeb = DecisionsEvaluation.fineWeb(0.12, 0.67, 0.3);
        all.put("four of datatrove", List.of(repetition, quality, c4, fineWeb));
        all.put("gopher-quality@datatrove", List.of(quality));
        all.put("gopher-repetition@datatrove", List.of(repetition));
        all.put("c4@datatrove", List.of(c4));
        all.put("fineweb-quality@datatrove", List.of(fineWeb));
        all.put(
                "gopher-quality@dolma-v1",
                List.of(new GopherQualityDolma(50, 100_000, 3, 10, 0.1, 0.9, 0.3, 0.8, 2, stop)));
        all.put("gopher-quality@dclm", List.of(new GopherQualityDclm(50, 100_000, 3, 10, 0.1, 0.9, 0.3, 0.2, 2, stop)));
        all.put("gopher-quality@nemo", List.of(new GopherQualityNemo(50, 100_000, 3, 10, 0.1, 0.9, 0.3, 0.8, 2, stop)));
        all.put(
                "gopher-quality@paper",
                List.of(new GopherQualityPaper(50, 100_000, 3, 10, 0.1, 0.9, 0.3, 0.8, 2, stop)));
        all.put("gopher-repetition@dolma-v1", List.of(new GopherRepetitionDolma(0.3, 0.3, Rule.SKIP, top, dup)));
        all.put("gopher-repetition@dclm", List.of(new GopherRepetitionDclm(0.3, 0.3, 0.2, 0.2, top, dup)));
        all.put("gopher-repetition@nemo", List.of(new GopherRepetitionNemo(0.7, 0.7, 0.8, 0.8, top, dup)));
        all.put("gopher-repetition@paper", List.of(new GopherRepetitionPaper(0.3, 0.3, 0.2, 0.2, top, dup)));
        all.put("c4@tfds", List.of(new C4Tfds(190_000, 3, 5, 1000)));
        all.put("c4@dclm", List.of(new C4Dclm(190_000, 3, 5, 1000)));
        all.put("c4@paper", List.of(new C4Paper(5, 3)));
        all.put("c4-taggers@dolma", List.of(new C4Taggers()));
        InlineList words = InlineList.of("darn", "drat", "blast", "bother it");
        all.put("bad-words@c4, tfds", List.of(new BadWords(words, BadWords.Form.TFDS, "en", 0)));
        all.put("bad-words@c4, mc4", List.of(new BadWords(words, BadWords.Form.MC4, "en", 0)));
        all.put("refinedweb-lines@dclm", List.of(new RefinedWebLines(0.5, 0.999999, 2, 10, 0.05)));
        all.put("redpajama-v2-signals", List.of(new RedPajamaSignals(stop)));
        all.put(
                "nemo-heuristics@nemo",
                List.of(new NemoHeuristics(
                        0.25,
                        0.1,
                        0.15,
                        0.2,
                        0.9,
                        0.25,
                        0.1,
                        1000,
                        50,
                        100_000,
                        0.4,
                        3,
                        10,
                        0.85,
                        0.3,
                        2,
                        0.8,
                        Rule.APPLY,
                        stop)));
        all.put("ccnet-lines@ccnet", List.of(new CcNetLines(300)));
        all.put("oscar@ungoliant", List.of(new UngoliantLines(100, 0.6, 5)));
        all.put("oscar@roots", List.of(new OscarRoots(InlineList.of("en the"), InlineList.of("en darn"), List.of())));
        return all;
    }
}
