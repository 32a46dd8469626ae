package org.millrace.pipeline.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanonicalJsonTest {
    private static final String RECIPE =
            """
            recipe: tiny
            sources:
              - {name: notes, connector: jsonl, paths: [notes.jsonl]}
            steps:
              - {id: hosts, use: url-list, with: {list: hosts.txt}}
              - {id: len, use: length, with: {min: 3}, only: {sources: [notes]}}
            dedup: {exact: yes, minhash: {bands: 2, rows: 3, threshold: 0.5}}
            """;

    @TempDir
    Path here;

    @TempDir
    Path there;

    @Test
    void putsKeysInOrderAtEveryDepthAndLeavesNoSpace() {
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("b", 2L);
        inner.put("a", List.of("y", "x"));
        Map<String, Object> outer = new LinkedHashMap<>();
        outer.put("z", inner);
        outer.put("Z", "é \" \\ \n");

        assertThat(CanonicalJson.write(outer))
                .isEqualTo("{\"Z\":\"é \\\" \\\\ \\n\",\"z\":{\"a\":[\"y\",\"x\"],\"b\":2}}");
    }

    @Test
    void refusesWhatIsNoValue() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> CanonicalJson.write(new Object()))
                .withMessageStartingWith("no JSON value: java.lang.Object@");
    }

    @Test
    void writesAWholeRecipeWithItsDefaults() throws IOException {
        Files.writeString(here.resolve("hosts.txt"), "abc");

        assertThat(Recipes.read(here, RECIPE).canonicalJson())
                .isEqualTo(
                        "{\"dedup\":{\"exact\":\"yes\",\"giant\":{\"documents\":10000,\"on\":\"stop\",\"share\":5000},\"link\":\"transitive\",\"minhash\":{\"bands\":2,\"ngram\":5,\"rows\":3,"
                                + "\"scheme\":\"minhash-v2(words=5,bands=2,rows=3)\",\"threshold\":5000,\"verify\":\"signature\"},\"pairs-within\":64,"
                                + "\"partitions\":64,\"prefer\":[\"longest\",\"earliest\",\"source-order\"],\"url\":\"no\"},\"extract\":{\"authors\":\"keep\",\"comments\":\"drop\","
                                + "\"documents\":\"read\",\"favour\":\"balanced\",\"format\":\"plain\",\"links\":\"text\","
                                + "\"max-blocks\":100000,\"max-bytes\":33554432,\"max-depth\":512,\"max-pages\":5000,"
                                + "\"max-parser-bytes\":536870912,\"max-tags\":1000000,\"tables\":\"keep\"},\"mode\":\"fast\",\"name\":\"tiny\",\"release\":{\"compression-level\":3,\"shards\":4},"
                                + "\"seed\":\"tiny\",\"sources\":[{\"base\":\"\",\"connector\":\"jsonl\",\"lists\":[],"
                                + "\"name\":\"notes\",\"paths\":[\"notes.jsonl\"],\"public\":\"no\",\"split-bytes\":67108864,"
                                + "\"with\":{\"date\":\"\",\"licence\":\"\",\"max-line-bytes\":33554432,\"path\":\"\",\"repo\":\"\","
                                + "\"text\":\"text\",\"title\":\"\",\"uri\":\"url\"}}],\"steps\":[{\"id\":\"hosts\","
                                + "\"only-languages\":[],\"only-sources\":[],\"use\":\"url-list\",\"with\":{\"list\":{"
                                + "\"path\":\"hosts.txt\","
                                + "\"sha256\":\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"}}},"
                                + "{\"id\":\"len\",\"only-languages\":[],\"only-sources\":[\"notes\"],\"use\":\"length\","
                                + "\"with\":{\"max\":2147483647,\"min\":3,\"unit\":\"characters\"}}]}");
    }

    @Test
    void doesNotDependOnWhereTheRecipeLies() throws IOException {
        Files.writeString(here.resolve("hosts.txt"), "abc");
        Files.writeString(there.resolve("hosts.txt"), "abc");
        Recipe one = Recipes.read(here, RECIPE);
        Recipe other = Recipes.read(there, RECIPE);

        assertThat(one.canonicalJson()).isEqualTo(other.canonicalJson()).doesNotContain(here.toString());
        assertThat(one.refinePart("notes")).isEqualTo(other.refinePart("notes"));
        assertThat(one.dedupPart()).isEqualTo(other.dedupPart());
    }

    @Test
    void changesWithTheContentOfAList() throws IOException {
        Files.writeString(here.resolve("hosts.txt"), "a.example");
        Files.writeString(there.resolve("hosts.txt"), "b.example");

        assertThat(Recipes.read(here, RECIPE).refinePart("notes"))
                .isNotEqualTo(Recipes.read(there, RECIPE).refinePart("notes"));
    }

    @Test
    void keepsAUnitsPartApartFromWhatOnlyTheReleaseOrDeduplicationNeeds() throws IOException {
        Files.writeString(here.resolve("hosts.txt"), "abc");
        String part = Recipes.read(here, RECIPE).refinePart("notes");

        assertThat(Recipes.read(here, RECIPE, "release.shards=9", "dedup.minhash.threshold=0.9")
                        .refinePart("notes"))
                .isEqualTo(part);
        assertThat(Recipes.read(here, RECIPE, "dedup.minhash.rows=4").refinePart("notes"))
                .isNotEqualTo(part);
        assertThat(Recipes.read(here, RECIPE, "seed=x").refinePart("notes")).isNotEqualTo(part);
    }
}
