package org.millrace.pipeline.recipe;

import java.util.List;
import java.util.Optional;
import org.millrace.filters.dedup.MinHash;
import org.millrace.pipeline.index.IndexHeader;
import org.millrace.pipeline.index.IndexPart;

/** Sections {@code dedup} for tests. */
public final class Dedups {
    private static final List<Preference> STANDARD =
            Preference.STANDARD.stream().map(Preference::parse).toList();
    private static final Dedup.Giant NEVER = new Dedup.Giant(Integer.MAX_VALUE, 10_000, Dedup.OnGiant.KEEP);

    private Dedups() {}

    /** Transitive, no cluster too large, preferences as where a recipe says nothing. */
    public static Dedup of(boolean exact, Optional<MinHash> minhash, int threshold, int partitions, int pairsWithin) {
        return new Dedup(
                exact,
                false,
                minhash,
                threshold,
                Dedup.Verify.SIGNATURE,
                Dedup.Link.TRANSITIVE,
                STANDARD,
                NEVER,
                partitions,
                pairsWithin,
                Dedup.Indexes.NONE,
                List.of(),
                Optional.empty());
    }

    /** A copy that takes documents of one address for duplicates. */
    public static Dedup withUrls(Dedup dedup) {
        return new Dedup(
                dedup.exact(),
                true,
                dedup.minhash(),
                dedup.threshold(),
                dedup.verify(),
                dedup.link(),
                dedup.prefer(),
                dedup.giant(),
                dedup.partitions(),
                dedup.pairsWithin(),
                dedup.indexes(),
                dedup.passages(),
                dedup.substrings());
    }

    /** A copy that looks at an index of one part. */
    public static Dedup against(Dedup dedup, IndexPart part) {
        IndexHeader header = new IndexHeader(
                "june", "", "exact-v1", "none", "none", 0, 32, List.of("longest"), 0, "", List.of(part));
        return new Dedup(
                dedup.exact(),
                dedup.url(),
                dedup.minhash(),
                dedup.threshold(),
                dedup.verify(),
                dedup.link(),
                dedup.prefer(),
                dedup.giant(),
                dedup.partitions(),
                dedup.pairsWithin(),
                new Dedup.Indexes(false, List.of(new EarlierIndex("june", "june.index", "", header))),
                dedup.passages(),
                dedup.substrings());
    }

    /** A recipe with that section and nothing else of interest. */
    public static Recipe recipe(Dedup dedup) {
        Recipe small = Recipes.read("recipe: tiny\nsources: [{name: web, connector: jsonl, paths: [n]}]\n");
        return new Recipe(
                small.name(),
                small.seed(),
                small.mode(),
                small.sources(),
                small.extract(),
                small.steps(),
                Optional.of(dedup),
                small.release(),
                small.assertions());
    }
}
