package org.millrace.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.pipeline.recipe.RecipeException;

class SweepTest {
    @Test
    void readsARangeWithItsEnds() {
        assertThat(Sweep.parse("len.min=1..9:4").values()).containsExactly("1", "5", "9");
        assertThat(Sweep.parse("len.min=0.1..0.35:0.1").values()).containsExactly("0.1", "0.2", "0.3");
        assertThat(Sweep.parse("len.min=-1..-1:1").values()).containsExactly("-1");
    }

    @Test
    void readsAList() {
        assertThat(Sweep.parse("quality.top-n-grams=2:0.2").values()).containsExactly("2:0.2");
        assertThat(Sweep.parse("len.min=1, 5").values()).containsExactly("1", "5");
    }

    @Test
    void namesTheRecipesSetting() {
        Sweep sweep = Sweep.parse("my-len.min-words=5");
        assertThat(sweep.path()).isEqualTo("my-len.min-words");
        assertThat(sweep.setting("7")).isEqualTo("steps.my-len.with.min-words=7");
    }

    /** As {@code run} and {@code decide} have it. */
    @Test
    void readsTheWholePathToo() {
        Sweep sweep = Sweep.parse("steps.my-len.with.min=5");
        assertThat(sweep.path()).isEqualTo("my-len.min");
        assertThat(sweep.setting("7")).isEqualTo("steps.my-len.with.min=7");
    }

    @Test
    void namesALimitOfWhatAStepMeasures() {
        for (String path :
                new String[] {"rp.limits.rps_doc_word_count.min", "steps.rp.limits.rps_doc_word_count.min"}) {
            Sweep sweep = Sweep.parse(path + "=25..75:25");
            assertThat(sweep.path()).isEqualTo("rp.limits.rps_doc_word_count.min");
            assertThat(sweep.values()).containsExactly("25", "50", "75");
            assertThat(sweep.setting("50")).isEqualTo("steps.rp.limits.rps_doc_word_count.min=50");
        }
        assertThat(Sweep.parse("rp.limits=5").setting("5")).as("a parameter").isEqualTo("steps.rp.with.limits=5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "=",
                "len=1",
                "len.min",
                "len.min=",
                "steps.len.min=1",
                "len.min=9..1:1",
                "len.min=1..9:0",
                "len.limits.length=1",
                "len.limits.length.least=1"
            })
    void refusesWhatItDoesNotUnderstand(String setting) {
        assertThatThrownBy(() -> Sweep.parse(setting)).isInstanceOf(RecipeException.class);
    }

    @Test
    void refusesMoreValuesThanAnyoneReads() {
        assertThat(Sweep.parse("len.min=1..1000:1").values()).hasSize(1000);
        assertThatThrownBy(() -> Sweep.parse("len.min=1..1001:1"))
                .isInstanceOf(RecipeException.class)
                .hasMessage("more than 1000 values in 'len.min=1..1001:1'");
    }
}
