package org.millrace.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.millrace.core.Connector;

class ConnectorCatalogueTest {
    private static Map<String, String> parameters(Class<? extends Connector> type) {
        Map<String, String> found = new LinkedHashMap<>();
        Constructor<?>[] constructors = type.getConstructors();
        assertThat(constructors).hasSize(1);
        for (Parameter parameter : constructors[0].getParameters()) {
            assertThat(parameter.isNamePresent()).isTrue();
            org.millrace.core.Parameter annotation = parameter.getAnnotation(org.millrace.core.Parameter.class);
            found.put(parameter.getName(), annotation == null ? "must be given" : annotation.value());
        }
        return found;
    }

    @Test
    void namesEveryConnector() {
        assertThat(ConnectorCatalogue.all().keySet()).containsExactly("archive", "jsonl", "warc", "wet");
    }

    @Test
    void hasOneConstructorEachWhoseParametersHaveNamesAndDefaults() {
        assertThat(parameters(ConnectorCatalogue.all().get("warc"))).isEqualTo(Map.of("maxRecordBytes", "33554432"));
        assertThat(parameters(ConnectorCatalogue.all().get("wet"))).isEqualTo(Map.of("maxRecordBytes", "33554432"));
        assertThat(parameters(ConnectorCatalogue.all().get("jsonl")).toString())
                .isEqualTo("{text=text, uri=url, title=, date=, repo=, path=, licence=, maxLineBytes=33554432}");
        assertThat(parameters(ConnectorCatalogue.all().get("archive")).toString())
                .isEqualTo("{repo=, maxMemberBytes=16777216, maxTotalBytes=17179869184, maxMembers=1000000}");
    }
}
