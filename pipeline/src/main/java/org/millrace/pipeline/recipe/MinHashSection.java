package org.millrace.pipeline.recipe;

import java.util.List;
import java.util.Optional;
import org.millrace.filters.dedup.MinHash;
import org.millrace.filters.dedup.Shingles;
import org.millrace.filters.dedup.SignatureKind;

/**
 * What a recipe says below {@code dedup.minhash}.
 *
 * @param scheme the signatures
 * @param threshold in ten-thousandths
 * @param verify how candidates are compared
 */
record MinHashSection(MinHash scheme, int threshold, Dedup.Verify verify) {
    /** The least similarity where neither recipe nor profile names one. */
    static final String THRESHOLD = "0.75";

    private static final List<String> OF_PROFILE = List.of("shingles", "ngram", "bands", "rows");

    static MinHashSection read(Section section) {
        Optional<MinHashProfile> profile = section.find("profile")
                .map(unused -> RecipeReader.constant(section, "profile", MinHashProfile.FINEWEB, MinHashProfile::word));
        SignatureKind kind = RecipeReader.constant(section, "kind", SignatureKind.CLASSIC, SignatureKind::word);
        Shingles shingles = RecipeReader.constant(section, "shingles", Shingles.WORDS, Shingles::word);
        int ngram = (int) section.number("ngram", 5, 1, 1000);
        int bands = (int) section.number("bands", 14, 1, 512);
        int rows = (int) section.number("rows", 8, 1, 512);
        int bits = (int) section.number("hash-bits", MinHash.ALL_BITS, 1, 1000);
        int threshold = RecipeReader.share(
                section, "threshold", profile.map(known -> known.threshold).orElse(THRESHOLD));
        Dedup.Verify verify = RecipeReader.constant(section, "verify", Dedup.Verify.SIGNATURE, Dedup.Verify::word);
        section.refuseOthers();
        profile.ifPresent(known -> refuseBeside(known, section));
        try {
            MinHash scheme = profile.map(
                            known -> new MinHash(kind, known.shingles, known.ngram, known.bands, known.rows))
                    .orElseGet(() -> new MinHash(kind, shingles, ngram, bands, rows));
            return new MinHashSection(withBits(scheme, bits, section), threshold, verify);
        } catch (IllegalArgumentException e) {
            throw section.place().fault("minhash: " + e.getMessage());
        }
    }

    private static MinHash withBits(MinHash whole, int bits, Section section) {
        try {
            return new MinHash(whole.kind(), whole.shingles(), whole.ngram(), whole.bands(), whole.rows(), bits);
        } catch (IllegalArgumentException e) {
            throw section.require("hash-bits").place().fault(section.what("hash-bits") + ": " + e.getMessage());
        }
    }

    /** A profile with other numbers would not be that profile. */
    private static void refuseBeside(MinHashProfile profile, Section section) {
        for (String key : OF_PROFILE) {
            section.find(key).ifPresent(setting -> {
                throw setting.place()
                        .fault(section.what(key) + " is settled by profile " + profile.word()
                                + "; leave out one of the two (the profile is shingles: " + profile.shingles.word()
                                + ", ngram: " + profile.ngram + ", bands: " + profile.bands + ", rows: "
                                + profile.rows + ")");
            });
        }
    }
}
