package org.millrace.pipeline.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.millrace.filters.FilterCatalogue;

class FilterReferenceTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

    @Test
    void isWhatTheCodeSays() throws IOException {
        String page = Files.readString(PROJECT.resolve("docs/filters.md"));
        assertThat(page)
                .as("docs/filters.md; written anew by FilterReference, run from the project's folder")
                .isEqualTo(FilterReference.page(PROJECT, page));
    }

    static Stream<Map.Entry<String, Class<?>>> filters() {
        return FilterCatalogue.all().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("filters")
    void documentsEveryParameter(Map.Entry<String, Class<?>> filter) throws IOException {
        Path source = PROJECT.resolve(
                "filters/src/main/java/" + filter.getValue().getName().replace('.', '/') + ".java");
        JavadocMarkdown doc = JavadocMarkdown.of(source);
        assertThat(doc.body()).isNotEmpty();
        for (var parameter : filter.getValue().getConstructors()[0].getParameters()) {
            assertThat(doc.parameters().get(parameter.getName()))
                    .as(filter.getKey() + ": " + parameter.getName())
                    .isNotBlank();
        }
    }
}
