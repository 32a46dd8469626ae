package org.millrace.pipeline.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.millrace.connectors.ConnectorCatalogue;
import org.millrace.filters.FilterCatalogue;
import org.millrace.pipeline.recipe.RecipeException;
import org.millrace.pipeline.recipe.RecipeReader;
import org.millrace.pipeline.recipe.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "list",
        description = {
            "Lists what recipes can name, with parameters and defaults, and what each filter does.",
            "docs/filters.md tells more: what it measures and drops."
        },
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "filters|connectors|profiles", description = "what to list")
    private String what;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PART",
            defaultValue = "",
            description = "only what has this in its name, such as gopher or @dolma")
    private String part;

    @Override
    public Integer call() throws IOException {
        SortedMap<String, Class<?>> listed =
                switch (what) {
                    case "filters" -> new TreeMap<>(FilterCatalogue.all());
                    case "connectors" -> new TreeMap<>(ConnectorCatalogue.all());
                    case "profiles" -> profiles();
                    default ->
                        throw new RecipeException("unknown list '" + what + "'"
                                + Suggestion.orKnown(List.of("filters", "connectors", "profiles"), what));
                };
        listed.keySet().removeIf(name -> !name.contains(part));
        if (listed.isEmpty()) {
            throw new RecipeException("no name of '" + what + "' has '" + part + "' in it");
        }
        FilterSummaries summaries = FilterSummaries.get();
        listed.forEach((name, type) -> {
            System.out.println(name);
            if (!what.equals("connectors")) {
                summaries.find(name).ifPresent(sentence -> System.out.println("  " + sentence));
            }
            for (Map.Entry<String, String> key : RecipeReader.describe(type).entrySet()) {
                System.out.println("    " + key.getKey() + ": " + key.getValue());
            }
        });
        return ExitCode.DONE;
    }

    /** Filters that reproduce a named implementation: {@code family@source}. */
    private static SortedMap<String, Class<?>> profiles() {
        SortedMap<String, Class<?>> profiles = new TreeMap<>(FilterCatalogue.all());
        profiles.keySet().removeIf(name -> name.indexOf('@') < 0);
        return profiles;
    }
}
