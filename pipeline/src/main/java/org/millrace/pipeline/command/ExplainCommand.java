package org.millrace.pipeline.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.recipe.RecipeException;
import org.millrace.pipeline.release.Layout;
import org.millrace.pipeline.verify.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain",
        description = "Tells a record's whole story: where it came from, what was done to it, why it is not there.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "RELEASE", description = "the release's folder")
    private String release;

    @Parameters(index = "1", paramLabel = "ID", description = "a document's id")
    private String id;

    @Override
    public Integer call() throws IOException {
        DocumentId documentId;
        try {
            documentId = DocumentId.parse(id);
        } catch (IllegalArgumentException e) {
            throw new RecipeException(e.getMessage(), e);
        }
        String folder = Paths.absolute(release);
        if (!Storage.exists(Storage.join(folder, Layout.RELEASE))) {
            throw new RecipeException("no release at '" + release + "'");
        }
        Optional<String> story = Explanation.of(folder, documentId);
        System.out.print(story.orElse("no record " + id + " in " + release + "\n"));
        return story.isPresent() ? ExitCode.DONE : ExitCode.DATA;
    }
}
