package org.millrace.pipeline.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.millrace.core.Digests;
import org.millrace.filters.dedup.ExactKey;
import org.millrace.filters.dedup.MinHash;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.index.IndexFolder;
import org.millrace.pipeline.index.IndexHeader;
import org.millrace.pipeline.index.IndexPart;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.recipe.Preference;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.recipe.RecipeText;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.Work;

/**
 * Sums up finished shards and closes the release: provenance, {@code release.json}, the report, and {@code SHA256SUMS} as
 * the last file of all, without which a folder is no release.
 */
public final class ReleaseSealer {
    private final Recipe recipe;
    private final RecipeText text;
    private final Work work;
    private final Plan plan;
    private final String output;
    private final RunIdentity identity;

    public ReleaseSealer(Recipe recipe, RecipeText text, Work work, Plan plan, String output, RunIdentity identity) {
        this.recipe = recipe;
        this.text = text;
        this.work = work;
        this.plan = plan;
        this.output = output;
        this.identity = identity;
    }

    /** What a user is told at the end. */
    public record Sealed(String contentRoot, Funnel funnel) {}

    /** The shards that a recipe's release consists of. */
    public static List<ShardTask> tasks(Recipe recipe) {
        List<ShardTask> tasks = new ArrayList<>();
        for (Recipe.Source source : recipe.sources()) {
            for (int shard = 0; shard < recipe.release().shards(); shard++) {
                tasks.add(new ShardTask(source.name(), shard, recipe.release().shards()));
            }
        }
        return tasks;
    }

    /**
     * Writes all that is left to write.
     *
     * @throws BrokenAssertionException where a document is not what the recipe asserts
     * @throws UnbalancedLedgerException where the ledger does not account for every record
     */
    public Sealed seal() throws IOException {
        List<ShardReport> reports = new ArrayList<>();
        for (ShardTask task : tasks(recipe)) {
            reports.add(ShardReport.find(work.shardReport(task.source(), task.shard()), identity.run())
                    .orElseThrow(() -> new IOException("shard " + task + " has no report in " + work.folder())));
        }
        refuseViolations(reports);
        ReleaseSummary summary = ReleaseSummary.of(recipe, plan, reports);
        BuildInfo build = BuildInfo.get();
        SortedMap<String, String> sums = new TreeMap<>();
        summary.files().forEach(file -> sums.put(file.path(), file.sha256()));
        put(sums, Layout.RECIPE, recipeAsRun().getBytes(StandardCharsets.UTF_8));
        put(sums, Layout.CANONICAL_RECIPE, (recipe.canonicalJson() + "\n").getBytes(StandardCharsets.UTF_8));
        put(sums, Layout.INPUTS, RunIdentity.inputsTable(plan).getBytes(StandardCharsets.UTF_8));
        put(sums, Layout.ENVIRONMENT, Environment.json(build).getBytes(StandardCharsets.UTF_8));
        put(sums, Layout.RELEASE, ReleaseJson.write(recipe, summary, build, identity));
        put(sums, Layout.REPORT, ReportPage.write(recipe, summary).getBytes(StandardCharsets.UTF_8));
        deleteStrays(sums.keySet());
        sealIndex(reports, summary.contentRoot());
        Sums.write(output, work.scratch(), sums);
        return new Sealed(summary.contentRoot(), summary.funnel());
    }

    /** Writes the header of the release's index, which has a digest of each part. */
    private void sealIndex(List<ShardReport> reports, String contentRoot) throws IOException {
        Optional<Dedup> indexed = recipe.dedup().filter(dedup -> dedup.indexes().write());
        if (indexed.isEmpty()) {
            return;
        }
        List<IndexPart> parts = reports.stream()
                .map(ShardReport::index)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(IndexPart::path))
                .toList();
        Dedup dedup = indexed.get();
        IndexHeader header = new IndexHeader(
                recipe.name(),
                contentRoot,
                ExactKey.VERSION,
                dedup.urlVersion(),
                dedup.minhashVersion(),
                dedup.minhash().map(MinHash::components).orElse(0),
                dedup.minhash().map(MinHash::bits).orElse(MinHash.ALL_BITS),
                dedup.prefer().stream().map(Preference::toString).toList(),
                0,
                "",
                parts);
        String folder = IndexFolder.beside(output);
        IndexFolder.deleteOthers(folder, parts);
        Storage.write(IndexFolder.header(folder), work.scratch(), out -> out.write(header.write()));
    }

    /** Fails closed: checksums of an earlier run in the same folder go too. */
    private void refuseViolations(List<ShardReport> reports) throws IOException {
        List<String> violations = new ArrayList<>();
        reports.forEach(report -> violations.addAll(report.violations()));
        if (!violations.isEmpty()) {
            String sums = Storage.join(output, Layout.SUMS);
            if (Storage.exists(sums)) {
                Storage.delete(List.of(sums));
            }
            throw new BrokenAssertionException(String.join("\n", violations));
        }
    }

    /** The recipe as it was written, with what the command line set below it as comments. */
    private String recipeAsRun() {
        StringBuilder yaml = new StringBuilder(text.yaml());
        if (!text.overrides().isEmpty()) {
            yaml.append("\n# set on the command line:\n");
            text.overrides()
                    .forEach(override ->
                            yaml.append("#   --set ").append(override).append('\n'));
        }
        return yaml.toString();
    }

    private void put(Map<String, String> sums, String path, byte[] bytes) throws IOException {
        Storage.write(Storage.join(output, path), work.scratch(), out -> out.write(bytes));
        sums.put(path, HexFormat.of().formatHex(Digests.sha256().digest(bytes)));
    }

    /** What an earlier run with another recipe left unfinished in the same folder; never a file of somebody else's. */
    private void deleteStrays(Set<String> expected) throws IOException {
        String folder = Paths.asFolder(output);
        List<String> strays = new ArrayList<>();
        for (Storage.Found found : Storage.match(folder + "**")) {
            String path = found.path().substring(folder.length());
            if (!expected.contains(path) && Layout.isOfARelease(path)) {
                strays.add(found.path());
            }
        }
        Storage.delete(strays);
    }
}
