package org.millrace.pipeline.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.recipe.CanonicalJson;
import org.millrace.pipeline.recipe.RecipeException;
import org.millrace.pipeline.release.Layout;
import org.millrace.pipeline.retract.Mine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check-me",
        description = {
            "Tells what a release holds of a domain, an address, a repository or an account.",
            "Matches as a request on an opt-out list would; exits with 0 whether it finds something or not."
        },
        mixinStandardHelpOptions = true)
final class CheckMeCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "RELEASE", description = "the release's folder")
    private String release;

    @ArgGroup(multiplicity = "1..*", exclusive = false)
    private What what;

    @Option(names = "--json", description = "one JSON object for each document, instead of a table")
    private boolean json;

    @Option(names = "--limit", paramLabel = "N", description = "documents shown at most (default: ${DEFAULT-VALUE})")
    private int limit = 100;

    @Mixin
    private FilesAtATime parallelism;

    private static final class What {
        @Option(names = "--domain", paramLabel = "example.org", description = "a host with all below it")
        private List<String> domains = List.of();

        @Option(names = "--url-prefix", paramLabel = "ADDRESS", description = "whatever begins so")
        private List<String> prefixes = List.of();

        @Option(names = "--repo", paramLabel = "host/owner/name", description = "a repository")
        private List<String> repositories = List.of();

        @Option(names = "--account", paramLabel = "host/owner", description = "all repositories of an owner")
        private List<String> accounts = List.of();
    }

    @Override
    public Integer call() throws IOException {
        String folder = Paths.absolute(release);
        if (!Storage.exists(Storage.join(folder, Layout.RELEASE))) {
            throw new RecipeException("no release at '" + release + "'");
        }
        Mine mine = new Mine()
                .add("domain", what.domains)
                .add("url_prefix", what.prefixes)
                .add("repo", what.repositories)
                .add("account", what.accounts);
        Mine.Holding held;
        try {
            held = mine.find(folder, Math.max(0, limit), parallelism.get());
        } catch (IllegalArgumentException e) {
            throw new RecipeException(e.getMessage().replaceFirst("^check-me, line [0-9]+: ", ""), e);
        }
        List<Mine.Found> shown = held.first();
        if (json) {
            shown.forEach(found -> System.out.println(CanonicalJson.write(found.toJson())));
            return ExitCode.DONE;
        }
        long documents = held.documents();
        System.out.printf(Locale.ROOT, "%,d documents, %,d bytes of text%n", documents, held.bytes());
        held.places().forEach((place, count) -> System.out.printf(Locale.ROOT, "  %-40s %,12d%n", place, count));
        shown.forEach(found -> System.out.println(found.id() + "  " + found.address()));
        if (documents > shown.size()) {
            System.out.println("… and " + (documents - shown.size()) + " more; --limit shows them");
        }
        return ExitCode.DONE;
    }
}
