package org.millrace.filters.quality.gopher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.quality.Prose.judge;
import static org.millrace.filters.quality.Prose.measured;
import static org.millrace.filters.quality.Prose.words;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.core.Verdict;
import org.millrace.filters.quality.Prose;

class GopherRepetitionPaperTest {
    @Test
    void countsCopiedLinesAndParagraphs() {
        GopherRepetitionPaper ofLines = new GopherRepetitionPaper(0.3, 0, 0, 0, List.of(), List.of());
        assertThat(judge(ofLines, "ab\n ab\n\nab \nab\n" + lines(6))).isEqualTo(Verdict.keep()); // 3 of 10
        assertThat(judge(ofLines, "ab\nab\nab\nab\nab\n" + lines(5)))
                .isEqualTo(Verdict.drop("dup_line_frac", 0.4, 0.3));
        GopherRepetitionPaper ofParagraphs = new GopherRepetitionPaper(0, 0.3, 0, 0, List.of(), List.of());
        assertThat(judge(ofParagraphs, "a\n\na\n\na\n\na\n\n" + words(0, 6).replace(" ", "\n\n")))
                .isEqualTo(Verdict.keep());
        assertThat(judge(ofParagraphs, "a\n\na\n\na\n\na\n\na\n\n" + words(0, 5).replace(" ", "\n\n")))
                .isEqualTo(Verdict.drop("dup_para_frac", 0.4, 0.3));
    }

    @Test
    void countsTheirCharacters() {
        GopherRepetitionPaper ofLines = new GopherRepetitionPaper(0, 0, 0.2, 0, List.of(), List.of());
        assertThat(judge(ofLines, "a\na\na\nbcdefgh")).isEqualTo(Verdict.keep()); // 2 of 10
        assertThat(judge(ofLines, "a\na\na\nbcdefg")).isEqualTo(Verdict.drop("dup_line_char_frac", 2.0 / 9, 0.2));
        GopherRepetitionPaper ofParagraphs = new GopherRepetitionPaper(0, 0, 0, 0.2, List.of(), List.of());
        assertThat(judge(ofParagraphs, "a\n\na\n\na\n\nbcd\nfgh")).isEqualTo(Verdict.keep());
        assertThat(judge(ofParagraphs, "a\n\na\n\na\n\nbcd\nfg"))
                .isEqualTo(Verdict.drop("dup_para_char_frac", 2.0 / 9, 0.2));
    }

    @Test
    void takesTheCommonestRunThatStandsTwice() {
        GopherRepetitionPaper filter = new GopherRepetitionPaper(0, 0, 0, 0, List.of("2:0.25"), List.of());
        assertThat(judge(filter, "two words")).isEqualTo(Verdict.keep());
        // "a b" is met before "cc dd": 4 of 16 characters, then of 15
        assertThat(judge(filter, "a b x cc dd y a b z cc dd q")).isEqualTo(Verdict.keep());
        assertThat(judge(filter, "a b x cc dd y a b z cc dd")).isEqualTo(Verdict.drop("top_2_gram", 4.0 / 15, 0.25));
    }

    @Test
    void countsEachWordOfRepeatedRunsOnce() {
        GopherRepetitionPaper filter = new GopherRepetitionPaper(0, 0, 0, 0, List.of(), List.of("5:0.6"));
        String six = words(0, 6);
        assertThat(judge(filter, six + " " + words(50, 4) + " " + six + " " + words(60, 4)))
                .isEqualTo(Verdict.keep()); // 12 of 20 words
        assertThat(judge(filter, six + " " + words(50, 4) + " " + six + " " + words(60, 3)))
                .isEqualTo(Verdict.drop("duplicated_5_n_grams", 12.0 / 19, 0.6));
    }

    @Test
    void hasNoSharesOfNothing() {
        assertThat(measured(new GopherRepetitionPaper(0.3, 0.3, 0.2, 0.2, Prose.TOP, Prose.DUP), " \n"))
                .isEmpty();
    }

    private static String lines(int count) {
        return words(0, count).replace(' ', '\n');
    }
}
