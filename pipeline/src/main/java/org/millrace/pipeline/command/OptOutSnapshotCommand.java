package org.millrace.pipeline.command;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.millrace.connectors.warc.SiteFileConnector;
import org.millrace.core.Digests;
import org.millrace.core.Failure;
import org.millrace.core.Intake;
import org.millrace.core.Origin;
import org.millrace.core.Payload;
import org.millrace.core.Verdict;
import org.millrace.filters.rights.signals.SnapshotWriter;
import org.millrace.pipeline.files.FileContainer;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.recipe.RecipeException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "snapshot",
        description =
                "Gathers copies of robots.txt, ai.txt and tdmrep.json for the step opt-out-signals. Fetches nothing.",
        mixinStandardHelpOptions = true)
final class OptOutSnapshotCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "WARC or ARC files or globs of them; or folders with files such as example.org/robots.txt")
    private List<String> inputs;

    @Option(
            names = "--fetched-at",
            defaultValue = "",
            paramLabel = "DATE",
            description = "when the files of folders were fetched, such as 2026-11-01T00:00:00Z; WARC files say it")
    private String fetchedAt;

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "the snapshot's file")
    private String output;

    private final SnapshotWriter snapshot = new SnapshotWriter();
    private long notServed;
    private long refused;
    private long failed;

    @Override
    public Integer call() throws IOException {
        requireTime();
        for (String input : inputs) {
            String path = Paths.absolute(input);
            List<Storage.Found> files = input.endsWith("/") ? List.of() : Storage.match(path);
            if (files.isEmpty()) {
                readFolder(input, Paths.asFolder(path));
            }
            for (Storage.Found file : files) {
                readArchive(file);
            }
        }
        if (snapshot.counts().isEmpty()) { // to a recipe it would be one of sites that object to nothing
            throw new IOException(
                    "found no copy of robots.txt, ai.txt or tdmrep.json, and wrote no snapshot; " + leftOut());
        }
        String path = Paths.absolute(output);
        String sha256 = Storage.produce(path, Paths.folderOf(path), this::write);
        snapshot.counts().forEach((kind, count) -> System.out.printf(Locale.ROOT, "%-14s %,d%n", kind, count));
        System.out.println(leftOut());
        System.out.println("sha256  " + sha256);
        return ExitCode.DONE;
    }

    private String leftOut() {
        return String.format(
                Locale.ROOT,
                "left out: not served %,d, without a date or too long %,d, unreadable %,d",
                notServed,
                refused,
                failed);
    }

    /** A copy of an unknown date never counts, and would be left out in silence. */
    private void requireTime() {
        try {
            if (!fetchedAt.isEmpty()) {
                Instant.parse(fetchedAt);
            }
        } catch (DateTimeException e) {
            throw new RecipeException(
                    "--fetched-at must be a time such as 2026-11-01T00:00:00Z, got '" + fetchedAt + "'", e);
        }
    }

    private String write(OutputStream out) throws IOException {
        DigestOutputStream digested = new DigestOutputStream(out, Digests.sha256());
        snapshot.write(digested);
        digested.flush();
        return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    }

    private void readArchive(Storage.Found file) throws IOException {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        FileContainer container = new FileContainer(file.path(), name, file.size(), 0, file.size());
        new SiteFileConnector(uri -> SnapshotWriter.kind(uri).isPresent()).read("snapshot", container, new Intake() {
            @Override
            public void found(Origin origin, Payload payload) {
                add(origin.uri(), origin.fetchedAt(), ((Payload.Bytes) payload).content());
            }

            @Override
            public void leftOut(Origin origin, Verdict.Drop reason) {
                notServed += reason.rule().equals("http-status") ? 1 : 0;
                refused += reason.rule().equals("too-large") ? 1 : 0;
            }

            @Override
            public void failed(Origin origin, Failure failure) {
                failed++;
            }
        });
    }

    private void readFolder(String input, String folder) throws IOException {
        List<Storage.Found> files = Storage.match(folder + "**");
        if (files.isEmpty()) {
            throw new RecipeException("no file and no folder with files at '" + input + "'");
        }
        if (fetchedAt.isEmpty()) {
            throw new RecipeException(
                    "need --fetched-at for the folder '" + input + "': a file does not say when its site had it");
        }
        for (Storage.Found file : files) {
            String uri = "http://" + file.path().substring(file.path().indexOf(folder) + folder.length());
            if (SnapshotWriter.kind(uri).isPresent()) {
                add(uri, fetchedAt, Storage.readAll(file.path()));
            }
        }
    }

    private void add(String uri, String date, byte[] content) {
        refused += snapshot.add(uri, date, content) ? 0 : 1;
    }
}
