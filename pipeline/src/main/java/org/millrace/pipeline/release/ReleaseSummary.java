package org.millrace.pipeline.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.millrace.pipeline.judgement.RecipeMeasures;
import org.millrace.pipeline.judgement.RecipeMeasures.StepRule;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.refine.Plan;

/**
 * A release in numbers: what was read, what became of it, and the content root.
 *
 * @param contentRoot see {@link ContentRoot}
 * @param funnel what came to each step and what was left there
 * @param sources sums for each source, by name
 */
record ReleaseSummary(
        String contentRoot,
        Tally total,
        Funnel funnel,
        Map<String, SourceSum> sources,
        Statistics statistics,
        List<ShardReport> shards) {

    /**
     * One source.
     *
     * @param read records that its connector reported
     * @param funnel as that of the release, of this source alone
     */
    record SourceSum(long read, Tally tally, Funnel funnel) {}

    /**
     * Sums up the shards' reports.
     *
     * @throws UnbalancedLedgerException where a source's ledger does not hold every record that was read
     */
    static ReleaseSummary of(Recipe recipe, Plan plan, List<ShardReport> reports) {
        Map<String, Long> read = new TreeMap<>();
        for (int i = 0; i < plan.units().size(); i++) {
            read.merge(plan.units().get(i).source(), plan.results().get(i).read(), Long::sum);
        }
        List<StepRule> rules = RecipeMeasures.of(recipe).rules();
        Tally total = new Tally();
        Losses losses = new Losses();
        Map<String, SourceSum> sources = new TreeMap<>();
        Statistics statistics = new Statistics();
        for (Recipe.Source source : recipe.sources()) {
            Tally tally = new Tally();
            Losses own = new Losses();
            for (ShardReport report : reports) {
                if (report.task().source().equals(source.name())) {
                    tally.addAll(report.tally());
                    own.addAll(report.losses());
                    statistics.addAll(report.statistics());
                }
            }
            Funnel funnel = Funnel.of(recipe, rules, tally, own);
            sources.put(source.name(), balanced(source.name(), read.getOrDefault(source.name(), 0L), tally, funnel));
            total.addAll(tally);
            losses.addAll(own);
        }
        Funnel funnel = Funnel.of(recipe, rules, total, losses);
        return new ReleaseSummary(contentRoot(reports), total, funnel, sources, statistics, List.copyOf(reports));
    }

    private static SourceSum balanced(String source, long read, Tally tally, Funnel funnel) {
        if (read != tally.total()) {
            throw new UnbalancedLedgerException("the ledger of source '" + source + "' does not balance: " + read
                    + " records read, but " + tally.kept() + " kept + " + tally.count("removed") + " removed + "
                    + tally.count("merged") + " merged + " + tally.count("failed") + " failed = " + tally.total());
        }
        return new SourceSum(read, tally, funnel);
    }

    private static String contentRoot(List<ShardReport> reports) {
        ContentRoot root = new ContentRoot();
        reports.forEach(report -> root.add(
                report.task().source(), report.task().shard(), report.task().of(), report.root()));
        return root.hex();
    }

    /** All files that shards wrote. */
    List<ShardReport.Written> files() {
        List<ShardReport.Written> files = new ArrayList<>();
        shards.forEach(shard -> files.addAll(shard.files()));
        return files;
    }
}
