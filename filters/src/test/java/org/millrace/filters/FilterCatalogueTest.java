package org.millrace.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.millrace.core.Cleaner;
import org.millrace.core.Filter;
import org.millrace.core.OriginFilter;
import org.millrace.core.Resource;
import org.millrace.core.Rewriter;
import org.millrace.core.Tagger;

class FilterCatalogueTest {
    private static final Set<Class<?>> KINDS =
            Set.of(OriginFilter.class, Filter.class, Tagger.class, Rewriter.class, Cleaner.class);
    private static final Set<Class<?>> TYPES =
            Set.of(int.class, long.class, double.class, String.class, List.class, Resource.class);

    @Test
    void namesTheFilters() {
        assertThat(FilterCatalogue.all().keySet())
                .containsExactly(
                        "c4@datatrove",
                        "code-language",
                        "code-language-is",
                        "controls-v1",
                        "entities-v1",
                        "fasttext",
                        "fasttext-score",
                        "fineweb-quality@datatrove",
                        "gopher-quality@datatrove",
                        "gopher-repetition@datatrove",
                        "invisible-v1",
                        "language",
                        "language-is",
                        "length",
                        "line-endings-v1",
                        "mc4-paragraphs@datatrove",
                        "mojibake-v1",
                        "nfc-v1",
                        "opt-out",
                        "redact",
                        "signal",
                        "url-list",
                        "word-count");
    }

    @Test
    void cannotBeChanged() {
        assertThatThrownBy(() -> FilterCatalogue.all().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @MethodSource("classes")
    void holdsClassesOfExactlyOneKind(Class<?> type) {
        assertThat(KINDS.stream().filter(kind -> kind.isAssignableFrom(type))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("classes")
    void holdsClassesWithOneConstructorThatARecipeCanFill(Class<?> type) {
        assertThat(type.getConstructors()).hasSize(1);
        Constructor<?> constructor = type.getConstructors()[0];
        for (Parameter parameter : constructor.getParameters()) {
            assertThat(parameter.isNamePresent()).as("name of %s", parameter).isTrue();
            assertThat(TYPES.contains(parameter.getType())
                            || parameter.getType().isEnum())
                    .as("type of %s", parameter)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("classes")
    void givesDefaultsThatCanBeRead(Class<?> type) {
        for (Parameter parameter : type.getConstructors()[0].getParameters()) {
            org.millrace.core.Parameter optional = parameter.getAnnotation(org.millrace.core.Parameter.class);
            if (optional != null && parameter.getType() == int.class) {
                assertThat(Integer.parseInt(optional.value())).isNotNegative();
            } else if (optional != null && parameter.getType() == double.class) {
                assertThat(Double.parseDouble(optional.value())).isFinite();
            }
        }
    }

    static Stream<Class<?>> classes() {
        return FilterCatalogue.all().values().stream();
    }
}
