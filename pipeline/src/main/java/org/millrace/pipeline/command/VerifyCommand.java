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
        List<String> faults = ReleaseVerifier.verify(Paths.absolute(release));
        faults.forEach(System.out::println);
        System.out.println(faults.isEmpty() ? release + " is sound." : faults.size() + " faults in " + release + ".");
        return faults.isEmpty() ? ExitCode.DONE : ExitCode.DATA;
    }
}
