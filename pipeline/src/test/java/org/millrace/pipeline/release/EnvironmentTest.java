package org.millrace.pipeline.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
    private final String json = Environment.json(new BuildInfo("1.2.3", "abc"));

    @Test
    void namesWhatBytesMayDependOn() {
        assertThat(json)
                .contains("\"millrace\":\"1.2.3\"")
                .contains("\"code_digest\":\"abc\"")
                .contains("\"java\":\"" + Runtime.version() + "\"")
                .contains("\"icu\":\"79.1")
                .contains("\"zstd\":\"1.5.7-6\"")
                .endsWith("}\n");
    }

    @Test
    void saysNothingOfLocaleOrMachine() {
        assertThat(json.toLowerCase(Locale.ROOT))
                .doesNotContain("locale", "timezone", "host", "user", "parallelism", "engine", "processors");
    }
}
