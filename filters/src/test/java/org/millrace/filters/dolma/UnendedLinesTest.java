package org.millrace.filters.dolma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.Texts.document;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.millrace.core.Readings;
import org.millrace.core.Rewriting;
import org.millrace.core.Verdict;

class UnendedLinesTest {
    @Test
    void takesOutLinesWithoutAnEndMark() {
        assertThat(clean("The mill turns.\nMenu;\n\nDoes it? \nIt \"does\"\nYes…\nOh...\nAnd now"))
                .isEqualTo(Rewriting.repaired(
                        "The mill turns.\nDoes it? \nIt \"does\"\nOh...\n",
                        Map.of("lines_with_no_ending_punctuation", 4)));
    }

    @Test
    void leavesOthersAsTheyAre() {
        assertThat(clean("One.\nTwo!")).isEqualTo(Rewriting.unchanged("One.\nTwo!"));
        assertThat(clean("")).isEqualTo(Rewriting.unchanged(""));
    }

    @Test
    void dropsWhatIsShortThen() {
        assertThat(verdict(25, "x".repeat(23) + ".\nmenu"))
                .as("with the line's end")
                .isEqualTo(Verdict.keep());
        assertThat(verdict(25, "x".repeat(23) + ".")).isEqualTo(Verdict.drop("min_text_length", 24, 25));
        assertThat(verdict(0, "menu")).isEqualTo(Verdict.keep());
    }

    private static Rewriting clean(String text) {
        return new UnendedLines(0).clean(document(text), Readings.all());
    }

    private static Verdict verdict(int minLength, String text) {
        Readings readings = Readings.all();
        new UnendedLines(minLength).clean(document(text), readings);
        return readings.verdict();
    }
}
