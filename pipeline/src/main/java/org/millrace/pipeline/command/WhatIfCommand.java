package org.millrace.pipeline.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.millrace.pipeline.engine.AuditedRun;
import org.millrace.pipeline.engine.Trial;
import org.millrace.pipeline.recipe.RecipeException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "whatif",
        description = "Prints how many documents of an audited run other limits would keep.",
        mixinStandardHelpOptions = true)
final class WhatIfCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "RUN", description = "the release of a recipe with 'mode: audit'")
    private String run;

    @Option(
            names = "--set",
            required = true,
            paramLabel = "STEP.PARAMETER=VALUES",
            description = "values to try, as 1..9:1 (first, last, step) or 1,2,5; STEP.limits.MEASURE.min or .max where"
                    + " the step's limits are meant; of several --set, one can have more than one value")
    private List<String> settings = List.of();

    @Override
    public Integer call() throws IOException {
        AuditedRun earlier = AuditedRun.open(Outcome.folder(run, ""));
        List<Sweep> sweeps = settings.stream().map(Sweep::parse).toList();
        if (sweeps.stream().filter(sweep -> sweep.values().size() > 1).count() > 1) {
            throw new RecipeException("of several --set, one can have more than one value");
        }
        Sweep swept = sweeps.stream()
                .filter(sweep -> sweep.values().size() > 1)
                .findFirst()
                .orElse(sweeps.get(sweeps.size() - 1));
        List<String> fixed = new ArrayList<>();
        sweeps.stream()
                .filter(sweep -> !sweep.path().equals(swept.path()))
                .forEach(sweep -> fixed.add(sweep.setting(sweep.values().get(0))));
        List<Trial.Candidate> candidates = new ArrayList<>();
        candidates.add(new Trial.Candidate("as run", List.of()));
        for (String value : swept.values()) {
            List<String> changed = new ArrayList<>(fixed);
            changed.add(swept.setting(value));
            candidates.add(new Trial.Candidate(value, changed));
        }
        System.out.print(new Trial(earlier).of(candidates).print(swept.path()));
        return ExitCode.DONE;
    }
}
