package org.millrace.filters.decontamination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.filters.Texts.document;

import org.junit.jupiter.api.Test;
import org.millrace.core.Notes;
import org.millrace.core.Reading;
import org.millrace.core.Readings;
import org.millrace.core.Verdict;
import org.millrace.filters.fasttext.InlineModel;

class DecontaminateTest {
    private static final InlineModel BUNDLE = InlineBundle.of(2, 1, "one two three four five", "six seven");

    private static Verdict judge(double maxShare, String text) {
        return new Decontaminate(BUNDLE, BUNDLE.sha256(), maxShare).judge(document(text));
    }

    @Test
    void dropsADocumentThatHoldsMoreThanItMay() {
        assertThat(judge(0, "one. two")).isEqualTo(new Verdict.Drop("contaminated", 0.25, 0, "quiz 1 0 (1 of 4)"));
        assertThat(judge(0.25, "one. two")).isEqualTo(Verdict.keep());
        assertThat(judge(0.25, "one two three"))
                .isEqualTo(new Verdict.Drop("contaminated", 0.5, 0.25, "quiz 1 0 (2 of 4)"));
        assertThat(judge(0, "one three")).isEqualTo(Verdict.keep());
        assertThat(judge(0, "")).isEqualTo(Verdict.keep());
    }

    @Test
    void onlyMeasuresWhereAllMayBeThere() {
        Decontaminate filter = new Decontaminate(BUNDLE, BUNDLE.sha256(), 1);
        Readings readings = Readings.all();
        filter.measure(document("one two three four five six seven"), readings);
        assertThat(readings.verdict()).isEqualTo(Verdict.keep());
        assertThat(readings.taken()).extracting(Reading::value).containsExactly(1.0, 4.0, 2.0);
        assertThat(readings.taken().get(0).evidence()).isEqualTo("quiz 1 0 (4 of 4)");
    }

    @Test
    void tagsBenchmarkItemAndShare() {
        ContaminationTagger tagger = new ContaminationTagger(BUNDLE, BUNDLE.sha256(), "contamination");
        assertThat(tagger.tag(document("One, two! (three)")))
                .isEqualTo(Notes.NONE
                        .withFact("contamination", "quiz 1 0")
                        .withSignal("contamination_share", 0.5)
                        .withSignal("contamination_ngrams", 2));
        assertThat(tagger.tag(document("two one"))).isEqualTo(Notes.NONE);
    }

    @Test
    void refusesWrongValues() {
        assertThatThrownBy(() -> judge(-0.1, "")).hasMessage("need 0 <= max-share <= 1, got max-share=-0.1");
        assertThatThrownBy(() -> judge(1.1, "")).hasMessage("need 0 <= max-share <= 1, got max-share=1.1");
        assertThatThrownBy(() -> new Decontaminate(BUNDLE, "0".repeat(64), 0))
                .hasMessageContaining("need a model of sha256 000");
        assertThatThrownBy(() -> new ContaminationTagger(BUNDLE, BUNDLE.sha256(), "A"))
                .hasMessageContaining("in 'as'");
    }
}
