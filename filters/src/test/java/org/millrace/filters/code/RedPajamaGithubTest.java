package org.millrace.filters.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.Texts.file;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.core.Verdict;

class RedPajamaGithubTest {
    private static final RedPajamaGithub FILTER =
            new RedPajamaGithub(List.of(".java", ".C", "Makefile"), 1000, 100, 0.25);

    @Test
    void wantsAKnownExtension() {
        assertThat(judge("x/a.java", "a\n")).isEqualTo(Verdict.keep());
        assertThat(judge("x/Makefile", "a\n")).isEqualTo(Verdict.keep());
        assertThat(judge("x/a.JAVA", "a\n")).isEqualTo(Verdict.drop("unlisted", 0, 1));
        assertThat(judge("", "a\n")).isEqualTo(Verdict.drop("unlisted", 0, 1));
        assertThat(new RedPajamaGithub(List.of("*"), 1000, 100, 0.25).judge(file("", "", "a\n")))
                .isEqualTo(Verdict.keep());
    }

    @Test
    void dropsWhatIsEmpty() {
        assertThat(judge("a.java", "")).isEqualTo(Verdict.drop("empty", 0, 1));
    }

    @Test
    void countsEndsOfLinesInTheMean() {
        assertThat(judge("a.java", "a".repeat(99) + "\n")).isEqualTo(Verdict.keep());
        assertThat(judge("a.java", "a".repeat(100) + "\n")).isEqualTo(Verdict.drop("avg_line_length", 101, 100));
        assertThat(judge("a.java", "b\n".repeat(999) + "a".repeat(1000))).isEqualTo(Verdict.keep());
        assertThat(judge("a.java", "b\n".repeat(999) + "a".repeat(1001)))
                .isEqualTo(Verdict.drop("max_line_length", 1001, 1000));
    }

    @Test
    void wantsAQuarterOfLettersAndDigits() {
        assertThat(judge("a.java", "a;;\n")).isEqualTo(Verdict.keep());
        assertThat(judge("a.java", "a;;;\n")).isEqualTo(Verdict.drop("alnum_prop", 0.2, 0.25));
    }

    private static Verdict judge(String path, String text) {
        return FILTER.judge(file(path, "", text));
    }
}
