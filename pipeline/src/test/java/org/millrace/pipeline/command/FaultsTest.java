package org.millrace.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.millrace.pipeline.recipe.RecipeException;

class FaultsTest {
    private final StringWriter printed = new StringWriter();

    private int explain(Throwable e) {
        return Faults.explain(e, new PrintWriter(printed, true));
    }

    @Test
    void tellsOfMissingMemoryHoweverItIsWrapped() {
        assertThat(explain(new IOException("phase refine", new IllegalStateException(new OutOfMemoryError("heap")))))
                .isEqualTo(ExitCode.DATA);
        assertThat(printed.toString())
                .matches("millrace: out of memory: Java may have [0-9,]+ MB; allow it more, as with"
                        + " MILLRACE_JAVA_OPTS=-Xmx4g, or choose a lower --parallelism\n");
    }

    @Test
    void tellsOfRecipesAndInputInALine() {
        assertThat(explain(new RecipeException("no recipe"))).isEqualTo(ExitCode.COMMAND);
        assertThat(explain(new IOException("no disk"))).isEqualTo(ExitCode.DATA);
        assertThat(explain(new UncheckedIOException("no list", new IOException("gone"))))
                .isEqualTo(ExitCode.DATA);
        assertThat(printed.toString()).isEqualTo("millrace: no recipe\nmillrace: no disk\nmillrace: no list\n");
    }

    @Test
    void tellsOfDefectsWithTheirStack() {
        assertThat(explain(new IllegalStateException("odd"))).isEqualTo(ExitCode.DATA);
        assertThat(printed.toString())
                .startsWith("millrace: this should not happen; please report it")
                .contains("IllegalStateException: odd", "\tat ");
    }
}
