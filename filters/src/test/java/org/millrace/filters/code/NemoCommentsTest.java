package org.millrace.filters.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.filters.Texts.document;
import static org.millrace.filters.Texts.file;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.core.Verdict;
import org.millrace.filters.sentencepiece.InlinePieces;

class NemoCommentsTest {
    private static final NemoComments FILTER = new NemoComments(0.01, 0.85, List.of("Python", "C"));

    @Test
    void countsCommentsWithoutTheirMarks() {
        assertThat(judge("C", "//a\n" + "b".repeat(96))).isEqualTo(Verdict.keep());
        assertThat(judge("C", "//a\n" + "b".repeat(97))).isEqualTo(Verdict.drop("comment_ratio", 1 / 101.0, 0.01));
        assertThat(judge("C", "/*" + "a".repeat(85) + "*/" + "b".repeat(11))).isEqualTo(Verdict.keep());
        assertThat(judge("C", "/*" + "a".repeat(86) + "*/" + "b".repeat(10)))
                .isEqualTo(Verdict.drop("comment_ratio", 0.86, 0.85));
        assertThat(judge("C", "//aa\n//aaa")).as("joined by a blank: 6 of 10").isEqualTo(Verdict.keep());
        assertThat(new NemoComments(0.61, 1, List.of("C")).judge(file("a", "C", "//aa\n//aaa")))
                .isEqualTo(Verdict.drop("comment_ratio", 0.6, 0.61));
    }

    @Test
    void countsDocumentationOfPythonWithoutItsQuotes() {
        NemoComments none = new NemoComments(0, 0, List.of("Python"));
        assertThat(none.judge(file("a", "Python", "\"\"\"ab\"\"\"\n# c\nx")))
                .isEqualTo(Verdict.drop("python_comment_ratio", 5 / 14.0, 0));
        assertThat(judge("Python", "x = 1\n")).isEqualTo(Verdict.drop("python_comment_ratio", 0, 0.01));
    }

    @Test
    void leavesOtherLanguagesAlone() {
        assertThat(judge("Java", "x")).isEqualTo(Verdict.keep());
        assertThat(judge("C", "")).isEqualTo(Verdict.keep());
        assertThatThrownBy(() -> new NemoComments(0, 1, List.of("JSON"))).hasMessageContaining("'JSON'");
    }

    @Test
    void dropsWhatMakesTooManyTokens() {
        NemoFertility filter =
                new NemoFertility(InlinePieces.of("\u2581", -5, "\u2581word", -1, "word", -2, "x", -2), 2.5);
        assertThat(filter.judge(document("wordx"))).as("5 characters, 2 tokens").isEqualTo(Verdict.keep());
        assertThat(filter.judge(document("wordxx"))).isEqualTo(Verdict.drop("tokenizer_fertility", 2, 2.5));
        assertThat(filter.judge(document(""))).isEqualTo(Verdict.drop("tokenizer_fertility", -1, 2.5));
    }

    private static Verdict judge(String language, String text) {
        return FILTER.judge(file("a", language, text));
    }
}
