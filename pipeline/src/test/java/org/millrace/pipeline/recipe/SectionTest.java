package org.millrace.pipeline.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SectionTest {
    private static Section section(String yaml) {
        return new Section("the test", YamlSettings.parse("t.yaml", yaml));
    }

    @Test
    void readsWhatIsThereAndTakesDefaultsForTheRest() {
        Section section = section("name: mill\ncount: 1_000\nflag: yes\nnames: [a, b]\none: c\n");
        assertThat(section.text("name")).isEqualTo("mill");
        assertThat(section.text("other", "standard")).isEqualTo("standard");
        assertThat(section.number("count", 5, 0, 2000)).isEqualTo(1000);
        assertThat(section.number("missing", 5, 0, 2000)).isEqualTo(5);
        assertThat(section.yes("flag")).isTrue();
        assertThat(section.yes("unflagged")).isFalse();
        assertThat(section.texts("names")).containsExactly("a", "b");
        assertThat(section.texts("one")).containsExactly("c");
        section.refuseOthers();
    }

    @Test
    void refusesKeysThatNobodyAskedFor() {
        Section section = section("name: mill\nnmae: weir\n");
        section.text("name");
        section.text("count", "");
        assertThatThrownBy(section::refuseOthers)
                .isInstanceOf(RecipeException.class)
                .hasMessage("t.yaml:2:1: unknown key 'nmae' in the test; did you mean 'name'? known: [name, count]");
    }

    @Test
    void saysWhatIsMissingOrOfTheWrongSort() {
        assertThatThrownBy(() -> section("a: b\n").text("name"))
                .isInstanceOf(RecipeException.class)
                .hasMessage("t.yaml:1:1: the test needs 'name'");
        assertThatThrownBy(() -> section("name: [x]\n").text("name"))
                .hasMessage("t.yaml:1:7: 'name' of the test must be a word or number, got a list");
        assertThatThrownBy(() -> section("flag: maybe\n").yes("flag"))
                .hasMessage("t.yaml:1:7: 'flag' of the test must be yes or no, got 'maybe'");
        assertThatThrownBy(() -> section("n: 2001\n").number("n", 1, 0, 2000))
                .hasMessage("t.yaml:1:4: need 0 <= 'n' of the test <= 2000, got 2001");
        assertThatThrownBy(() -> section("n: few\n").number("n", 1, 0, 2000))
                .hasMessage("t.yaml:1:4: 'n' of the test must be a whole number, got 'few'");
    }
}
