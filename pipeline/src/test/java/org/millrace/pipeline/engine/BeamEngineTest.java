package org.millrace.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.PipelineRunner;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.SimpleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        return BeamRunner.DIRECT.open(master, 1, List.of());
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

    /** Fails on submission in the given class. */
    public static final class GivingUp extends PipelineRunner<PipelineResult> {
        private static String where = "";

        /** Beam's way to make one. */
        public static GivingUp fromOptions(PipelineOptions options) {
            return new GivingUp();
        }

        @Override
        public PipelineResult run(Pipeline pipeline) {
            NullPointerException e = new NullPointerException("no environment\nin this process");
            e.setStackTrace(new StackTraceElement[] {new StackTraceElement(where, "run", "A.java", 1)});
            throw e;
        }
    }

    private static void submit(String master, String where) throws IOException {
        GivingUp.where = where;
        BeamEngine.of(List.of("--runner=" + GivingUp.class.getName()), master).run("refine", pipeline -> {});
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"org.apache.beam.runners.spark.SparkRunner", "org.apache.spark.SparkContext", "scala.Predef$"})
    void namesTheMasterThatSparkDidNotFind(String where) {
        assertThatIOException()
                .isThrownBy(() -> submit("spark://master:7077", where))
                .withMessage("phase refine on spark://master:7077: Spark gave up; its log says why, such as that no"
                        + " master answers (java.lang.NullPointerException: no environment)");
        assertThatNullPointerException().isThrownBy(() -> submit("", where)).withMessageStartingWith("no environment");
    }

    @Test
    void leavesDefectsOfItsOwnAsTheyAre() {
        assertThatNullPointerException()
                .isThrownBy(() -> submit("spark://master:7077", "org.millrace.pipeline.engine.Curation"))
                .withMessageStartingWith("no environment");
    }

    @Test
    void namesNoneInThisProcess() {
        assertThatIOException()
                .isThrownBy(() -> engine("").run("refine", BeamEngineTest::failing))
                .withMessage("phase refine: no such number");
    }
}
