package org.millrace.pipeline.dedup;

import java.util.Optional;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.signature.SignatureRow;

/** In which way two documents are duplicates. */
public enum Kinship {
    /** Their normalised texts are equal. */
    EXACT(1, "exact"),
    /** They have one canonical address. */
    URL(2, "url"),
    /** Their signatures are alike. */
    NEAR(0, "near");

    private final int code;
    private final String rule;

    Kinship(int code, String rule) {
        this.code = code;
        this.rule = rule;
    }

    /** The word in the ledger; {@link Decision#rule} tells earlier releases apart. */
    public String rule() {
        return rule;
    }

    int code() {
        return code;
    }

    static Kinship of(int code) {
        for (Kinship kinship : values()) {
            if (kinship.code == code) {
                return kinship;
            }
        }
        throw new IllegalArgumentException("no kinship has the code " + code);
    }

    /** What makes the two duplicates under the recipe, the closest first; empty where they are none. */
    static Optional<Kinship> between(SignatureRow a, SignatureRow b, Dedup dedup) {
        if (a.isExactCopyOf(b) && (dedup.exact() || dedup.minhash().isPresent())) {
            return Optional.of(EXACT);
        }
        if (dedup.url() && a.hasUrlOf(b)) {
            return Optional.of(URL);
        }
        boolean near = dedup.minhash().isPresent() && Similarity.of(a, b, dedup) >= dedup.threshold();
        return near ? Optional.of(NEAR) : Optional.empty();
    }
}
