package org.millrace.pipeline.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestStepsTest {
    private static final String HEAD =
            """
            recipe: tiny
            sources:
              - {name: web, connector: jsonl, paths: [a]}
            steps:
              - {id: asked, use: opt-out, with: {list: asked.jsonl}}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        list("asked.jsonl", "");
        list("other.jsonl", "\n");
    }

    private void list(String name, String more) throws IOException {
        Files.writeString(
                folder.resolve(name),
                """
                {"list":"a","version":"1"}
                {"id":"r-1","kind":"domain","value":"bad.example","effective":"2026-01-01"}
                {"id":"r-2","kind":"text_pattern","value":"secret","effective":"2026-01-01"}
                """
                        + more);
    }

    @Test
    void takesAListWhoseRequestsAllHaveTheirStep() {
        String content = "  - {id: content, use: opt-out-content, with: {list: asked.jsonl}}\n";
        assertThat(Recipes.read(folder, HEAD + content).steps()).hasSize(2);
    }

    @Test
    void refusesAListOfWhichSomeRequestsWouldBePassedOver() {
        String message = "the list of step 'asked' has requests of kind text_pattern, which take a step with 'use:"
                + " opt-out-content' and the same list";
        assertThatThrownBy(() -> Recipes.read(folder, HEAD))
                .isInstanceOf(RecipeException.class)
                .hasMessageEndingWith(message);
        String another = "  - {id: content, use: opt-out-content, with: {list: other.jsonl}}\n";
        assertThatThrownBy(() -> Recipes.read(folder, HEAD + another)).hasMessageEndingWith(message);
    }

    @Test
    void takesRequestsToRedactWhereTheirStepStandsAboveRedact() throws IOException {
        list(
                "asked.jsonl",
                "{\"id\":\"r-3\",\"kind\":\"text_pattern\",\"value\":\"hidden\",\"effective\":\"2026-01-01\","
                        + "\"action\":\"redact\",\"max_hits\":3}\n");
        Files.writeString(folder.resolve("key"), "0123456789abcdef0123456789abcdef");
        String content = "  - {id: content, use: opt-out-content, with: {list: asked.jsonl}}\n";
        String asked = "  - {id: people, use: opt-out-redact, with: {list: asked.jsonl, key: key}}\n";
        String redact = "  - {id: hide, use: redact}\n";

        assertThatThrownBy(() -> Recipes.read(folder, HEAD + content))
                .hasMessageEndingWith("has requests of kind text_pattern, which take a step with 'use:"
                        + " opt-out-redact' and the same list");
        Recipe recipe = Recipes.read(folder, HEAD + content + asked + redact);
        assertThat(recipe.steps().get(2).made().parameters().get("key"))
                .as("neither the key nor its digest")
                .hasToString("{path=key}");
        assertThatThrownBy(() -> Recipes.read(folder, HEAD + content + redact + asked))
                .hasMessageEndingWith("step 'people' looks for what requests name, of which step 'hide' has taken out a"
                        + " part: put it above");
        assertThatThrownBy(() -> Recipes.read(folder, HEAD + content + asked + "  - {id: fix, use: nfc-v1}\n"))
                .hasMessageEndingWith(
                        "step 'fix' changes the text after step 'people' recorded where it redacted: put it above");
        String mask = "  - {id: mask, use: pii@dolma-v1}\n";
        assertThatThrownBy(() -> Recipes.read(folder, HEAD + content + mask + asked))
                .hasMessageEndingWith("step 'people' looks for what requests name, of which step 'mask' has taken out a"
                        + " part: put it above");
        assertThatThrownBy(() -> Recipes.read(folder, HEAD + content + asked + mask))
                .hasMessageEndingWith(
                        "step 'mask' changes the text after step 'people' recorded where it redacted: take"
                                + " 'use: redact' instead");
        assertThat(Recipes.read(folder, HEAD + content + asked + asked.replace("people", "more"))
                        .steps())
                .hasSize(4);
    }
}
