package org.millrace.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.pipeline.recipe.RecipeException;

class EngineKindTest {
    @Test
    void knowsEnginesByNameInAnyCase() {
        assertThat(EngineKind.named("direct")).isEqualTo(EngineKind.DIRECT);
        assertThat(EngineKind.named("LOCAL")).isEqualTo(EngineKind.LOCAL);
        assertThat(EngineKind.named("Flink")).isEqualTo(EngineKind.FLINK);
        assertThatThrownBy(() -> EngineKind.named("dataflow"))
                .isInstanceOf(RecipeException.class)
                .hasMessage("unknown engine 'dataflow'; known: [local, direct, flink, spark]");
    }

    @Test
    void runsInsideThisProcessUnlessAClusterIsNamed() {
        assertThat(BeamRunner.FLINK.arguments("", 3)).contains("--flinkMaster=[local]", "--parallelism=3");
        assertThat(BeamRunner.FLINK.arguments("host:8081", 3)).contains("--flinkMaster=host:8081");
        assertThat(BeamRunner.DIRECT.arguments("", 4)).contains("--targetParallelism=4");
    }

    @Test
    void takesNoClusterForThreadsOfThisProcess() {
        assertThat(EngineKind.LOCAL.open("", 2, List.of())).isInstanceOf(LocalEngine.class);
        assertThatThrownBy(() -> EngineKind.LOCAL.open("host:8081", 2, List.of()))
                .isInstanceOf(RecipeException.class)
                .hasMessage("engine local is this process alone: leave out --master");
    }

    @Test
    void saysThatAnEngineIsNotOnTheClassPath() {
        assertThatThrownBy(() -> EngineKind.FLINK.open("", 1, List.of()))
                .isInstanceOf(RecipeException.class)
                .hasMessage("the engine is not on the class path (org.apache.beam.runners.flink.FlinkRunner): start"
                        + " Millrace with ./millrace, or with the jar of that engine");
    }
}
