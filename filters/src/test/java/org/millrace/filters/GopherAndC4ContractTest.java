package org.millrace.filters;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.millrace.filters.lists.InlineList;
import org.millrace.filters.quality.BadWords;
import org.millrace.filters.quality.LongLines;
import org.millrace.filters.quality.Rule;
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

/** Gopher's and C4's rules, as several projects have them. */
class GopherAndC4ContractTest extends FilterContract {
    static final Map<String, Supplier<Object>> EXAMPLES = examples();

    GopherAndC4ContractTest() {
        super(EXAMPLES);
    }

    private static Map<String, Supplier<Object>> examples() {
        Map<String, Supplier<Object>> examples = new TreeMap<>();
        examples.put("bad-words@c4", () -> new BadWords(InlineList.of("dog", "sea"), BadWords.Form.MC4, "en", 0));
        examples.put("c4-taggers@dolma", () -> new C4Taggers());
        examples.put(
                "c4@datatrove",
                () -> new C4Quality(Rule.APPLY, Rule.SKIP, 1, 1, 1000, Rule.APPLY, Rule.APPLY, Rule.APPLY, Rule.APPLY));
        examples.put("c4@dclm", () -> new C4Dclm(190_000, 1, 1, 1000));
        examples.put("c4@paper", () -> new C4Paper(1, 1));
        examples.put("c4@tfds", () -> new C4Tfds(190_000, 1, 1, 1000));
        examples.put(
                "gopher-quality@datatrove",
                () -> new GopherQuality(0, 0, 3, 10, 0.1, 0.9, 0.3, 0.8, 2, List.of("the", "be", "to")));
        examples.put(
                "gopher-quality@dclm",
                () -> new GopherQualityDclm(0, 0, 3, 10, 0.1, 0.9, 0.3, 0.2, 2, List.of("the", "be", "to")));
        examples.put(
                "gopher-quality@dolma-v1",
                () -> new GopherQualityDolma(0, 0, 3, 10, 0.1, 0.9, 0.3, 0.8, 2, List.of("the", "be", "to")));
        examples.put(
                "gopher-quality@nemo",
                () -> new GopherQualityNemo(0, 0, 3, 10, 0.1, 0.9, 0.3, 0.8, 2, List.of("the", "be", "to")));
        examples.put(
                "gopher-quality@paper",
                () -> new GopherQualityPaper(0, 0, 3, 10, 0.1, 0.9, 0.3, 0.8, 2, List.of("the", "be", "to")));
        examples.put(
                "gopher-repetition@datatrove",
                () -> new GopherRepetition(
                        0.3, 0.3, 0.2, 0.2, List.of("2:0.2", "3:0.18"), List.of("5:0.15", "10:0.1")));
        examples.put(
                "gopher-repetition@dclm",
                () -> new GopherRepetitionDclm(
                        0.3, 0.3, 0.2, 0.2, List.of("2:0.2", "3:0.18"), List.of("5:0.15", "10:0.1")));
        examples.put(
                "gopher-repetition@dolma-v1",
                () -> new GopherRepetitionDolma(
                        0.3, 0.3, Rule.APPLY, List.of("2:0.2", "3:0.18"), List.of("5:0.15", "10:0.1")));
        examples.put(
                "gopher-repetition@nemo",
                () -> new GopherRepetitionNemo(
                        0.7, 0.7, 0.8, 0.8, List.of("2:0.2", "3:0.18"), List.of("5:0.15", "10:0.1")));
        examples.put(
                "gopher-repetition@paper",
                () -> new GopherRepetitionPaper(
                        0.3, 0.3, 0.2, 0.2, List.of("2:0.2", "3:0.18"), List.of("5:0.15", "10:0.1")));
        examples.put("mc4-paragraphs@datatrove", () -> new LongLines(3, 200));
        return examples;
    }
}
