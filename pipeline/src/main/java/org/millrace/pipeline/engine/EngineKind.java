package org.millrace.pipeline.engine;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.millrace.pipeline.recipe.RecipeException;

/**
 * What Millrace runs on. Each of Beam's engines has a class path of its own, since their libraries do not agree; threads of
 * this process are on all of them.
 */
public enum EngineKind {
    LOCAL("") {
        @Override
        List<String> arguments(String master, int parallelism) {
            throw new RecipeException("engine local is none of Beam's: name direct, flink or spark for that");
        }

        @Override
        public Engine open(String master, int parallelism, List<String> more) {
            if (!master.isEmpty()) {
                throw new RecipeException("engine local is this process alone: leave out --master");
            }
            if (!more.isEmpty()) { // those of file systems
                FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.fromArgs(more.toArray(String[]::new))
                        .create());
            }
            return new LocalEngine(parallelism);
        }
    },
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

    EngineKind(String runnerClass) {
        this.runnerClass = runnerClass;
    }

    /** The engine of that name, in whatever case. */
    public static EngineKind named(String name) {
        for (EngineKind kind : values()) {
            if (kind.name().equalsIgnoreCase(name)) {
                return kind;
            }
        }
        throw new RecipeException("unknown engine '" + name + "'; known: [local, direct, flink, spark]");
    }

    /** Beam's options for the engine. */
    abstract List<String> arguments(String master, int parallelism);

    /**
     * The engine, ready to run.
     *
     * @param master address of a cluster; empty for one inside this JVM
     * @param parallelism workers at a time
     * @param more further options of Beam, as {@code --name=value}
     */
    public Engine open(String master, int parallelism, List<String> more) {
        if (this == DIRECT && !master.isEmpty()) {
            throw new RecipeException(
                    "--master '" + master + "' is for a cluster: add --engine flink or --engine spark");
        }
        return beam(master, parallelism, more);
    }

    BeamEngine beam(String master, int parallelism, List<String> more) {
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
