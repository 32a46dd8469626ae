package org.millrace.pipeline.command;

import java.util.List;
import org.millrace.pipeline.engine.Engine;
import org.millrace.pipeline.engine.EngineKind;
import picocli.CommandLine.Option;

/** Where a command does its work. */
final class EngineOptions {
    @Option(
            names = "--engine",
            paramLabel = "local|direct|flink|spark",
            defaultValue = "direct",
            description = "where it runs: local is this process without Beam (default: ${DEFAULT-VALUE})")
    private String engine;

    @Option(
            names = "--master",
            paramLabel = "ADDRESS",
            defaultValue = "",
            description = "a Flink or Spark cluster; without it the engine runs inside this process")
    private String master;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            description = "workers at a time (default: processors of this machine); the output does not depend on it")
    private int parallelism = Runtime.getRuntime().availableProcessors();

    @Option(names = "--beam", paramLabel = "--OPTION=VALUE", description = "an option of Beam, handed on as it is")
    private List<String> beam = List.of();

    Engine open() {
        return EngineKind.named(engine).open(master, FilesAtATime.require(parallelism), beam);
    }
}
