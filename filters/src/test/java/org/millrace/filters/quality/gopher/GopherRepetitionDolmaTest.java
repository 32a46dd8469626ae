package org.millrace.filters.quality.gopher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.quality.Prose.judge;
import static org.millrace.filters.quality.Prose.measured;
import static org.millrace.filters.quality.Prose.words;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.core.Verdict;
import org.millrace.filters.quality.Prose;
import org.millrace.filters.quality.Rule;

class GopherRepetitionDolmaTest {
    private static final GopherRepetitionDolma FILTER =
            new GopherRepetitionDolma(0.3, 0.3, Rule.SKIP, Prose.TOP, Prose.DUP);
    private static final GopherRepetitionDolma LINES =
            new GopherRepetitionDolma(0.3, 0.3, Rule.SKIP, List.of(), List.of());

    @Test
    void countsAllCopiesOfRepeatedLines() {
        assertThat(judge(LINES, "ab\nab\nab\n" + lines(7))).isEqualTo(Verdict.keep()); // 3 of 10
        assertThat(judge(LINES, "ab\nab\nab\nab\n" + lines(6)))
                .isEqualTo(Verdict.drop("fraction_of_duplicate_lines", 0.4, 0.3));
        assertThat(judge(LINES, "\n\n\n" + lines(7))).isEqualTo(Verdict.keep()); // 3 empty ones of 10
        assertThat(measured(LINES, "a\n\nb\n")).containsEntry("fraction_of_duplicate_lines", 0.5);
    }

    @Test
    void setsTheirCharactersAgainstThoseOfWords() {
        assertThat(judge(LINES, "abc\nabc\nde\nfg\nhi\njk\nlmno\npq")).isEqualTo(Verdict.keep()); // 6 of 20
        assertThat(judge(LINES, "abc\nabc\nde\nfg\nhi\njk\nlmn\npq"))
                .isEqualTo(Verdict.drop("fraction_of_characters_in_duplicate_lines", 6.0 / 19, 0.3));
        assertThat(measured(LINES, "a   b\na   b")).containsEntry("fraction_of_characters_in_duplicate_lines", 2.5);
    }

    @Test
    void measuresTheCommonestRunButDoesNotLimitIt() {
        assertThat(judge(FILTER, "two words")).isEqualTo(Verdict.keep());
        assertThat(measured(FILTER, "two words"))
                .containsEntry("fraction_of_characters_in_most_common_2grams", 1.0)
                .doesNotContainKey("fraction_of_characters_in_most_common_3grams");
        // "ab c" and "c ab" stand twice each: the first counts
        assertThat(measured(FILTER, "ab c ab c ab x"))
                .containsEntry("fraction_of_characters_in_most_common_2grams", 6.0 / 9);
    }

    @Test
    void limitsItIfAskedTo() {
        GopherRepetitionDolma strict =
                new GopherRepetitionDolma(0, 0, Rule.APPLY, List.of("2:0.2", "3:0.18", "4:0.16"), List.of());
        assertThat(judge(strict, words(0, 10)))
                .isEqualTo(
                        Verdict.drop("fraction_of_characters_in_most_common_3grams", 0.3, 0.18)); // 2 of 10 is allowed
        assertThat(judge(strict, words(0, 9)))
                .isEqualTo(Verdict.drop("fraction_of_characters_in_most_common_2grams", 2.0 / 9, 0.2));
    }

    @Test
    void setsRepeatedRunsAgainstAllRuns() {
        GopherRepetitionDolma filter = new GopherRepetitionDolma(0, 0, Rule.SKIP, List.of(), List.of("5:0.125"));
        // two of 16 runs of five words
        assertThat(judge(filter, words(0, 5) + " " + words(10, 9) + " " + words(0, 5) + " zzzz"))
                .isEqualTo(Verdict.keep());
        assertThat(judge(filter, words(0, 5) + " " + words(10, 9) + " " + words(0, 5)))
                .isEqualTo(Verdict.drop("fraction_of_characters_in_duplicate_5grams", 2.0 / 15, 0.125));
        assertThat(measured(filter, "a b c d"))
                .containsOnlyKeys("fraction_of_duplicate_lines", "fraction_of_characters_in_duplicate_lines");
    }

    @Test
    void keepsAnEmptyText() {
        assertThat(judge(FILTER, "")).isEqualTo(Verdict.keep());
    }

    private static String lines(int count) {
        return words(0, count).replace(' ', '\n');
    }
}
