package org.millrace.pipeline.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.refine.Plan;

/**
 * A release in numbers: what was read, what became of it, and the content root.
 *
 * @param contentRoot see {@link ContentRoot}
 * @param losses what the steps cost in text
 * @param sources sums for each source, by name
 */
record ReleaseSummary(
        String contentRoot,
        Tally total,
        Losses losses,
        Map<String, SourceSum> sources,
        Statistics statistics,
        List<ShardReport> shards) {

    /**
     * One source.
     *
     * @param read records that its connector reported
     */
    record SourceSum(long read, Tally tally, Losses losses) {}

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
            sources.put(source.name(), balanced(source.name(), read.getOrDefault(source.name(), 0L), tally, own));
            total.addAll(tally);
            losses.addAll(own);
        }
        return new ReleaseSummary(contentRoot(reports), total, losses, sources, statistics, List.copyOf(reports));
    }

    private static SourceSum balanced(String source, long read, Tally tally, Losses losses) {
        if (read != tally.total()) {
            throw new UnbalancedLedgerException("the ledger of source '" + source + "' does not balance: " + read
                    + " records read, but " + tally.kept() + " kept + " + tally.count("removed") + " removed + "
                    + tally.count("merged") + " merged + " + tally.count("failed") + " failed = " + tally.total());
        }
        return new SourceSum(read, tally, losses);
    }

    private static String contentRoot(List<ShardReport> reports) {
        ContentRoot root = new ContentRoot();
        reports.forEach(report -> root.add(
                report.task().source(), report.task().shard(), report.task().of(), report.root()));
        return root.hex();
    }

    /** What came to each step and what was left there, over all sources. */
    Funnel funnel(Recipe recipe) {
        return Funnel.of(recipe, total, losses);
    }

    /** As {@link #funnel}, of one source. */
    Funnel funnel(Recipe recipe, String source) {
        SourceSum sum = sources.get(source);
        return Funnel.of(recipe, sum.tally(), sum.losses());
    }

    /** All files that shards wrote. */
    List<ShardReport.Written> files() {
        List<ShardReport.Written> files = new ArrayList<>();
        shards.forEach(shard -> files.addAll(shard.files()));
        return files;
    }
}
