package org.millrace.pipeline.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.millrace.core.Resource;
import org.millrace.filters.rights.ListChain;
import org.millrace.filters.rights.ListSummary;
import org.millrace.pipeline.recipe.RecipeException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Reads a list of requests as a step would, and says what it holds.",
        mixinStandardHelpOptions = true)
final class OptOutCheckCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "LIST", description = "the list's file")
    private String list;

    @Option(
            names = "--previous",
            paramLabel = "LIST",
            description = "the version before, which LIST must name by its digest; more than once, the oldest first")
    private List<String> previous = List.of();

    @Override
    public Integer call() throws IOException {
        List<Resource> versions = new ArrayList<>();
        for (String file : previous) {
            versions.add(resource(file));
        }
        versions.add(resource(list));
        try {
            ListSummary summary = ListSummary.of(resource(list));
            ListChain.check(versions).forEach(System.out::println);
            print("active", summary.active());
            print("withdrawn", summary.withdrawn());
            if (summary.passedOver() > 0) {
                System.out.printf(
                        Locale.ROOT, "passed over     %,d that do not speak of training%n", summary.passedOver());
            }
            if (previous.isEmpty()) {
                boolean first = summary.previous().isEmpty();
                System.out.println(
                        first
                                ? "chain           a first version"
                                : "chain           follows " + summary.previous() + ", which was not given");
            } else {
                System.out.printf(Locale.ROOT, "chain           sound, %,d versions%n", versions.size());
            }
        } catch (IllegalArgumentException e) {
            throw new RecipeException(e.getMessage(), e);
        }
        return ExitCode.DONE;
    }

    private static void print(String state, SortedMap<String, Integer> counts) {
        counts.forEach((kind, count) -> System.out.printf(Locale.ROOT, "%-15s %s %,d%n", state, kind, count));
    }

    private static Resource resource(String file) throws IOException {
        return InputFile.named(file, "list");
    }
}
