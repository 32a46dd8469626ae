package org.millrace.pipeline.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.millrace.pipeline.judgement.RecipeMeasures.StepRule;
import org.millrace.pipeline.ledger.TextFacts;

/**
 * What each step cost in text, by language, with examples; and which rules were broken how often. Sums over whole shards,
 * of a size that the input does not change.
 */
final class Losses {
    static final int EXAMPLES = 3;
    private static final String UNKNOWN = "und";

    private final SortedMap<String, SortedMap<String, TextSum>> left = new TreeMap<>();
    private final SortedMap<String, TreeSet<Example>> examples = new TreeMap<>();
    private final FailureExamples failures = new FailureExamples();
    private final SortedMap<String, TextSum> kept = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, Long>> broken = new TreeMap<>();

    void addKept(TextFacts text) {
        add(kept, text);
    }

    /** A document left in {@code step}; one of which there is no text does not count here. */
    void addLeft(String step, TextFacts text) {
        if (text.bytes() >= 0) {
            add(left.computeIfAbsent(step, unused -> new TreeMap<>()), text);
        }
    }

    void addExample(String step, Example example) {
        TreeSet<Example> known = examples.computeIfAbsent(step, unused -> new TreeSet<>());
        known.add(example);
        if (known.size() > EXAMPLES) {
            known.pollLast();
        }
    }

    /** A record could not be read in {@code step}. */
    void addFailure(String step, String rule, FailureExample example) {
        failures.add(step, rule, example);
    }

    /** A document broke a rule, whether or not another one came first. */
    void addBroken(String step, String rule) {
        addBroken(step, rule, 1);
    }

    private void addBroken(String step, String rule, long documents) {
        broken.computeIfAbsent(step, unused -> new TreeMap<>()).merge(rule, documents, Long::sum);
    }

    private static void add(SortedMap<String, TextSum> sums, TextFacts text) {
        String language = text.language().isEmpty() ? UNKNOWN : text.language();
        sums.merge(language, new TextSum(1, text.bytes()), TextSum::plus);
    }

    void addAll(Losses more) {
        more.left.forEach((step, sums) -> TextSum.addAll(left.computeIfAbsent(step, unused -> new TreeMap<>()), sums));
        more.examples.forEach((step, others) -> others.forEach(example -> addExample(step, example)));
        failures.addAll(more.failures);
        TextSum.addAll(kept, more.kept);
        more.broken.forEach((step, rules) -> rules.forEach((rule, documents) -> addBroken(step, rule, documents)));
    }

    /** Kept texts by language. */
    SortedMap<String, TextSum> kept() {
        return new TreeMap<>(kept);
    }

    /** Texts that ended in the step, by language. */
    SortedMap<String, TextSum> left(String step) {
        return new TreeMap<>(left.getOrDefault(step, new TreeMap<>()));
    }

    /** Up to {@value #EXAMPLES} documents that the step dropped, by id. */
    List<Example> examples(String step) {
        return List.copyOf(examples.getOrDefault(step, new TreeSet<>()));
    }

    /** Up to {@value FailureExamples#EACH} records for each rule by which something failed in the step, by id. */
    SortedMap<String, SortedSet<FailureExample>> failures(String step) {
        return failures.of(step);
    }

    /** Documents that broke the rule. */
    long broken(StepRule rule) {
        return broken.getOrDefault(rule.step(), new TreeMap<>()).getOrDefault(rule.rule(), 0L);
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new TreeMap<>();
        json.put("kept", TextSum.toJson(kept));
        Map<String, Object> steps = new TreeMap<>();
        left.forEach((step, sums) -> steps.put(step, TextSum.toJson(sums)));
        json.put("left", steps);
        Map<String, Object> shown = new TreeMap<>();
        examples.forEach((step, some) ->
                shown.put(step, some.stream().map(Example::toJson).toList()));
        json.put("examples", shown);
        json.put("failures", failures.toJson());
        json.put("broken", broken);
        return json;
    }

    static Losses fromJson(JsonNode json) {
        Losses losses = new Losses();
        read(json.path("kept"), losses.kept);
        for (String step : names(json.path("left"))) {
            read(json.path("left").path(step), losses.left.computeIfAbsent(step, unused -> new TreeMap<>()));
        }
        for (String step : names(json.path("examples"))) {
            json.path("examples").path(step).forEach(one -> losses.addExample(step, Example.fromJson(one)));
        }
        losses.failures.addAll(FailureExamples.fromJson(json.path("failures")));
        for (String step : names(json.path("broken"))) {
            JsonNode rules = json.path("broken").path(step);
            names(rules)
                    .forEach(rule ->
                            losses.addBroken(step, rule, rules.path(rule).asLong()));
        }
        return losses;
    }

    private static void read(JsonNode json, SortedMap<String, TextSum> sums) {
        for (String language : names(json)) {
            JsonNode sum = json.path(language);
            sums.put(
                    language,
                    new TextSum(
                            sum.path("documents").asLong(),
                            sum.path("text_bytes").asLong()));
        }
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
