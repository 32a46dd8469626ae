package org.millrace.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThatIOException;

import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.SimpleFunction;
import org.junit.jupiter.api.Test;

class BeamEngineTest {
    private static void failing(Pipeline pipeline) {
        pipeline.apply(Create.of(1)).apply(MapElements.via(new SimpleFunction<Integer, Integer>() {
            @Override
            public Integer apply(Integer number) {
                throw new IllegalArgumentException("no such number");
            }
        }));
    }

    private static BeamEngine engine(String master) {
        return EngineKind.DIRECT.beam(master, 1, List.of());
    }

    @Test
    void namesTheClusterOnWhichAPhaseFails() {
        assertThatIOException()
                .isThrownBy(() -> engine("jobmanager:8081").run("refine", BeamEngineTest::failing))
                .withMessage("phase refine on jobmanager:8081: no such number");
        assertThatIOException()
                .isThrownBy(
                        () -> engine("jobmanager:8081").joiningOnOneWorker(0).run("dedup", BeamEngineTest::failing))
                .withMessage("phase dedup on jobmanager:8081: no such number");
    }

    @Test
    void namesNoneInThisProcess() {
        assertThatIOException()
                .isThrownBy(() -> engine("").run("refine", BeamEngineTest::failing))
                .withMessage("phase refine: no such number");
    }
}
