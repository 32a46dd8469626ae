package org.millrace.pipeline.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class YamlSettingsTest {
    private static String fault(String yaml) {
        return assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> YamlSettings.parse("test.yaml", yaml))
                .actual()
                .getMessage();
    }

    private static String faultBelow(String more) {
        return fault(
                "recipe: tiny\nsources:\n  - name: notes\n    connector: jsonl\n    paths: [notes.jsonl]\n" + more);
    }

    @Test
    void refusesWhatIsNoYaml() {
        assertThat(fault("recipe: tiny\n  sources: x\n"))
                .isEqualTo("test.yaml:2:10: not YAML: mapping values are not allowed here");
        assertThat(fault("recipe: 'tiny\n")).startsWith("test.yaml:2:1: not YAML: ");
        assertThat(fault("recipe: a\n---\nrecipe: b\n"))
                .isEqualTo("test.yaml:2:1: not YAML: but found another document");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(fault("")).isEqualTo("test.yaml:1:1: the recipe is empty");
        assertThat(fault("# nothing\n")).isEqualTo("test.yaml:1:1: the recipe is empty");
    }

    @Test
    void refusesAnchorsAndAliases() {
        String message = "anchors and aliases are not for recipes";
        assertThat(faultBelow("seed: &s one\n")).isEqualTo("test.yaml:6:7: " + message);
        assertThat(faultBelow("extract: &e {}\nrelease: *e\n")).isEqualTo("test.yaml:6:10: " + message);
        assertThat(faultBelow("steps: &s [*s]\n")).isEqualTo("test.yaml:6:8: " + message);
    }

    @Test
    void refusesADeepNestInsteadOfOverflowing() {
        assertThat(faultBelow("steps: " + "[".repeat(5000) + "]".repeat(5000) + "\n"))
                .startsWith("test.yaml: not YAML: ");
    }

    @Test
    void refusesAKeyThatIsNoWord() {
        assertThat(faultBelow("? [a, b]\n: c\n")).isEqualTo("test.yaml:6:3: a key must be a word");
    }
}
