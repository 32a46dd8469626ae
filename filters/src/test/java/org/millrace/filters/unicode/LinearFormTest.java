package org.millrace.filters.unicode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.ibm.icu.text.Normalizer2;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearFormTest {
    private static final String ACUTE_GRAVE_BELOW = "\u0301\u0316";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "Ame\u0301lie",
                "\u00C5 \uFB01 \u1E9B\u0323",
                "\u1112\u1161\u11AB \uD55C",
                "\uD834\uDD5F"
            })
    void isTheStandardsFormOfUsualTexts(String text) {
        assertThat(LinearForm.NFC.of(text))
                .isEqualTo(Normalizer2.getNFCInstance().normalize(text));
        assertThat(LinearForm.NFD.of(text))
                .isEqualTo(Normalizer2.getNFDInstance().normalize(text));
    }

    @Test
    void putsMarksInOrderInRunsOf64Units() {
        // with the letter that they stand on, 64 units
        String run = "a\u0301" + ACUTE_GRAVE_BELOW.repeat(31);
        String inOrder = "a" + "\u0316".repeat(31) + "\u0301".repeat(32);
        assertThat(LinearForm.NFD.of("x" + run + "y")).isEqualTo("x" + inOrder + "y");
    }

    @Test
    void cutsLongerRuns() {
        String run = "a\u0301" + ACUTE_GRAVE_BELOW.repeat(32); // 66 units, the last two apart
        assertThat(LinearForm.NFD.of("x" + run + "y\u0301\u0316"))
                .isEqualTo("xa" + "\u0316".repeat(31) + "\u0301".repeat(32) + "\u0316\u0301" + "y\u0316\u0301");
    }

    @Test
    void doesNotCutACharacterInTwo() {
        // a mark beyond the basic plane at the cut: class 216, decomposing to nothing
        String run = "a\u0301\u0301" + "\uD834\uDD65".repeat(200);
        assertThat(LinearForm.NFC.of(run).codePoints().filter(c -> c == 0x1D165))
                .hasSize(200);
        assertThat(LinearForm.NFC.of(run)).doesNotContain("\uFFFD").hasSize(run.length() - 1);
    }

    @Test
    void takesLinearTime() {
        String marks = "a" + ACUTE_GRAVE_BELOW.repeat(500_000); // a minute and more by the square of it
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            assertThat(LinearForm.NFD.of(marks)).hasSameSizeAs(marks);
            assertThat(LinearForm.NFC.of(marks)).hasSize(marks.length() - 1);
        });
    }
}
