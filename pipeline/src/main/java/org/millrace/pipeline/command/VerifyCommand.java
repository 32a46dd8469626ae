package org.millrace.pipeline.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.millrace.pipeline.files.JsonFile;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.proof.Proof;
import org.millrace.pipeline.proof.ProofCheck;
import org.millrace.pipeline.recipe.RecipeException;
import org.millrace.pipeline.release.Layout;
import org.millrace.pipeline.verify.ReleaseVerifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        description = {
            "Checks a release: checksums, row alignment, text digests, ledger balance, content root.",
            "With --proof, checks a proof instead, against the release's content root where one is given."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "RELEASE",
            description = "the release's folder; with --proof, just its release.json is needed there")
    private String release;

    @Option(names = "--proof", paramLabel = "FILE", description = "a proof made by millrace prove")
    private String proof;

    @Override
    public Integer call() throws IOException {
        if (proof != null) {
            return checkProof();
        }
        if (release == null) {
            throw new RecipeException("say which release, or which proof with --proof FILE");
        }
        String folder = Paths.absolute(release);
        List<String> faults = ReleaseVerifier.verify(folder);
        faults.forEach(System.out::println);
        if (!faults.isEmpty()) {
            System.out.println(faults.size() + (faults.size() == 1 ? " fault in " : " faults in ") + release + ".");
            return ExitCode.DATA;
        }
        System.out.println(release + " is sound.");
        System.out.println("content root  " + ReleaseVerifier.contentRoot(folder));
        return ExitCode.DONE;
    }

    private int checkProof() throws IOException {
        Proof read;
        String path = InputFile.path(proof, "proof");
        try {
            read = Proof.fromJson(new String(Storage.readAll(path), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            System.out.println(proof + ": " + e.getMessage());
            return ExitCode.DATA;
        }
        List<String> faults = ProofCheck.faults(read);
        if (!faults.isEmpty()) {
            faults.forEach(fault -> System.out.println(proof + ": " + fault));
            return ExitCode.DATA;
        }
        if (release != null) {
            String stated = Storage.join(Paths.absolute(release), Layout.RELEASE);
            if (!Storage.exists(stated)) {
                throw new RecipeException("no release at '" + release + "' (looked for " + stated + ")");
            }
            JsonNode json = JsonFile.read(stated);
            boolean isOfIt = json.path("content_root").asText().equals(read.contentRoot())
                    && json.path("seed").asText().equals(read.seed());
            if (!isOfIt) {
                System.out.println(proof + ": holds, but of another release than " + release);
                return ExitCode.DATA;
            }
        }
        System.out.println("Proven: the release " + (read.included() ? "holds " : "does not hold ") + read.id() + ".");
        System.out.println("content root  " + read.contentRoot());
        System.out.println("seed          " + read.seed());
        if (release == null) {
            System.out.println("Compare both with the release.json of the release that it should be about.");
        }
        return ExitCode.DONE;
    }
}
