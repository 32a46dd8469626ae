package org.millrace.pipeline.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.recipe.RecipeException;
import org.millrace.pipeline.release.Layout;
import org.millrace.pipeline.verify.LargestClusters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "duplicates",
        description = "Lists the documents of a release that stand for the most others.",
        mixinStandardHelpOptions = true)
final class DuplicatesCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "RELEASE", description = "the release's folder")
    private String release;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "20",
            description = "how many (default: ${DEFAULT-VALUE})")
    private int most;

    @Override
    public Integer call() throws IOException {
        if (most < 1 || most > 100_000) {
            throw new RecipeException("need 1 <= --most <= 100000, got " + most);
        }
        String folder = Paths.absolute(release);
        if (!Storage.exists(Storage.join(folder, Layout.RELEASE))) {
            throw new RecipeException("no release at '" + release + "'");
        }
        System.out.print(LargestClusters.print(folder, most));
        return ExitCode.DONE;
    }
}
