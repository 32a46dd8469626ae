package org.millrace.pipeline.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.millrace.core.Digests;
import org.millrace.filters.decontamination.BundleSource;
import org.millrace.filters.decontamination.BundleWriter;
import org.millrace.filters.models.LineCounts;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.recipe.RecipeException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "bundle",
        description = "Makes a bundle of hashed n-grams of a benchmark, for the steps decontaminate and contamination.",
        mixinStandardHelpOptions = true)
final class BundleCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME", description = "the benchmark's name, such as gsm8k")
    private String name;

    @Parameters(index = "1", paramLabel = "VERSION", description = "the benchmark's version, such as 1.1")
    private String version;

    @Parameters(
            index = "2..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "JSONL, plain or gzip: an item a line; no two of one name")
    private List<String> files;

    @Option(
            names = "--field",
            required = true,
            paramLabel = "FIELD",
            description =
                    "a field whose text belongs to the item; may be given more than once, in the order of the text")
    private List<String> fields;

    @Option(
            names = "--id",
            defaultValue = "",
            paramLabel = "FIELD",
            description = "the field with the item's id; else an item is called by its file and line")
    private String id;

    @Option(
            names = "--ngram",
            defaultValue = "13",
            paramLabel = "N",
            description = "words of an n-gram (default: ${DEFAULT-VALUE})")
    private int ngram;

    @Option(
            names = "--shortest",
            defaultValue = "8",
            paramLabel = "N",
            description = "least words of a shorter item that is kept whole (default: ${DEFAULT-VALUE})")
    private int shortest;

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "the bundle's file")
    private String output;

    @Override
    public Integer call() throws IOException {
        BundleWriter writer = writer();
        BundleSource source = new BundleSource(fields, id);
        if (files.stream().map(BundleCommand::nameOf).distinct().count() < files.size()) {
            throw new RecipeException("need files of different names, since items are called by them");
        }
        LineCounts lines = new LineCounts();
        for (String file : files) {
            try (InputStream in = new BufferedInputStream(Storage.openAt(InputFile.path(file, "file"), 0), 1 << 16)) {
                source.addTo(writer, nameOf(file), in, lines);
            }
        }
        UnreadLines.tell(lines);
        if (writer.isEmpty()) {
            throw new RecipeException(
                    "no item has " + shortest + " words; name more fields, or take a smaller --shortest");
        }
        String path = Paths.absolute(output);
        Written written = Storage.produce(path, Paths.folderOf(path), out -> write(writer, out));
        BundleWriter.Summary summary = written.summary();
        System.out.printf(
                Locale.ROOT,
                "%s %s: items %,d, n-grams %,d; left out: items of fewer than %d words %,d, n-grams of many items %,d, items"
                        + " that have no others %,d%n",
                name,
                version,
                summary.items(),
                summary.ngrams(),
                shortest,
                summary.tooShort(),
                summary.common(),
                summary.onlyCommon());
        System.out.println("sha256  " + written.sha256());
        return ExitCode.DONE;
    }

    private BundleWriter writer() {
        try {
            return new BundleWriter(name, version, ngram, shortest);
        } catch (IllegalArgumentException e) {
            throw new RecipeException(e.getMessage(), e);
        }
    }

    private static Written write(BundleWriter writer, OutputStream out) throws IOException {
        DigestOutputStream digested = new DigestOutputStream(out, Digests.sha256());
        BundleWriter.Summary summary = writer.write(digested);
        return new Written(
                summary, HexFormat.of().formatHex(digested.getMessageDigest().digest()));
    }

    private static String nameOf(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** What was written, and its digest. */
    private record Written(BundleWriter.Summary summary, String sha256) {}
}
