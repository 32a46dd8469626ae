package org.millrace.configs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.millrace.pipeline.engine.Job;
import org.millrace.pipeline.recipe.Recipe;
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
}
