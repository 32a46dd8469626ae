package org.millrace.filters.toxicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.filters.Texts.document;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millrace.core.Reading;
import org.millrace.core.Readings;
import org.millrace.core.Rewriting;
import org.millrace.core.Verdict;
import org.millrace.filters.fasttext.InlineModel;
import org.millrace.filters.fasttext.Letters;
import org.millrace.filters.fasttext.ModelFile;

class ToxicSentencesTest {
    /** "red." is cc; "blue." is hq with a probability of 1 / (1 + exp(-2)) = 0.8808. */
    private static final InlineModel MODEL = InlineModel.of(new ModelFile()
            .words("</s>", "red.", "blue.")
            .labels("cc", "hq")
            .row("input", 1, 40, 0)
            .row("input", 2, 0, 4)
            .row("output", 0, 1, 0)
            .row("output", 1, 0, 1));

    private static ToxicSentences step(double threshold, double maxShare, Letters letters) {
        return new ToxicSentences(MODEL, MODEL.sha256(), "hq", threshold, maxShare, letters);
    }

    private static String clean(String text) {
        return step(0.4, 1, Letters.LOWER_CASE)
                .clean(document(text), Readings.all())
                .text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "-",
            value = {
                "Red. Blue. Red.         | Red. Red.",
                "Blue. Red.              | Red.",
                "Red. Blue.              | Red.",
                "Red.~Red. Blue.~Red.    | Red.~Red.~Red.",
                "Red.~Blue.~Red.         | Red.~Red.",
                "Red.~ Blue. Blue. ~Red. | Red.~Red.",
                "Red.~Blue.              | Red.",
                "Red.~~Blue.~~Red.       | Red.~~~Red.",
            })
    void takesSentencesOut(String text, String left) {
        assertThat(clean(text.replace("~", "\n"))).isEqualTo(left.replace("~", "\n"));
    }

    @Test
    void mayTakeAllOut() {
        assertThat(clean("Blue.")).isEmpty();
        assertThat(clean("Blue. Blue.\n")).isEmpty();
    }

    @Test
    void countsAndMeasuresWhatGoes() {
        Readings readings = Readings.all();
        Rewriting cleaned = step(0.4, 1, Letters.LOWER_CASE).clean(document("Red. Blue."), readings);
        assertThat(cleaned).isEqualTo(Rewriting.repaired("Red.", Map.of("toxic-sentence", 1)));
        assertThat(readings.taken()).extracting(Reading::value).containsExactly(1.0, 5 / 9.0);
    }

    @Test
    void dropsWhatWouldLoseTooMuch() {
        Readings readings = Readings.untilBreach();
        step(0.4, 0.5, Letters.LOWER_CASE).clean(document("Red. Blue."), readings);
        assertThat(readings.verdict()).isEqualTo(Verdict.drop("toxic-share", 5 / 9.0, 0.5));
        Readings within = Readings.untilBreach();
        step(0.4, 5 / 9.0, Letters.LOWER_CASE).clean(document("Red. Blue."), within);
        assertThat(within.verdict()).isEqualTo(Verdict.keep());
    }

    @Test
    void aSentenceGoesFromTheThresholdOn() {
        assertThat(step(0.88, 1, Letters.LOWER_CASE)
                        .clean(document("Blue."), Readings.all())
                        .text())
                .isEmpty();
        assertThat(step(0.8811, 1, Letters.LOWER_CASE).clean(document("Blue."), Readings.all()))
                .isEqualTo(Rewriting.unchanged("Blue."));
    }

    @Test
    void readsLettersAsTheModelWants() {
        assertThat(step(0.8, 1, Letters.AS_IS).clean(document("Blue."), Readings.all()))
                .isEqualTo(Rewriting.unchanged("Blue."));
    }

    @Test
    void leavesAnEmptyTextAlone() {
        Readings readings = Readings.all();
        assertThat(step(0.4, 1, Letters.AS_IS).clean(document(" \n"), readings)).isEqualTo(Rewriting.unchanged(" \n"));
        assertThat(readings.taken()).extracting(Reading::value).containsExactly(0.0, 0.0);
    }

    @Test
    void refusesWrongValues() {
        assertThatThrownBy(() -> step(0, 1, Letters.AS_IS)).hasMessageContaining("got threshold=0.0, max-share=1.0");
        assertThatThrownBy(() -> step(0.5, -1, Letters.AS_IS))
                .hasMessageContaining("got threshold=0.5, max-share=-1.0");
        assertThatThrownBy(() -> new ToxicSentences(MODEL, MODEL.sha256(), "x", 0.4, 1, Letters.AS_IS))
                .hasMessageContaining("need a label of the model in 'label', got 'x'");
    }
}
