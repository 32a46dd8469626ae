package org.millrace.pipeline.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.index.IndexFolder;
import org.millrace.pipeline.index.IndexHeader;
import org.millrace.pipeline.index.IndexRemoval;
import org.millrace.pipeline.recipe.RecipeException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "index",
        description = "Looks into an index of a release's signatures, or takes documents out of it.",
        mixinStandardHelpOptions = true,
        subcommands = {IndexCommand.Info.class, IndexCommand.Remove.class})
final class IndexCommand {
    private IndexCommand() {}

    private static String folder(String path) throws IOException {
        String folder = Paths.absolute(path);
        folder = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
        if (!Storage.exists(IndexFolder.header(folder))) {
            throw new RecipeException("no index at '" + path + "' (looked for " + IndexFolder.header(folder) + ")");
        }
        return folder;
    }

    private static void print(IndexHeader header) {
        String format = "%-14s%s%n";
        System.out.printf(Locale.ROOT, format, "format", IndexHeader.FORMAT);
        System.out.printf(Locale.ROOT, format, "release", header.name());
        System.out.printf(Locale.ROOT, format, "content root", header.contentRoot());
        System.out.printf(Locale.ROOT, format, "texts", header.exact());
        System.out.printf(Locale.ROOT, format, "addresses", header.url());
        System.out.printf(Locale.ROOT, format, "signatures", header.minhash());
        System.out.printf(Locale.ROOT, format, "prefer", String.join(", ", header.prefer()));
        System.out.printf(Locale.ROOT, "%-14s%,d, of which %,d are kept%n", "documents", header.rows(), header.kept());
        System.out.printf(Locale.ROOT, "%-14s%,d%n", "removed since", header.removed());
        long bytes = header.parts().stream().mapToLong(part -> part.bytes()).sum();
        System.out.printf(
                Locale.ROOT,
                "%-14s%,d bytes in %,d parts%n",
                "size",
                bytes,
                header.parts().size());
    }

    @Command(name = "info", description = "Tells what an index holds.", mixinStandardHelpOptions = true)
    static final class Info implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "INDEX", description = "the index's folder")
        private String index;

        @Override
        public Integer call() throws IOException {
            print(IndexHeader.read(Storage.readAll(IndexFolder.header(folder(index)))));
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "remove",
            description = "Writes an index without some documents and without all that were merged into them.",
            mixinStandardHelpOptions = true)
    static final class Remove implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "INDEX", description = "the index's folder; it stays as it is")
        private String index;

        @Option(names = "--ids", paramLabel = "FILE", description = "a file with one document id a line")
        private String file;

        @Option(names = "--id", paramLabel = "ID", description = "a document's id")
        private List<String> single = List.of();

        @Option(names = "--copies", description = "also takes out all documents with the same normalised text")
        private boolean copies;

        @Option(names = "--output", paramLabel = "NEW", required = true, description = "folder of the new index")
        private String output;

        @Override
        public Integer call() throws IOException {
            String folder = folder(index);
            IndexRemoval.Removed removed = IndexRemoval.remove(
                    folder,
                    ids(),
                    copies ? IndexRemoval.Copies.REMOVE : IndexRemoval.Copies.KEEP,
                    Paths.absolute(output));
            print(removed.header());
            System.out.printf(
                    Locale.ROOT,
                    "%-14s%,d rows; %,d ids were not in the index%n",
                    "removed now",
                    removed.rows(),
                    removed.unknown());
            return ExitCode.DONE;
        }

        private Set<DocumentId> ids() throws IOException {
            Set<DocumentId> ids = new HashSet<>();
            for (String id : single) {
                ids.add(parse(id, "--id"));
            }
            if (file != null) {
                String path = Paths.absolute(file);
                if (!Storage.exists(path)) {
                    throw new RecipeException("no file of ids at '" + file + "'");
                }
                int number = 0;
                for (String line : new String(Storage.readAll(path), StandardCharsets.UTF_8)
                        .lines()
                        .toList()) {
                    number++;
                    if (!line.isBlank()) {
                        ids.add(parse(line.strip(), file + ":" + number));
                    }
                }
            }
            if (ids.isEmpty()) {
                throw new RecipeException("name the documents to remove with --ids FILE or --id ID");
            }
            return ids;
        }

        private static DocumentId parse(String id, String where) {
            try {
                return DocumentId.parse(id);
            } catch (IllegalArgumentException e) {
                throw new RecipeException(where + ": no document id: '" + id + "' (" + e.getMessage() + ")", e);
            }
        }
    }
}
