package org.millrace.pipeline.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.millrace.pipeline.judgement.AuditReader;
import org.millrace.pipeline.judgement.AuditRow;
import org.millrace.pipeline.judgement.RecipeMeasures;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.refine.Unit;

/** Counts what an audited run's documents would come to under other limits, before deduplication. Writes nothing. */
public final class Trial {
    private static final int LANGUAGES = 5;

    private final AuditedRun run;

    public Trial(AuditedRun run) {
        this.run = run;
    }

    /** Settings to try, with the name of their line. */
    public record Candidate(String name, List<String> settings) {}

    /**
     * What one candidate keeps.
     *
     * @param bytes of text, UTF-8
     * @param languages documents by language; {@code und} where none is known
     */
    public record Line(String name, long documents, long bytes, Map<String, Long> languages) {}

    /**
     * What all candidates keep.
     *
     * @param documents that came to the limits
     * @param isBeforeDedup whether the run removes duplicates after its limits
     */
    public record Result(long documents, boolean isBeforeDedup, List<Line> lines) {
        /** The result as lines for a terminal. */
        public String print(String path) {
            StringBuilder out = new StringBuilder();
            out.append(String.format(
                    Locale.ROOT,
                    "%,d documents came to the limits of the steps%s%n",
                    documents,
                    isBeforeDedup ? "; duplicates not yet removed" : ""));
            out.append(String.format(
                    Locale.ROOT, "%-24s %14s %8s %18s  %s%n", path, "documents", "share", "bytes", "languages"));
            for (Line line : lines) {
                double share = documents == 0 ? 0 : 100.0 * line.documents / documents;
                out.append(String.format(
                        Locale.ROOT,
                        "%-24s %,14d %6.2f %% %,18d  %s%n",
                        line.name,
                        line.documents,
                        share,
                        line.bytes,
                        languages(line)));
            }
            return out.toString();
        }

        private static String languages(Line line) {
            List<String> words = new ArrayList<>();
            line.languages.entrySet().stream()
                    .sorted(Comparator.<Map.Entry<String, Long>>comparingLong(entry -> -entry.getValue())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(LANGUAGES)
                    .forEach(
                            entry -> words.add(String.format(Locale.ROOT, "%s %,d", entry.getKey(), entry.getValue())));
            return String.join(", ", words);
        }
    }

    private static final class Count {
        private final String name;
        private final RecipeMeasures limits;
        private final Map<String, Long> languages = new TreeMap<>();
        private long documents;
        private long bytes;

        Count(String name, RecipeMeasures limits) {
            this.name = name;
            this.limits = limits;
        }

        void add(AuditRow row) {
            if (limits.allow(row.readings())) {
                documents++;
                bytes += row.textBytes();
                languages.merge(row.language().isEmpty() ? "und" : row.language(), 1L, Long::sum);
            }
        }

        Line line() {
            return new Line(name, documents, bytes, languages);
        }
    }

    /**
     * Counts for each candidate. One pass over the run's measures, whatever the number of candidates.
     *
     * @throws org.millrace.pipeline.recipe.RecipeException where a setting is wrong, or more than a limit
     */
    public Result of(List<Candidate> candidates) throws IOException {
        List<Count> counts = new ArrayList<>();
        boolean dedups = false;
        for (Candidate candidate : candidates) {
            Recipe recipe = Job.bind(run.recipe(candidate.settings()));
            run.requireAnswers(recipe);
            dedups = recipe.dedup().isPresent();
            counts.add(new Count(candidate.name(), RecipeMeasures.of(recipe)));
        }
        long documents = 0;
        for (Unit unit : run.plan().units()) {
            try (AuditReader rows = new AuditReader(run.work().audit(unit))) {
                for (AuditRow row = rows.nextOrNull(); row != null; row = rows.nextOrNull()) {
                    documents++;
                    for (Count count : counts) {
                        count.add(row);
                    }
                }
            }
        }
        return new Result(documents, dedups, counts.stream().map(Count::line).toList());
    }
}
