package org.millrace.pipeline.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.millrace.filters.dedup.ExactKey;
import org.millrace.filters.dedup.MinHash;
import org.millrace.filters.url.CanonicalUrl;
import org.millrace.pipeline.index.IndexHeader;

/**
 * How duplicates are found, and which of them is kept.
 *
 * @param exact whether documents of equal normalised text are duplicates
 * @param url whether documents of one canonical address are duplicates
 * @param minhash the signatures of near-duplicates, empty where only exact ones go
 * @param threshold least similarity, in ten-thousandths, at which two documents are near-duplicates
 * @param verify how candidates for near-duplicates are compared
 * @param link what a document must be alike to
 * @param prefer what makes a document the one that is kept, the first that tells two apart decides; then the smallest id
 * @param giant when a cluster is too large to be believed
 * @param partitions how many parts the signatures are shuffled into at most; more parts, less memory for each
 * @param pairsWithin up to this many documents in a bucket are compared each with each; above, each with the first
 *     and with its neighbour
 * @param indexes what is taken from earlier releases, and left for later ones
 * @param passages what is taken out of the documents that stay, in the order of the recipe
 * @param substrings spans that are taken out of them
 */
public record Dedup(
        boolean exact,
        boolean url,
        Optional<MinHash> minhash,
        int threshold,
        Verify verify,
        Link link,
        List<Preference> prefer,
        Giant giant,
        int partitions,
        int pairsWithin,
        Indexes indexes,
        List<PassageRule> passages,
        Optional<SubstringRule> substrings) {

    /** How candidates for near-duplicates are compared. */
    public enum Verify {
        /** By their signatures, which estimate how alike they are. */
        SIGNATURE,
        /** By all sequences of words or characters of their texts, which are read again for that. */
        EXACT;

        /** The word in a recipe. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a document must be alike to, to be merged into the one that is kept. */
    public enum Link {
        /** To any member of its cluster: alikeness is handed on. */
        TRANSITIVE,
        /** To the one that is kept: a chain of small changes does not join its ends. */
        TO_SURVIVOR;

        /** The word in a recipe. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * When a cluster is too large to be believed; exact copies of one text count once.
     *
     * @param documents most different texts of a cluster
     * @param share greatest share of a source's documents, in ten-thousandths; looked at from {@value #SHARE_FROM} texts
     *     on, for in a small source any cluster is a large share
     * @param on what happens then
     */
    public record Giant(int documents, int share, OnGiant on) {
        public static final int SHARE_FROM = 100;

        /** Whether a cluster is too large; {@code ofSource} of its texts are of a source with {@code source} documents. */
        public boolean isExceeded(int texts, long ofSource, long source) {
            return texts > documents || (texts >= SHARE_FROM && ofSource * 10_000 > share * source);
        }
    }

    /** What happens to a cluster that is too large. */
    public enum OnGiant {
        /** The run stops and names it. */
        STOP,
        /** Its documents are joined only where they are alike to the one that is kept. */
        SPLIT,
        /** It stays as it is. */
        KEEP;

        /** The word in a recipe. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Signatures that outlive a run.
     *
     * @param write whether the run leaves an index of its documents beside the release
     * @param against indexes of earlier releases, the oldest first, whose documents this run's are compared with
     */
    public record Indexes(boolean write, List<EarlierIndex> against) {
        /** A run that knows of no other. */
        public static final Indexes NONE = new Indexes(false, List.of());

        public Indexes {
            against = List.copyOf(against);
        }

        /** Documents of all earlier releases together. */
        public long documents() {
            return against.stream().mapToLong(index -> index.header().rows()).sum();
        }
    }

    public Dedup {
        prefer = List.copyOf(prefer);
        passages = List.copyOf(passages);
    }

    /** Whether whole documents are compared. */
    public boolean findsDocuments() {
        return exact || url || minhash.isPresent();
    }

    /** What must be left of a document that a rule cut something out of, by the rule's name, in the order of the rules. */
    public Map<String, CutLimits> cuts() {
        Map<String, CutLimits> limits = new LinkedHashMap<>();
        passages.forEach(rule -> limits.put(rule.id(), rule.left()));
        substrings.ifPresent(rule -> limits.put(SubstringRule.ID, rule.left()));
        return limits;
    }

    SortedMap<String, Object> canonical() {
        SortedMap<String, Object> map = new TreeMap<>();
        map.put("exact", exact ? "yes" : "no");
        map.put("url", url ? "yes" : "no");
        minhash.ifPresent(scheme -> {
            SortedMap<String, Object> inner = new TreeMap<>();
            inner.put("scheme", scheme.version());
            inner.put("ngram", scheme.ngram());
            inner.put("bands", scheme.bands());
            inner.put("rows", scheme.rows());
            inner.put("threshold", threshold);
            inner.put("verify", verify.word());
            map.put("minhash", inner);
        });
        map.put("link", link.word());
        map.put("prefer", prefer.stream().map(Preference::toString).toList());
        map.put(
                "giant",
                new TreeMap<>(
                        java.util.Map.of("documents", giant.documents, "share", giant.share, "on", giant.on.word())));
        map.put("partitions", partitions);
        map.put("pairs-within", pairsWithin);
        if (indexes.write) { // recipes that name no index keep their digests
            map.put("index", "yes");
        }
        if (!indexes.against.isEmpty()) {
            map.put(
                    "against",
                    indexes.against.stream().map(EarlierIndex::canonical).toList());
        }
        if (!passages.isEmpty()) {
            map.put("passages", passages.stream().map(PassageRule::canonical).toList());
        }
        substrings.ifPresent(rule -> map.put("substrings", rule.canonical()));
        return map;
    }

    /** What of this decides the signatures that units write. */
    SortedMap<String, Object> signing() {
        SortedMap<String, Object> map = new TreeMap<>();
        map.put("exact", ExactKey.VERSION);
        map.put("url", urlVersion());
        map.put("scheme", minhashVersion());
        map.put("prefer", prefer.stream().map(Preference::toString).toList());
        if (indexes.write) {
            map.put("index", "yes"); // units then store signatures in the order of the release, too
        }
        if (!passages.isEmpty()) {
            map.put(
                    "passages",
                    passages.stream().map(rule -> rule.scheme().version()).toList());
        }
        return map;
    }

    /** The version of the keys of addresses in what units write. */
    public String urlVersion() {
        return url ? CanonicalUrl.VERSION : IndexHeader.NONE;
    }

    /** The version of the signatures in what units write, with their parameters. */
    public String minhashVersion() {
        return minhash.map(MinHash::version).orElse(IndexHeader.NONE);
    }
}
