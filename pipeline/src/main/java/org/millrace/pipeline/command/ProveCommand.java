package org.millrace.pipeline.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.proof.Proof;
import org.millrace.pipeline.proof.Prover;
import org.millrace.pipeline.recipe.RecipeException;
import org.millrace.pipeline.release.Layout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "prove",
        description = {
            "Proves that a release holds a document, or that it does not, by paths to its content root.",
            "Checked by: millrace verify --proof FILE"
        },
        mixinStandardHelpOptions = true)
final class ProveCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "RELEASE", description = "the release's folder")
    private String release;

    @Parameters(index = "1", paramLabel = "ID", description = "a document's id")
    private String id;

    @Option(names = "--output", paramLabel = "FILE", description = "where the proof goes (default: standard output)")
    private Path output;

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
        Proof proof = new Prover(folder).prove(documentId);
        if (output == null) {
            System.out.print(proof.toJson());
        } else {
            Files.writeString(output, proof.toJson(), StandardCharsets.UTF_8);
            System.out.println(
                    release + (proof.included() ? " holds " : " does not hold ") + id + "; the proof is in " + output);
        }
        return ExitCode.DONE;
    }
}
