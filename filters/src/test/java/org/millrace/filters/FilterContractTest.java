package org.millrace.filters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Every filter of the catalogue is tried by one of the tests that extend {@link FilterContract}. */
class FilterContractTest {
    private static final List<Map<String, Supplier<Object>>> EXAMPLES = List.of(
            CodeContractTest.EXAMPLES,
            GopherAndC4ContractTest.EXAMPLES,
            ModelContractTest.EXAMPLES,
            QualityContractTest.EXAMPLES,
            RepairContractTest.EXAMPLES,
            RightsContractTest.EXAMPLES);

    @Test
    void hasAnExampleOfEveryFilter() {
        List<String> names = EXAMPLES.stream()
                .flatMap(examples -> examples.keySet().stream())
                .sorted()
                .toList();
        assertThat(names).isEqualTo(List.copyOf(FilterCatalogue.all().keySet()));
        EXAMPLES.forEach(examples -> examples.forEach((name, example) ->
                assertThat(example.get()).isInstanceOf(FilterCatalogue.all().get(name))));
    }
}
