package org.millrace.pipeline.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.millrace.pipeline.engine.AuditedRun;
import org.millrace.pipeline.engine.Job;
import org.millrace.pipeline.engine.Run;
import org.millrace.pipeline.recipe.RecipeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "decide",
        description = "Judges the documents of an audited run by other limits, and writes the release that a fresh run"
                + " with them would write. Archives are not read again.",
        mixinStandardHelpOptions = true)
final class DecideCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "RUN", description = "the release of a recipe with 'mode: audit'")
    private String run;

    @Option(
            names = "--recipe",
            paramLabel = "NEW",
            description = "the recipe with other limits (default: the run's own)")
    private String recipe;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description =
                    "changes one setting of the recipe, such as steps.length.with.min=200; may be given several times")
    private List<String> overrides = List.of();

    @Option(names = "--output", paramLabel = "DIR", required = true, description = "folder of the new release")
    private String output;

    @Mixin
    private EngineOptions engine;

    @Override
    public Integer call() throws IOException {
        AuditedRun earlier = AuditedRun.open(Outcome.folder(run, ""));
        RecipeText text = recipe == null ? earlier.recipe(overrides) : RecipeFile.read(recipe, overrides);
        String folder = Outcome.folder(output, Job.bind(text).name());
        Outcome.print(new Run(engine.open(), System.out).decide(earlier, text, folder), folder);
        return ExitCode.DONE;
    }
}
