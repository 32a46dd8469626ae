package org.millrace.pipeline.recipe;

import java.util.Locale;
import org.millrace.filters.dedup.Shingles;

/**
 * Sequences and bands of well-known corpora, by name. A profile takes over what decides which pairs are looked at; how
 * signatures are computed is {@code kind}'s to say.
 */
enum MinHashProfile {
    /** FineWeb (Penedo and others, 2024): 14 bands of 8 rows over 5 words, meant for a similarity of 0.75. */
    FINEWEB(Shingles.WORDS, 5, 14, 8, "0.75"),
    /** BigCode's The Stack and StarCoder: 25 bands of 10 rows over 5 words, meant for a similarity of 0.7. */
    BIGCODE(Shingles.WORDS, 5, 25, 10, "0.7"),
    /** NVIDIA NeMo Curator: 20 bands of 13 rows over 24 characters; it names no similarity. */
    NEMO(Shingles.CHARACTERS, 24, 20, 13, MinHashSection.THRESHOLD),
    /** RefinedWeb (Penedo and others, 2023): 450 bands of 20 rows over 5 words; it names no similarity. */
    REFINEDWEB(Shingles.WORDS, 5, 450, 20, MinHashSection.THRESHOLD);

    final Shingles shingles;
    final int ngram;
    final int bands;
    final int rows;
    /** As in a recipe. */
    final String threshold;

    MinHashProfile(Shingles shingles, int ngram, int bands, int rows, String threshold) {
        this.shingles = shingles;
        this.ngram = ngram;
        this.bands = bands;
        this.rows = rows;
        this.threshold = threshold;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
