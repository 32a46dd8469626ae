package org.millrace.filters.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.millrace.core.Document;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.core.Verdict;
import org.millrace.filters.lists.InlineList;

class ExtensionLimitsTest {
    private static final String HEAD =
            ",extension,language,Other comments,Include,Alphanum_threshold,Long_line_threshold,,Alpha filter";
    private static final ExtensionLimits FILTER = new ExtensionLimits(
            InlineList.of(
                    HEAD,
                    "1,cs,c-sharp,\"fine, mostly\",1,0.25,40,,",
                    "2,md,markdown,,1,0.25,remove,,",
                    "3,csx,c-sharp,too few,0,,,,",
                    "4,,dockerfile,,1,0.25,1000,,0.5"),
            20);

    private static Verdict judge(String language, String path, String text) {
        return FILTER.judge(Document.of(Origin.at("code", "zip", "a.zip", 0, 1).withPath(path), text)
                .withNotes(Notes.NONE.withFact(Notes.CODE_LANGUAGE, language)));
    }

    @Test
    void measuresLinesAsMultiplesOfTheirLimit() {
        String shortLines = "int a;\n".repeat(9);
        assertThat(judge("C#", "src/A.CS", shortLines + "a".repeat(40))).isEqualTo(Verdict.keep());
        assertThat(judge("C#", "src/A.cs", shortLines + "a".repeat(41)))
                .isEqualTo(Verdict.drop("max_line_length", 41.0 / 40, 1));
        assertThat(judge("C#", "A.cs", "a".repeat(20) + "\n" + "a".repeat(20))).isEqualTo(Verdict.keep());
        assertThat(judge("C#", "A.cs", "a".repeat(20) + "\n" + "a".repeat(21)))
                .isEqualTo(Verdict.drop("avg_line_length", 20.5, 20));
    }

    @Test
    void measuresSharesAsMultiplesOfTheirLimit() {
        assertThat(judge("C#", "A.cs", "a+++")).isEqualTo(Verdict.keep());
        assertThat(judge("C#", "A.cs", "a++++")).isEqualTo(Verdict.drop("alphanum_fraction", 1 / (0.25 * 5), 1));
        assertThat(judge("Dockerfile", "Dockerfile", "ab12")).isEqualTo(Verdict.keep());
        assertThat(judge("Dockerfile", "Dockerfile", "ab123"))
                .isEqualTo(Verdict.drop("alpha_fraction", 2 / (0.5 * 5), 1));
    }

    @Test
    void hasNoLimitOfLinesWhereTheTableTakesItAway() {
        assertThat(judge("Markdown", "README.md", "word ".repeat(10_000))).isEqualTo(Verdict.keep());
    }

    @Test
    void dropsWhatTheTableExcludesOrDoesNotKnow() {
        assertThat(judge("C#", "a.csx", "int a;")).isEqualTo(Verdict.drop("excluded_extension", 0, 1));
        assertThat(judge("C#", "a.txt", "int a;")).isEqualTo(Verdict.drop("unknown_extension", 0, 1));
        assertThat(judge("Java", "a.cs", "int a;")).isEqualTo(Verdict.drop("unknown_extension", 0, 1));
        assertThat(judge("", "", "")).isEqualTo(Verdict.drop("unknown_extension", 0, 1));
        assertThat(judge("C#", "a.cs", "")).isEqualTo(Verdict.keep());
    }

    @Test
    void refusesAnotherTable() {
        assertThatThrownBy(() -> new ExtensionLimits(InlineList.of("a,b", "1,2"), 100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no table of BigCode's limits");
    }
}
