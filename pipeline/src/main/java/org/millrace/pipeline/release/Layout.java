package org.millrace.pipeline.release;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Where things lie in a release, relative to its folder. */
public final class Layout {
    public static final String RELEASE = "release.json";
    public static final String SUMS = "SHA256SUMS";
    public static final String RECIPE = "provenance/recipe.yaml";
    public static final String CANONICAL_RECIPE = "provenance/recipe.json";
    public static final String INPUTS = "provenance/inputs.tsv";
    public static final String ENVIRONMENT = "provenance/environment.json";
    public static final String REPORT = "report/index.html";

    /** What was taken out after release, by digests that only the holder of a key can make. */
    public static final String TOMBSTONES = "manifest/tombstones.jsonl";

    private static final Set<String> SINGLE =
            Set.of(RELEASE, SUMS, RECIPE, CANONICAL_RECIPE, INPUTS, ENVIRONMENT, REPORT, TOMBSTONES);
    private static final Pattern PATCH = Pattern.compile("provenance/patches/[0-9]{5}[.]json");
    private static final Pattern NUMBERED = Pattern.compile(
            "(data|manifest/kept|manifest/removed|notice)/[a-z0-9-]+/(train|part)-[0-9]{5}-of-[0-9]{5}[.]jsonl[.]zst");

    private Layout() {}

    /** Whether a path, relative to a release's folder, is one that a release of some recipe may have. */
    public static boolean isOfARelease(String path) {
        return SINGLE.contains(path)
                || NUMBERED.matcher(path).matches()
                || PATCH.matcher(path).matches();
    }

    public static String data(String source, int shard, int of) {
        return "data/" + source + "/" + numbered("train", shard, of);
    }

    /** One row for each row of {@link #data}, in the same order. */
    public static String kept(String source, int shard, int of) {
        return "manifest/kept/" + source + "/" + numbered("train", shard, of);
    }

    /** Every other input record with a key of that shard. */
    public static String removed(String source, int shard, int of) {
        return "manifest/removed/" + source + "/" + numbered("part", shard, of);
    }

    /** Licences and copyright lines of the shard's files, where the recipe looks for licences. */
    public static String notice(String source, int shard, int of) {
        return "notice/" + source + "/" + numbered("part", shard, of);
    }

    /** What the {@code number}th retraction changed, from 1. */
    public static String patch(int number) {
        return String.format(Locale.ROOT, "provenance/patches/%05d.json", number);
    }

    private static String numbered(String name, int shard, int of) {
        return String.format(Locale.ROOT, "%s-%05d-of-%05d.jsonl.zst", name, shard, of);
    }
}
