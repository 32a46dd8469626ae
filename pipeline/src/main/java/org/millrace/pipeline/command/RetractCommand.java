package org.millrace.pipeline.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.millrace.core.Digests;
import org.millrace.filters.rights.OptOutRequests;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.files.StoredResource;
import org.millrace.pipeline.recipe.RecipeException;
import org.millrace.pipeline.retract.Requests;
import org.millrace.pipeline.retract.Retraction;
import org.millrace.pipeline.retract.TombstoneKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "retract",
        description = {
            "Takes documents out of a published release, as requests on opt-out lists ask, and writes what is left.",
            "Files without such a document stay the same byte for byte; nothing is added."
        },
        mixinStandardHelpOptions = true)
final class RetractCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "RELEASE", description = "the release's folder; it stays as it is")
    private String release;

    @Option(
            names = "--lists",
            paramLabel = "FILE",
            required = true,
            split = ",",
            description = "opt-out lists, as step opt-out has them; may be given several times")
    private List<String> lists;

    @Option(names = "--output", paramLabel = "NEW", required = true, description = "folder of the new release")
    private String output;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            required = true,
            description = "16 bytes or more that only you have: tombstones name documents by it")
    private Path key;

    @Mixin
    private FilesAtATime parallelism;

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(key)) {
            throw new RecipeException("no key at '" + key
                    + "': make one with  head -c 32 /dev/urandom > tombstones.key  and keep it to yourself");
        }
        Requests requests = Requests.of(read(lists));
        requests.beyondReach().forEach(line -> System.out.println("warning: " + line));
        Retraction.Result result = new Retraction(
                        Paths.absolute(release),
                        Paths.absolute(output),
                        requests,
                        new TombstoneKey(Files.readAllBytes(key)),
                        parallelism.get())
                .run();
        System.out.printf(Locale.ROOT, "documents taken out  %,d%n", result.documents());
        result.removed().forEach((rule, count) -> System.out.printf(Locale.ROOT, "  %-18s %,d%n", rule, count));
        System.out.printf(
                Locale.ROOT,
                "data files changed   %,d of %,d, all others are copies%n",
                result.changed(),
                result.files());
        System.out.println("content root before  " + result.baseRoot());
        System.out.println("content root now     " + result.newRoot());
        System.out.println("release              " + output);
        return ExitCode.DONE;
    }

    /** Lists by their file names; a wrong line is the command's fault. */
    static List<Requests.Listed> read(List<String> paths) throws IOException {
        List<Requests.Listed> read = new ArrayList<>();
        for (String path : paths) {
            String file = Paths.absolute(path);
            if (!Storage.exists(file)) {
                throw new RecipeException("no list at '" + path + "'");
            }
            String sha256 = sha256(file);
            String name = path.substring(path.lastIndexOf('/') + 1);
            try {
                read.add(new Requests.Listed(name, sha256, OptOutRequests.of(new StoredResource(name, file))));
            } catch (IllegalArgumentException e) {
                throw new RecipeException(e.getMessage(), e);
            }
        }
        return read;
    }

    /** A list may be larger than the heap. */
    private static String sha256(String file) throws IOException {
        MessageDigest sha = Digests.sha256();
        try (InputStream in = new DigestInputStream(Storage.openAt(file, 0), sha)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}
