package org.millrace.filters;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.millrace.core.Notes;
import org.millrace.filters.dolma.RepeatedTokens;
import org.millrace.filters.dolma.UnendedLines;
import org.millrace.filters.lists.InlineList;
import org.millrace.filters.quality.CcNetLines;
import org.millrace.filters.quality.FineWebQuality;
import org.millrace.filters.quality.LengthFilter;
import org.millrace.filters.quality.LengthUnit;
import org.millrace.filters.quality.NemoHeuristics;
import org.millrace.filters.quality.OscarRoots;
import org.millrace.filters.quality.RedPajamaBadWords;
import org.millrace.filters.quality.RedPajamaSignals;
import org.millrace.filters.quality.RefinedWebLines;
import org.millrace.filters.quality.Rule;
import org.millrace.filters.quality.SignalFilter;
import org.millrace.filters.quality.UngoliantLines;
import org.millrace.filters.segmentation.Korean;
import org.millrace.filters.segmentation.WordCount;
import org.millrace.filters.sentencepiece.InlinePieces;
import org.millrace.filters.toxicity.WordListFilter;

/** Other rules on quality. */
class QualityContractTest extends FilterContract {
    static final Map<String, Supplier<Object>> EXAMPLES = examples();

    QualityContractTest() {
        super(EXAMPLES);
    }

    private static Map<String, Supplier<Object>> examples() {
        Map<String, Supplier<Object>> examples = new TreeMap<>();
        examples.put(
                "bad-words@redpajama-v2", () -> new RedPajamaBadWords(InlineList.of("a", "a a", "the cat", "漢"), ""));
        examples.put("ccnet-lines@ccnet", () -> new CcNetLines(0));
        examples.put(
                "fineweb-quality@datatrove",
                () -> new FineWebQuality(0, FineWebQuality.Unpunctuated.KEEP, 1, 30, 0.01, 0.3));
        examples.put("length", () -> new LengthFilter(2, 1000, LengthUnit.WORDS));
        examples.put(
                "nemo-heuristics@nemo",
                () -> new NemoHeuristics(
                        0.5,
                        0.1,
                        0.15,
                        0.2,
                        0.9,
                        0.25,
                        0.1,
                        1000,
                        0,
                        0,
                        0.4,
                        3,
                        10,
                        0.85,
                        0.3,
                        2,
                        0.8,
                        Rule.APPLY,
                        List.of("the", "be")));
        examples.put("no-punctuation@dolma-v1", () -> new UnendedLines(25));
        examples.put(
                "oscar@roots",
                () -> new OscarRoots(InlineList.of("en the"), InlineList.of(""), List.of("en.number-words-min=1")));
        examples.put("oscar@ungoliant", () -> new UngoliantLines(3, 0, 5));
        examples.put("redpajama-v2-signals", () -> new RedPajamaSignals(List.of("the", "be")));
        examples.put("refinedweb-lines@dclm", () -> new RefinedWebLines(0.5, 0.999999, 2, 10, 1));
        examples.put(
                "repetitions@dolma-v1", () -> new RepeatedTokens(InlinePieces.of("\u2581", -2, "a", -2, "t", -2), 100));
        examples.put("signal", () -> new SignalFilter(Notes.LANGUAGE_SCORE, 0.95, 1, SignalFilter.Missing.DROP));
        examples.put("word-count", () -> new WordCount(Korean.WORDS));
        examples.put(
                "word-list",
                () -> new WordListFilter(
                        InlineList.of("# list: test", "# date: 2026-01-01", "a", "brown fox", "a a a", ":)", "漢"),
                        "",
                        1,
                        0.5));
        return examples;
    }
}
