package org.millrace.filters.quality.gopher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.quality.Prose.judge;
import static org.millrace.filters.quality.Prose.measured;
import static org.millrace.filters.quality.Prose.words;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.core.Verdict;
import org.millrace.filters.quality.Prose;

class GopherRepetitionDclmTest {
    private static final GopherRepetitionDclm FILTER =
            new GopherRepetitionDclm(0.3, 0.3, 0.2, 0.2, Prose.TOP, Prose.DUP);

    @Test
    void countsAllCopiesOfRepeatedLines() {
        GopherRepetitionDclm filter = new GopherRepetitionDclm(0.3, 0, 0, 0, List.of(), List.of());
        assertThat(judge(filter, "ab\n ab\n\nab \n" + lines(7))).isEqualTo(Verdict.keep()); // 3 of 10
        assertThat(judge(filter, "ab\n ab\n\nab \nab\n" + lines(6))).isEqualTo(Verdict.drop("dup_line_frac", 0.4, 0.3));
    }

    @Test
    void countsAllCopiesOfRepeatedParagraphs() {
        GopherRepetitionDclm filter = new GopherRepetitionDclm(0, 0.3, 0, 0, List.of(), List.of());
        String seven = words(0, 7).replace(" ", "\n\n");
        assertThat(judge(filter, "a\nb\n\n\na\nb\n\na\nb\n\n\n\n" + seven)).isEqualTo(Verdict.keep());
        assertThat(judge(filter, "a\n\na\n\na\n\na\n\n" + words(0, 6).replace(" ", "\n\n")))
                .isEqualTo(Verdict.drop("dup_para_frac", 0.4, 0.3));
    }

    @Test
    void countsTheirCharacters() {
        GopherRepetitionDclm ofLines = new GopherRepetitionDclm(0, 0, 0.2, 0, List.of(), List.of());
        assertThat(judge(ofLines, "a\na\nbcdefghi")).isEqualTo(Verdict.keep()); // 2 of 10
        assertThat(judge(ofLines, "a\na\nbcdefgh")).isEqualTo(Verdict.drop("dup_line_char_frac", 2.0 / 9, 0.2));
        GopherRepetitionDclm ofParagraphs = new GopherRepetitionDclm(0, 0, 0, 0.2, List.of(), List.of());
        assertThat(judge(ofParagraphs, "a\n\na\n\nbcd\nfghi")).isEqualTo(Verdict.keep());
        assertThat(judge(ofParagraphs, "a\n\na\n\nbcd\nfgh"))
                .isEqualTo(Verdict.drop("dup_para_char_frac", 2.0 / 9, 0.2));
    }

    @Test
    void takesTheLongestOfTheCommonestRunsIfTheyStandTwice() {
        GopherRepetitionDclm filter = new GopherRepetitionDclm(0, 0, 0, 0, List.of("2:0.5"), List.of());
        assertThat(judge(filter, "two words")).isEqualTo(Verdict.keep());
        // a b and cc dd stand twice each: 8 of 16 characters, then of 15
        assertThat(judge(filter, "a b x cc dd y a b z cc dd q")).isEqualTo(Verdict.keep());
        assertThat(judge(filter, "a b x cc dd y a b z cc dd")).isEqualTo(Verdict.drop("top_2_gram", 8.0 / 15, 0.5));
    }

    @Test
    void countsEachWordOfRepeatedRunsOnce() {
        GopherRepetitionDclm filter = new GopherRepetitionDclm(0, 0, 0, 0, List.of(), List.of("5:0.6"));
        // six words twice, which are two runs twice: 12 of 20 words, then of 19
        String six = words(0, 6);
        assertThat(judge(filter, six + " " + words(50, 4) + " " + six + " " + words(60, 4)))
                .isEqualTo(Verdict.keep());
        assertThat(judge(filter, six + " " + words(50, 4) + " " + six + " " + words(60, 3)))
                .isEqualTo(Verdict.drop("duplicated_5_n_grams", 12.0 / 19, 0.6));
    }

    @Test
    void dropsABlankText() {
        assertThat(judge(FILTER, "")).isEqualTo(Verdict.drop("empty", 0, 1));
        assertThat(judge(FILTER, " \n")).isEqualTo(Verdict.drop("empty", 0, 1));
    }

    @Test
    void hasNoSharesOfRunsThatDoNotFit() {
        assertThat(measured(FILTER, "one - two!"))
                .containsOnlyKeys(
                        "lines",
                        "dup_line_frac",
                        "dup_para_frac",
                        "dup_line_char_frac",
                        "dup_para_char_frac",
                        "top_2_gram");
    }

    private static String lines(int count) {
        return words(0, count).replace(' ', '\n');
    }
}
