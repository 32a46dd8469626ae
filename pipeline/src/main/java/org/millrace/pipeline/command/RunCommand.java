package org.millrace.pipeline.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.millrace.pipeline.engine.Job;
import org.millrace.pipeline.engine.Run;
import org.millrace.pipeline.recipe.RecipeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "run",
        description = "Runs a recipe and writes a release. Run again, it goes on where it was stopped.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "RECIPE", description = "the recipe's file")
    private String recipe;

    @Mixin
    private EngineOptions engine;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "folder of the release (default: out/<name of the recipe>)")
    private String output;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description =
                    "changes one setting of the recipe, such as steps.length.with.min=200; may be given several times")
    private List<String> overrides = List.of();

    @Option(
            names = "--compress-work",
            description = "compresses texts in a local work folder: about half the space for a tenth more CPU time")
    private boolean compressWork;

    @Override
    public Integer call() throws IOException {
        RecipeText text = RecipeFile.read(recipe, overrides);
        String name = Job.bind(text).name();
        String folder = Outcome.folder(output, name);
        Run run = new Run(engine.open(), System.out);
        Outcome.print((compressWork ? run.compressingWork() : run).run(text, folder), folder);
        return ExitCode.DONE;
    }
}
