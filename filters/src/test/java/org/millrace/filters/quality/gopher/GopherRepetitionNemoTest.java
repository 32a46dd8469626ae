package org.millrace.filters.quality.gopher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.quality.Prose.judge;
import static org.millrace.filters.quality.Prose.measured;
import static org.millrace.filters.quality.Prose.words;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.core.Verdict;
import org.millrace.filters.quality.Prose;

class GopherRepetitionNemoTest {
    private static final GopherRepetitionNemo FILTER =
            new GopherRepetitionNemo(0.7, 0.7, 0.8, 0.8, Prose.TOP, Prose.DUP);

    @Test
    void asksForDifferentLines() {
        GopherRepetitionNemo filter = new GopherRepetitionNemo(0.7, 0, 0, 0, List.of(), List.of());
        assertThat(judge(filter, "ab\nab\n\nab\n \nab\n" + lines(6))).isEqualTo(Verdict.keep()); // 7 of 10
        assertThat(judge(filter, "ab\nab\nab\nab\nab\n" + lines(5)))
                .isEqualTo(Verdict.drop("repeated_lines", 0.6, 0.7));
        assertThat(measured(filter, "a\na ")).containsEntry("repeated_lines", 1.0);
    }

    @Test
    void asksForDifferentParagraphs() {
        GopherRepetitionNemo filter = new GopherRepetitionNemo(0, 0.7, 0, 0, List.of(), List.of());
        assertThat(judge(filter, "a\n\na\n\na\n\na\n\n" + words(0, 6).replace(" ", "\n\n")))
                .isEqualTo(Verdict.keep());
        assertThat(judge(filter, "a\n\na\n\na\n\na\n\na\n\n" + words(0, 5).replace(" ", "\n\n")))
                .isEqualTo(Verdict.drop("repeated_paragraphs", 0.6, 0.7));
        assertThat(measured(filter, "a\n\n\n\n\n\nb")).containsEntry("repeated_paragraphs", 0.75); // two are empty
    }

    @Test
    void asksForCharactersInDifferentOnes() {
        GopherRepetitionNemo ofLines = new GopherRepetitionNemo(0, 0, 0.8, 0, List.of(), List.of());
        assertThat(judge(ofLines, "a\na\na\nbcdefgh")).isEqualTo(Verdict.keep()); // 8 of 10
        assertThat(judge(ofLines, "a\na\na\nbcdefg")).isEqualTo(Verdict.drop("repeated_lines_char", 7.0 / 9, 0.8));
        GopherRepetitionNemo ofParagraphs = new GopherRepetitionNemo(0, 0, 0, 0.8, List.of(), List.of());
        assertThat(judge(ofParagraphs, "a\n\na\n\na\n\nbcd\nfgh")).isEqualTo(Verdict.keep());
        assertThat(judge(ofParagraphs, "a\n\na\n\na\n\nbcd\nfg"))
                .isEqualTo(Verdict.drop("repeated_paragraphs_char", 7.0 / 9, 0.8));
    }

    @Test
    void takesTheCommonestRunOutOfTheText() {
        GopherRepetitionNemo filter = new GopherRepetitionNemo(0, 0, 0, 0, List.of("2:0.5"), List.of());
        // "a b" takes 6 of 12 characters, then of 11
        assertThat(judge(filter, "a b cd a b e")).isEqualTo(Verdict.keep());
        assertThat(judge(filter, "a b c a b e")).isEqualTo(Verdict.drop("repeating_top_2grams", 6.0 / 11, 0.5));
        // the first of equally common ones; the copy that a line end cuts is not found, the one in longer words is
        assertThat(measured(filter, "a b c\na\nb c xa by")).containsEntry("repeating_top_2grams", 6.0 / 17);
    }

    @Test
    void countsLaterCopiesWithTheirBlanks() {
        GopherRepetitionNemo filter = new GopherRepetitionNemo(0, 0, 0, 0, List.of(), List.of("3:0.25"));
        // "a b c" once more: 5 of 20 characters, then of 19
        assertThat(judge(filter, "a b c defghijk a b c")).isEqualTo(Verdict.keep());
        assertThat(judge(filter, "a b c defghij a b c")).isEqualTo(Verdict.drop("repeating_dup_3gram", 5.0 / 19, 0.25));
        // "a b c" and "b c d" once more: 5, and then 2 for "d" and its blank
        assertThat(measured(filter, "a b c d x a b c d")).containsEntry("repeating_dup_3gram", 7.0 / 17);
    }

    @Test
    void dropsTextsThatARunDoesNotFitIn() {
        assertThat(judge(FILTER, "word")).isEqualTo(Verdict.drop("repeating_top_2grams", 1, 0.2));
        GopherRepetitionNemo filter = new GopherRepetitionNemo(0, 0, 0, 0, List.of(), List.of("3:0.25"));
        assertThat(judge(filter, "two words")).isEqualTo(Verdict.drop("repeating_dup_3gram", 1, 0.25));
    }

    @Test
    void dropsABlankText() {
        assertThat(judge(FILTER, " ")).isEqualTo(Verdict.drop("repeated_lines", 0, 0.7));
    }

    private static String lines(int count) {
        return words(0, count).replace(' ', '\n');
    }
}
