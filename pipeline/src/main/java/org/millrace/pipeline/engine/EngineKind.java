package org.millrace.pipeline.engine;

import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.millrace.pipeline.recipe.RecipeException;

/** What Millrace runs on: threads of this process, or one of Beam's runners. */
public enum EngineKind {
    LOCAL,
    DIRECT,
    FLINK,
    SPARK;

    /** The engine of that name, in whatever case. */
    public static EngineKind named(String name) {
        for (EngineKind kind : values()) {
            if (kind.name().equalsIgnoreCase(name)) {
                return kind;
            }
        }
        throw new RecipeException("unknown engine '" + name + "'; known: [local, direct, flink, spark]");
    }

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
        return this == LOCAL ? local(master, parallelism, more) : runner().open(master, parallelism, more);
    }

    /** Which of Beam's it is. */
    BeamRunner runner() {
        return BeamRunner.valueOf(name());
    }

    private static LocalEngine local(String master, int parallelism, List<String> more) {
        if (!master.isEmpty()) {
            throw new RecipeException("engine local is this process alone: leave out --master");
        }
        if (!more.isEmpty()) { // those of file systems
            FileSystems.setDefaultPipelineOptions(
                    PipelineOptionsFactory.fromArgs(more.toArray(String[]::new)).create());
        }
        return new LocalEngine(parallelism);
    }
}
