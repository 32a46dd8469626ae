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
import org.millrace.filters.importance.NgramCounter;
import org.millrace.filters.importance.NgramCounts;
import org.millrace.filters.models.LineCounts;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.recipe.RecipeException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "ngrams",
        description = "Counts the hashed words and pairs of words of texts, for the step importance.",
        mixinStandardHelpOptions = true)
final class NgramsCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME", description = "what the texts are, such as wikipedia-en")
    private String name;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "JSONL, plain or gzip: a text a line")
    private List<String> files;

    @Option(
            names = "--field",
            defaultValue = "text",
            paramLabel = "FIELD",
            description = "the field with the text (default: ${DEFAULT-VALUE})")
    private String field;

    @Option(
            names = "--buckets",
            defaultValue = "10000",
            paramLabel = "N",
            description = "buckets of hashes (default: ${DEFAULT-VALUE})")
    private int buckets;

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "the file of counts")
    private String output;

    @Override
    public Integer call() throws IOException {
        NgramCounts counts;
        LineCounts lines = new LineCounts();
        try {
            NgramCounter counter = new NgramCounter(name, buckets);
            for (String file : files) {
                try (InputStream in =
                        new BufferedInputStream(Storage.openAt(InputFile.path(file, "file"), 0), 1 << 16)) {
                    counter.addJsonl(file, in, field, lines);
                }
            }
            UnreadLines.tell(lines);
            counts = counter.counts();
        } catch (IllegalArgumentException e) {
            throw new RecipeException(e.getMessage(), e);
        }
        String path = Paths.absolute(output);
        String sha256 = Storage.produce(path, Paths.folderOf(path), out -> write(counts, out));
        System.out.printf(Locale.ROOT, "%s: texts %,d, words %,d%n", counts.name(), counts.documents(), counts.words());
        System.out.println("sha256  " + sha256);
        return ExitCode.DONE;
    }

    private static String write(NgramCounts counts, OutputStream out) throws IOException {
        DigestOutputStream digested = new DigestOutputStream(out, Digests.sha256());
        counts.write(digested);
        return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    }
}
