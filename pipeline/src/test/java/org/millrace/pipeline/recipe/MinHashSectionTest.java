package org.millrace.pipeline.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinHashSectionTest {
    private static final String SMALL = "recipe: tiny\nsources: [{name: n, connector: jsonl, paths: [n]}]\n";

    private static Dedup read(String minhash, String... overrides) {
        return Recipes.read(SMALL + "dedup: {minhash: {" + minhash + "}}\n", overrides)
                .dedup()
                .orElseThrow();
    }

    private static String version(String minhash) {
        return read(minhash).minhash().orElseThrow().version();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fineweb | minhash-v2(words=5,bands=14,rows=8) | 7500",
                "bigcode | minhash-v2(words=5,bands=25,rows=10) | 7000",
                "nemo | minhash-v2(characters=24,bands=20,rows=13) | 7500",
                "refinedweb | minhash-v2(words=5,bands=450,rows=20) | 7500"
            })
    void takesSequencesBandsAndThresholdOfAProfile(String profile, String version, int threshold) {
        Dedup dedup = read("profile: " + profile);

        assertThat(dedup.minhash().orElseThrow().version()).isEqualTo(version);
        assertThat(dedup.threshold()).isEqualTo(threshold);
    }

    @Test
    void takesKindThresholdAndVerifyBesideAProfile() {
        Dedup dedup = read("profile: bigcode, kind: bigcode, threshold: 0.85, verify: exact");

        assertThat(dedup.minhash().orElseThrow().version()).isEqualTo("minhash-bigcode-v1(words=5,bands=25,rows=10)");
        assertThat(dedup.threshold()).isEqualTo(8500);
        assertThat(dedup.verify()).isEqualTo(Dedup.Verify.EXACT);
    }

    @ParameterizedTest
    @CsvSource({"shingles, words", "ngram, 5", "bands, 14", "rows, 8"})
    void refusesBesideAProfileWhatTheProfileSettles(String key, String value) {
        assertThatThrownBy(() -> read("profile: fineweb, " + key + ": " + value))
                .hasMessage("test.yaml:3:" + (37 + key.length() + 2) + ": '" + key
                        + "' of minhash is settled by profile fineweb; leave out one of the two"
                        + " (the profile is shingles: words, ngram: 5, bands: 14, rows: 8)");
    }

    @Test
    void readsKindsAndSequences() {
        assertThat(version("")).isEqualTo("minhash-v2(words=5,bands=14,rows=8)");
        assertThat(version("kind: fast")).isEqualTo("minhash-fast-v2(words=5,bands=14,rows=8)");
        assertThat(version("kind: datatrove")).isEqualTo("minhash-datatrove-v1(words=5,bands=14,rows=8)");
        assertThat(version("kind: datatrove-sha1")).isEqualTo("minhash-datatrove-sha1-v1(words=5,bands=14,rows=8)");
        assertThat(version("shingles: characters, ngram: 9, kind: fast"))
                .isEqualTo("minhash-fast-v2(characters=9,bands=14,rows=8)");
    }

    @Test
    void keepsAsManyBitsAsAreAskedFor() {
        assertThat(version("hash-bits: 32")).isEqualTo("minhash-v2(words=5,bands=14,rows=8)");
        assertThat(version("hash-bits: 16")).isEqualTo("minhash-v2(words=5,bands=14,rows=8,bits=16)");
        assertThat(version("profile: nemo, kind: fast, hash-bits: 8"))
                .isEqualTo("minhash-fast-v2(characters=24,bands=20,rows=13,bits=8)");
        assertThat(version("kind: datatrove, hash-bits: 32"))
                .isEqualTo("minhash-datatrove-v1(words=5,bands=14,rows=8)");
        assertThat(read("hash-bits: 32").canonical()).isEqualTo(read("").canonical());
        assertThat(read("hash-bits: 16").signing()).isNotEqualTo(read("").signing());
    }

    @Test
    void refusesBitsThatMakeUnlikeTextsMeet() {
        assertThat(version("rows: 4, hash-bits: 16")).endsWith("rows=4,bits=16)");
        assertThatThrownBy(() -> read("rows: 3, hash-bits: 16"))
                .isInstanceOf(RecipeException.class)
                .hasMessage(
                        "test.yaml:3:39: 'hash-bits' of minhash: a band of 3 rows of 16 bits has 48 bits, and unlike"
                                + " texts would share it by chance; need 64: at least 4 rows, or more bits");
        assertThat(version("hash-bits: 8")).endsWith("rows=8,bits=8)");
        assertThatThrownBy(() -> read("rows: 7, hash-bits: 8"))
                .hasMessageContaining("a band of 7 rows of 8 bits has 56");
        assertThat(version("rows: 1")).endsWith("rows=1)");
    }

    @Test
    void refusesOtherBits() {
        assertThatThrownBy(() -> read("hash-bits: 12"))
                .hasMessage("test.yaml:3:30: 'hash-bits' of minhash: need bits of 32, 16 or 8, got bits=12");
        assertThatThrownBy(() -> read("hash-bits: 64")).hasMessageContaining("need bits of 32, 16 or 8, got bits=64");
        assertThatThrownBy(() -> read("kind: bigcode, hash-bits: 16"))
                .hasMessage("test.yaml:3:45: 'hash-bits' of minhash: kind bigcode keeps its components whole, as its"
                        + " original does, got 16 bits of each");
        assertThatThrownBy(() -> read("hash-bits: 16, ngram: 99"))
                .hasMessage("test.yaml:3:18: minhash: need 1 <= ngram <= 64, got ngram=99");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> read("profile: fine"))
                .hasMessage("test.yaml:3:28: 'profile' of minhash must be one of [fineweb, bigcode, nemo, refinedweb],"
                        + " got 'fine'");
        assertThatThrownBy(() -> read("kind: quick"))
                .hasMessage(
                        "test.yaml:3:25: 'kind' of minhash must be one of [classic, fast, datatrove, datatrove-sha1,"
                                + " bigcode], got 'quick'");
        assertThatThrownBy(() -> read("shingles: lines"))
                .hasMessage("test.yaml:3:29: 'shingles' of minhash must be one of [words, characters], got 'lines'");
        assertThatThrownBy(() -> read("kind: bigcode, shingles: characters"))
                .hasMessage("test.yaml:3:18: minhash: kind bigcode has words of its own, got shingles=characters");
        assertThatThrownBy(() -> read("profile: nemo, kind: datatrove"))
                .hasMessage("test.yaml:3:18: minhash: kind datatrove has words of its own, got shingles=characters");
    }

    @Test
    void tellsKindsApartInTheRecipesDigest() {
        String classic = read("").canonical().toString();

        assertThat(classic).contains("scheme=minhash-v2(words=5,bands=14,rows=8)");
        assertThat(read("profile: fineweb").canonical().toString()).isEqualTo(classic);
        assertThat(read("kind: fast").canonical().toString()).isNotEqualTo(classic);
        assertThat(read("kind: fast").signing()).isNotEqualTo(read("").signing());
    }
}
