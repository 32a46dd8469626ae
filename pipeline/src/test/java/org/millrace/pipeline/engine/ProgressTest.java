package org.millrace.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void tellsWhenAPhaseIsDone() throws IOException {
        Progress.during(out, "refine", "", 1200, () -> {});
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .matches("(?s).*refine   done, 1,200 units, [0-9]+\\.[0-9] s\n");
    }

    @Test
    void saysNothingOfAPhaseThatFailed() {
        assertThatThrownBy(() -> Progress.during(out, "release", "", 3, () -> {
                    throw new IOException("disk full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("done");
    }
}
