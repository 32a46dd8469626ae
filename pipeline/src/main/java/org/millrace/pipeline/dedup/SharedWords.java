package org.millrace.pipeline.dedup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeMap;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.StoredText;
import org.millrace.pipeline.refine.Work;

/** Finds out what the central documents of a giant cluster have in common, so that a user sees what glued them. */
public final class SharedWords {
    private static final int WORDS = 8;
    private static final int SHOWN = 5;

    private SharedWords() {}

    /** Runs of {@value #WORDS} words that most of the central documents share, the commonest first; {@value #SHOWN} at most. */
    public static List<String> of(GiantCluster giant, Work work, Plan plan, String seed) throws IOException {
        StoredText texts = new StoredText(work, plan, seed);
        Map<String, Integer> documents = new TreeMap<>();
        for (GiantCluster.Central one : giant.central()) {
            if (one.unit() >= plan.units().size()) {
                continue; // of an earlier release, whose texts are not there
            }
            String text = texts.inUnit(one.id(), plan.units().get(one.unit())).orElse("");
            runs(text).forEach(run -> documents.merge(run, 1, Integer::sum));
        }
        List<String> shared = new ArrayList<>();
        documents.entrySet().stream()
                .filter(run -> run.getValue() > 1)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .forEach(run ->
                        shared.add(run.getValue() + " of " + giant.central().size() + ": " + run.getKey()));
        return shared;
    }

    private static Set<String> runs(String text) {
        List<String> words = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(text);
        while (tokens.hasMoreTokens()) {
            words.add(tokens.nextToken());
        }
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + WORDS <= words.size(); i += WORDS / 2) {
            runs.add(String.join(" ", words.subList(i, i + WORDS)));
        }
        return runs;
    }
}
