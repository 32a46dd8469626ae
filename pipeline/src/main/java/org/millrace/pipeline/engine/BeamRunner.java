package org.millrace.pipeline.engine;

import java.util.ArrayList;
import java.util.List;
import org.millrace.pipeline.recipe.RecipeException;

/** Beam's runners. Each has a class path of its own, since their libraries do not agree. */
enum BeamRunner {
    DIRECT("org.apache.beam.runners.direct.DirectRunner") {
        @Override
        List<String> arguments(String master, int parallelism) {
            return List.of(
                    "--runner=DirectRunner",
                    "--targetParallelism=" + parallelism,
                    "--enforceImmutability=false", // checks for tests, which cost a clone of every element
                    "--enforceEncodability=false");
        }
    },
    FLINK("org.apache.beam.runners.flink.FlinkRunner") {
        @Override
        List<String> arguments(String master, int parallelism) {
            return List.of(
                    "--runner=FlinkRunner",
                    "--flinkMaster=" + (master.isEmpty() ? "[local]" : master),
                    "--parallelism=" + parallelism,
                    "--fasterCopy=true"); // nothing changes an element that it was given
        }
    },
    SPARK("org.apache.beam.runners.spark.SparkRunner") {
        @Override
        List<String> arguments(String master, int parallelism) {
            if (master.isEmpty()) {
                setUnlessSet("spark.ui.enabled", "false");
                setUnlessSet("spark.driver.host", "127.0.0.1"); // nobody else's business
                setUnlessSet("spark.driver.bindAddress", "127.0.0.1");
            } else {
                setUnlessSet("spark.cores.max", Integer.toString(parallelism));
            }
            return List.of(
                    "--runner=SparkRunner",
                    "--sparkMaster=" + (master.isEmpty() ? "local[" + parallelism + "]" : master));
        }

        /** Spark's own settings are properties of the JVM; Beam has no options for them. */
        private void setUnlessSet(String property, String value) {
            if (System.getProperty(property) == null) {
                System.setProperty(property, value);
            }
        }
    };

    private final String runnerClass;

    BeamRunner(String runnerClass) {
        this.runnerClass = runnerClass;
    }

    /** Beam's options for the runner. */
    abstract List<String> arguments(String master, int parallelism);

    /** As {@link EngineKind#open}. */
    BeamEngine open(String master, int parallelism, List<String> more) {
        try {
            Class.forName(runnerClass);
        } catch (ClassNotFoundException e) {
            throw new RecipeException(
                    "the engine is not on the class path (" + runnerClass
                            + "): start Millrace with ./millrace, or with the jar of that engine",
                    e);
        }
        List<String> arguments = new ArrayList<>(arguments(master, parallelism));
        arguments.addAll(more);
        try {
            return BeamEngine.of(arguments, master);
        } catch (IllegalArgumentException e) {
            throw new RecipeException("--beam: " + e.getMessage(), e); // the others are known to be right
        }
    }
}
