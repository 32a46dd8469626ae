package org.millrace.configs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.millrace.connectors.ConnectorCatalogue;
import org.millrace.pipeline.engine.Job;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.recipe.RecipeException;
import org.millrace.pipeline.recipe.RecipeReader;
import org.millrace.pipeline.recipe.RecipeText;

class RecipesTest {
    static Stream<Path> recipes() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("").toAbsolutePath())) {
            List<Path> recipes = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            assertThat(recipes).hasSizeGreaterThanOrEqualTo(3);
            return recipes.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void bindsEveryRecipeToFiltersAndConnectorsThatExist(Path file) throws IOException {
        RecipeText text = new RecipeText(
                file.getFileName().toString(), file.getParent() + "/", Files.readString(file), List.of());
        Recipe recipe = Job.bind(text);
        assertThat(recipe.name() + ".yaml").isEqualTo(file.getFileName().toString());
        assertThat(recipe.steps()).isNotEmpty();
        assertThat(recipe.canonicalJson()).doesNotContain(file.getParent().toString());
    }

    /** {@code docs/recipes.md} has every parameter of every connector with its default, and no other. */
    @Test
    void documentsEveryParameterOfConnectors() throws IOException {
        String page = Files.readString(Path.of("../docs/recipes.md"));
        ConnectorCatalogue.all().forEach((name, type) -> {
            String section = page.substring(page.indexOf("\n### " + name + "\n") + 1);
            int next = section.indexOf("\n##");
            List<String> rows = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (?:`([^`]*)`)? ?\\|")
                    .matcher(next < 0 ? section : section.substring(0, next))
                    .results()
                    .map(row -> row.group(1) + "=" + (row.group(2) == null ? "" : row.group(2)))
                    .toList();
            assertThat(rows)
                    .as(name)
                    .containsExactlyElementsOf(RecipeReader.describe(type).entrySet().stream()
                            .map(key -> key.getKey() + "=" + key.getValue())
                            .toList());
        });
    }

    /** The recipe that the page begins with is understood. */
    @Test
    void documentsARecipeThatHolds(@TempDir Path folder) throws IOException {
        String page = Files.readString(Path.of("../docs/recipes.md"));
        int start = page.indexOf("```yaml\n") + 8;
        String yaml = page.substring(start, page.indexOf("```", start));
        Recipe recipe = Job.bind(new RecipeText("recipes.md", folder + "/", yaml, List.of()));
        assertThat(recipe.steps()).hasSize(2);
        assertThat(recipe.dedup()).isPresent();
        assertThat(recipe.assertions()).hasSize(1);
    }

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../docs"))) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.endsWith("filters.md")) // has words such as FILE for values
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** What pages show of recipes is understood, but for lists and models that are the reader's own. */
    @ParameterizedTest
    @MethodSource("pages")
    void documentsOnlyWhatIsUnderstood(Path page, @TempDir Path folder) throws IOException {
        Matcher blocks = Pattern.compile("(?s)```yaml\n(.*?)```").matcher(Files.readString(page));
        while (blocks.find()) {
            String yaml = blocks.group(1);
            if (yaml.startsWith(" ")) {
                yaml = "steps:\n" + yaml;
            }
            if (!Pattern.compile("(?m)^sources:").matcher(yaml).find()) {
                yaml += "\nsources:\n  - {name: notes, connector: jsonl, paths: [notes.jsonl]}\n";
            }
            if (!Pattern.compile("(?m)^recipe:").matcher(yaml).find()) {
                yaml += "recipe: shown\n";
            }
            try {
                Job.bind(new RecipeText(page.getFileName().toString(), folder + "/", yaml, List.of()));
            } catch (RecipeException e) {
                assertThat(e).as(yaml).hasMessageContaining(": cannot read '");
            }
        }
    }
}
