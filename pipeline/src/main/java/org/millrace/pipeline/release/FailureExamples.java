package org.millrace.pipeline.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Up to {@value #EACH} records for each cause of failure in each step: those with the smallest ids, whatever the order in
 * which they come. Causes are few fixed words, so the number of examples does not grow with the input.
 */
final class FailureExamples {
    static final int EACH = 3;

    private final SortedMap<String, SortedMap<String, TreeSet<FailureExample>>> examples = new TreeMap<>();

    void add(String step, String rule, FailureExample example) {
        TreeSet<FailureExample> known = examples.computeIfAbsent(step, unused -> new TreeMap<>())
                .computeIfAbsent(rule, unused -> new TreeSet<>());
        known.add(example);
        if (known.size() > EACH) {
            known.pollLast();
        }
    }

    void addAll(FailureExamples more) {
        more.examples.forEach(
                (step, rules) -> rules.forEach((rule, some) -> some.forEach(example -> add(step, rule, example))));
    }

    /** The step's examples by rule, each by id; empty where nothing failed in it. */
    SortedMap<String, SortedSet<FailureExample>> of(String step) {
        SortedMap<String, SortedSet<FailureExample>> copy = new TreeMap<>();
        examples.getOrDefault(step, new TreeMap<>()).forEach((rule, some) -> copy.put(rule, new TreeSet<>(some)));
        return Collections.unmodifiableSortedMap(copy);
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new TreeMap<>();
        examples.forEach((step, rules) -> {
            Map<String, Object> byRule = new TreeMap<>();
            rules.forEach((rule, some) ->
                    byRule.put(rule, some.stream().map(FailureExample::toJson).toList()));
            json.put(step, byRule);
        });
        return json;
    }

    static FailureExamples fromJson(JsonNode json) {
        FailureExamples examples = new FailureExamples();
        for (Iterator<Map.Entry<String, JsonNode>> steps = json.fields(); steps.hasNext(); ) {
            Map.Entry<String, JsonNode> step = steps.next();
            step.getValue().fields().forEachRemaining(rule -> rule.getValue()
                    .forEach(one -> examples.add(step.getKey(), rule.getKey(), FailureExample.fromJson(one))));
        }
        return examples;
    }
}
