package org.millrace.pipeline.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.millrace.pipeline.dedup.CostEstimate;
import org.millrace.pipeline.engine.Job;
import org.millrace.pipeline.judgement.UnreachableLimits;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.recipe.NearDuplicateOdds;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.recipe.RecipeText;
import org.millrace.pipeline.refine.EarlierParts;
import org.millrace.pipeline.refine.Unit;
import org.millrace.pipeline.refine.UnitPlanner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Understands a recipe and finds its input, without running it.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private static final long[] DOCUMENTS = {1_000_000, 100_000_000};

    @Parameters(index = "0", paramLabel = "RECIPE", description = "the recipe's file")
    private String recipe;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description =
                    "changes one setting of the recipe, such as steps.length.with.min=200; may be given several times")
    private List<String> overrides = List.of();

    @Override
    public Integer call() throws IOException {
        RecipeText text = RecipeFile.read(recipe, overrides);
        Recipe bound = Job.bind(text);
        List<String> warnings = UnreachableLimits.check(bound);
        List<Unit> units = UnitPlanner.plan(bound, text.folder());
        int width = Math.max(16, longestName(bound));
        System.out.println(recipe + " is sound.");
        for (Recipe.Source source : bound.sources()) {
            List<Unit> own = units.stream()
                    .filter(unit -> unit.source().equals(source.name()))
                    .toList();
            long bytes =
                    own.stream().mapToLong(unit -> unit.end() - unit.start()).sum();
            long files = own.stream().map(Unit::container).distinct().count();
            System.out.printf(
                    Locale.ROOT,
                    "source %-" + width + "s %s, %s, %,d bytes, %s%n",
                    source.name(),
                    source.connectorId(),
                    counted(files, "file"),
                    bytes,
                    counted(own.size(), "unit"));
        }
        for (Recipe.Step step : bound.steps()) {
            System.out.printf(
                    Locale.ROOT,
                    "step   %-" + width + "s %s %s%s%n",
                    step.id(),
                    step.use(),
                    step.made().parameters(),
                    step.limits().isEmpty() ? "" : ", limits " + step.limits().canonical());
        }
        bound.dedup().ifPresent(CheckCommand::tellOfDedup);
        if (bound.dedup().isPresent()) {
            EarlierParts.find(bound.dedup().get(), text.folder());
            IndexNotes.of(bound.dedup().get()).forEach(System.out::println);
        }
        bound.dedup().ifPresent(CheckCommand::tellOfCost);
        warnings.forEach(warning -> System.out.println("warning: " + warning));
        return ExitCode.DONE;
    }

    private static int longestName(Recipe recipe) {
        return Stream.concat(
                        recipe.sources().stream().map(Recipe.Source::name),
                        recipe.steps().stream().map(Recipe.Step::id))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static String counted(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    private static void tellOfCost(Dedup dedup) {
        for (long documents : DOCUMENTS) {
            System.out.println("dedup  " + CostEstimate.of(dedup, documents).print());
            CostEstimate.ofPassages(dedup, documents).ifPresent(cost -> System.out.println("dedup  " + cost));
        }
    }

    private static void tellOfDedup(Dedup dedup) {
        System.out.println("dedup  exact: " + (dedup.exact() ? "yes" : "no"));
        dedup.minhash().ifPresent(scheme -> {
            System.out.println("dedup  " + scheme.version() + ", threshold " + dedup.threshold() / 10_000.0);
            StringBuilder chances = new StringBuilder("dedup  chance to find a pair by its similarity:");
            for (double similarity : NearDuplicateOdds.SIMILARITIES) {
                chances.append(String.format(Locale.ROOT, "  %.2f: ", similarity))
                        .append(NearDuplicateOdds.chance(scheme, similarity));
            }
            System.out.println(chances);
            System.out.println("dedup  " + NearDuplicateOdds.cost(scheme));
        });
        NearDuplicateOdds.warning(dedup).ifPresent(warning -> System.out.println("warning: " + warning));
    }
}
