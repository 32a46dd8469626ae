package org.millrace.filters.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.millrace.filters.Texts.document;

import org.junit.jupiter.api.Test;
import org.millrace.core.Resource;

class ImportanceTaggerTest {
    // of 7 each: target a 3, b 1, "a a" 2, "a b" 1; source a 1, b 3, "a b" 1, "b b" 2
    private static final Resource TARGET = InlineCounts.of(10_000, "a a a b");
    private static final Resource SOURCE = InlineCounts.of(10_000, "a b b b");

    @Test
    void addsUpTheLogarithmsOfRatios() {
        assertThat(weight("a")).isCloseTo(Math.log(3), within(1e-4));
        assertThat(weight("b")).isCloseTo(-Math.log(3), within(1e-4));
        assertThat(weight("a b")).as("a, b and a pair of equal shares").isCloseTo(0, within(1e-4));
        assertThat(weight("a a")).isCloseTo(2 * Math.log(3) + Math.log(2.0 / 7 + 1e-8) - Math.log(1e-8), within(1e-3));
        assertThat(weight("c")).as("in neither").isCloseTo(0, within(1e-9));
    }

    @Test
    void addsTheLengthIfItIsAskedTo() {
        Resource twice = InlineCounts.of(10_000, "a b", "b b"); // two words a text, where the target has four
        double plain = weight(twice, TextLength.IGNORED, "a a");
        double words = Math.log(8 * Math.exp(-4) + 1e-8) - Math.log(2 * Math.exp(-2) + 1e-8);
        double characters = Math.log(64 / 6.0 * Math.exp(-4) + 1e-8) - Math.log(8 / 6.0 * Math.exp(-2) + 1e-8);
        assertThat(weight(twice, TextLength.WORDS, "a a") - plain).isCloseTo(words, within(2e-4));
        assertThat(weight(twice, TextLength.CHARACTERS, "a a") - plain)
                .as("three")
                .isCloseTo(characters, within(2e-4));
    }

    @Test
    void computesFactorialsAlike() {
        double sum = 0;
        for (int n = 1; n <= 300; n++) {
            sum += Math.log(n);
            assertThat(TextLength.logFactorial(n)).as("%s!", n).isCloseTo(sum, within(1e-10));
        }
        assertThat(TextLength.logFactorial(0)).isZero();
        assertThat(TextLength.poisson(0, 2)).isCloseTo(Math.exp(-2), within(1e-15));
    }

    @Test
    void saysNothingOfTextsWithoutWordsOrInOtherLanguages() {
        ImportanceTagger tagger = new ImportanceTagger(TARGET, SOURCE, "importance", TextLength.IGNORED, "en");
        assertThat(tagger.tag(document(" ", "en", 1)).signals()).doesNotContainKey("importance");
        assertThat(tagger.tag(document("a", "de", 1)).signals()).doesNotContainKey("importance");
        assertThat(tagger.tag(document("a", "en", 1)).signals()).containsEntry("importance", 10_986L);
    }

    @Test
    void refusesCountsOfOtherBuckets() {
        Resource other = InlineCounts.of(100, "a");
        assertThatThrownBy(() -> new ImportanceTagger(TARGET, other, "importance", TextLength.IGNORED, ""))
                .hasMessage(
                        "need counts with as many buckets, got 'test.ngrams' with 10000 and 'test.ngrams' with 100");
    }

    private static double weight(String text) {
        return weight(SOURCE, TextLength.IGNORED, text);
    }

    private static double weight(Resource source, TextLength length, String text) {
        ImportanceTagger tagger = new ImportanceTagger(TARGET, source, "w", length, "");
        return tagger.tag(document(text)).signals().get("w") / 10_000.0;
    }
}
