package org.millrace.pipeline.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.millrace.pipeline.engine.EngineKind;
import org.millrace.pipeline.engine.Job;
import org.millrace.pipeline.engine.Run;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.recipe.RecipeText;
import org.millrace.pipeline.release.ReleaseSealer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "run",
        description = "Runs a recipe and writes a release. Run again, it goes on where it was stopped.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "RECIPE", description = "the recipe's file")
    private String recipe;

    @Option(
            names = "--engine",
            paramLabel = "direct|flink|spark",
            defaultValue = "direct",
            description = "where it runs (default: ${DEFAULT-VALUE})")
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

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "folder of the release (default: out/<name of the recipe>)")
    private String output;

    @Option(names = "--set", paramLabel = "PATH=VALUE", description = "changes one setting of the recipe")
    private List<String> overrides = List.of();

    @Option(names = "--beam", paramLabel = "--OPTION=VALUE", description = "an option of Beam, handed on as it is")
    private List<String> beam = List.of();

    @Override
    public Integer call() throws IOException {
        RecipeText text = RecipeFile.read(recipe, overrides);
        String name = Job.bind(text).name();
        String folder = Paths.absolute(output == null ? "out/" + name : output);
        folder = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
        PrintStream out = System.out;
        ReleaseSealer.Sealed sealed =
                new Run(EngineKind.named(engine).open(master, parallelism, beam), out).run(text, folder);
        out.println();
        out.print(sealed.funnel().print());
        out.println();
        out.println("content root  " + sealed.contentRoot());
        out.println("release       " + folder);
        out.println("report        " + folder + "/report/index.html");
        return ExitCode.DONE;
    }
}
