package org.millrace.pipeline.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.millrace.pipeline.judgement.RecipeMeasures.StepRule;

/** Writes the funnel for {@code release.json}. */
final class FunnelJson {
    private FunnelJson() {}

    /** The stages in order, each over all sources and, where there are several, for each. */
    static List<Object> write(ReleaseSummary summary) {
        Funnel funnel = summary.funnel();
        Map<String, Funnel> sources = new LinkedHashMap<>();
        if (summary.sources().size() > 1) {
            summary.sources().forEach((name, sum) -> sources.put(name, sum.funnel()));
        }
        List<Object> stages = new ArrayList<>();
        for (int i = 0; i < funnel.stages().size(); i++) {
            Funnel.Stage stage = funnel.stages().get(i);
            Map<String, Object> json = counts(stage);
            json.put("reasons", reasons(stage));
            json.put(
                    "rules_never_broken",
                    funnel.neverBroken().stream()
                            .filter(rule -> rule.step().equals(stage.step()))
                            .map(StepRule::rule)
                            .toList());
            json.put("languages", languages(stage));
            if (!sources.isEmpty()) {
                Map<String, Object> bySource = new LinkedHashMap<>();
                for (Map.Entry<String, Funnel> source : sources.entrySet()) {
                    bySource.put(
                            source.getKey(), counts(source.getValue().stages().get(i)));
                }
                json.put("sources", bySource);
            }
            json.put("examples", stage.examples().stream().map(Example::toJson).toList());
            if (!stage.failures().isEmpty()) {
                json.put("failures", failures(stage));
            }
            stages.add(json);
        }
        return stages;
    }

    private static Map<String, Object> counts(Funnel.Stage stage) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("step", stage.step());
        json.put("in", stage.in());
        json.put("out", stage.in() - stage.left());
        if (!stage.texts().isEmpty()) {
            json.put("text_bytes_in", stage.bytesIn());
            json.put("text_bytes_out", stage.bytesIn() - stage.bytesLeft());
        }
        return json;
    }

    private static List<Object> reasons(Funnel.Stage stage) {
        List<Object> reasons = new ArrayList<>();
        stage.reasons().forEach((reason, count) -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("outcome", reason.outcome());
            line.put("rule", reason.rule());
            line.put("records", count);
            reasons.add(line);
        });
        return reasons;
    }

    private static List<Object> failures(Funnel.Stage stage) {
        List<Object> failures = new ArrayList<>();
        stage.failures().forEach((rule, examples) -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("rule", rule);
            line.put("examples", examples.stream().map(FailureExample::toJson).toList());
            failures.add(line);
        });
        return failures;
    }

    private static Map<String, Object> languages(Funnel.Stage stage) {
        Map<String, Object> languages = new LinkedHashMap<>();
        stage.texts().forEach((language, share) -> {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("in", share.in().documents());
            json.put("out", share.in().documents() - share.left().documents());
            json.put("text_bytes_in", share.in().bytes());
            json.put("text_bytes_out", share.in().bytes() - share.left().bytes());
            languages.put(language, json);
        });
        return languages;
    }
}
