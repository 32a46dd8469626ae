package org.millrace.pipeline.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.verify.ReleaseVerifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        description = "Checks a release: checksums, row alignment, text digests, ledger balance, content root.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "RELEASE", description = "the release's folder")
    private String release;

    @Override
    public Integer call() throws IOException {
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
}
