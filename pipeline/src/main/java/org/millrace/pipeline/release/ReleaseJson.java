package org.millrace.pipeline.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.millrace.filters.dedup.MinHash;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.recipe.NearDuplicateOdds;
import org.millrace.pipeline.recipe.Recipe;

/** Writes {@code release.json}. */
final class ReleaseJson {
    /** Version of everything that docs/release-format.md says. */
    static final String FORMAT = "millrace-release-v1";

    static final double[] SHARES = {0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1};
    static final int TOP_HOSTS = 20;

    private static final com.fasterxml.jackson.databind.ObjectMapper MAPPER =
            new com.fasterxml.jackson.databind.ObjectMapper();

    private ReleaseJson() {}

    static byte[] write(Recipe recipe, ReleaseSummary summary, BuildInfo build, RunIdentity identity)
            throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("name", recipe.name());
        json.put("content_root", summary.contentRoot());
        json.put("documents", summary.total().kept());
        json.put("text_bytes", summary.total().keptBytes());
        json.put("seed", recipe.seed());
        json.put("shards", recipe.release().shards());
        json.put("run_digest", identity.run());
        json.put("recipe_digest", identity.recipe());
        json.put("inputs_digest", identity.inputs());
        json.put("millrace", Map.of("version", build.version()));
        json.put("code_digest", build.codeDigest());
        json.put("counts", counts(summary.total(), summary.total().total()));
        Map<String, Object> sources = new LinkedHashMap<>();
        summary.sources().forEach((name, sum) -> sources.put(name, counts(sum.tally(), sum.read())));
        json.put("sources", sources);
        json.put("funnel", FunnelJson.write(summary));
        recipe.dedup().ifPresent(dedup -> dedup.minhash()
                .ifPresent(scheme -> json.put("near_duplicates", nearDuplicates(dedup, scheme))));
        json.put("edits", EditSums.inOrderOf(recipe, summary.total()));
        json.put("statistics", statistics(summary.statistics()));
        Map<String, Object> roots = new LinkedHashMap<>();
        summary.shards()
                .forEach(shard -> roots.put(
                        Layout.data(
                                shard.task().source(),
                                shard.task().shard(),
                                shard.task().of()),
                        HexFormat.of().formatHex(shard.root())));
        json.put("shard_roots", roots);
        byte[] bytes = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
        return (new String(bytes, java.nio.charset.StandardCharsets.UTF_8).replace("\r\n", "\n") + "\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Map<String, Object> counts(Tally tally, long read) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("read", read);
        counts.put("kept", tally.kept());
        counts.put("removed", tally.count("removed"));
        counts.put("merged", tally.count("merged"));
        counts.put("failed", tally.count("failed"));
        return counts;
    }

    /** What the bands could find, so that readers know how many near-duplicates may be left. */
    private static Map<String, Object> nearDuplicates(Dedup dedup, MinHash scheme) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", scheme.version());
        json.put("threshold", Decimals.ofTenThousandths(dedup.threshold()));
        json.put("bands", scheme.bands());
        json.put("rows", scheme.rows());
        List<Object> odds = new ArrayList<>();
        for (double similarity : NearDuplicateOdds.SIMILARITIES) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("similarity", Decimals.of(similarity));
            one.put("found", Decimals.ofTenThousandths(NearDuplicateOdds.found(scheme, similarity)));
            odds.add(one);
        }
        json.put("odds", odds);
        return json;
    }

    static Map<String, Object> statistics(Statistics statistics) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("languages", statistics.languages());
        Map<String, Object> lengths = new LinkedHashMap<>();
        List<Long> quantiles = statistics.lengths(SHARES);
        for (int i = 0; i < SHARES.length; i++) {
            lengths.put("p" + Decimals.of(SHARES[i] * 100).toPlainString(), quantiles.get(i));
        }
        json.put("length_in_characters", lengths);
        json.put("distinct_hosts", statistics.distinctHosts());
        List<Object> hosts = new ArrayList<>();
        for (Statistics.Host host : statistics.topHosts(TOP_HOSTS)) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("host", host.name());
            one.put("at_least", host.atLeast());
            one.put("at_most", host.atMost());
            hosts.add(one);
        }
        json.put("frequent_hosts", hosts);
        return json;
    }
}
