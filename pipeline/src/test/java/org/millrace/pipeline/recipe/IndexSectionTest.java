package org.millrace.pipeline.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.filters.dedup.MinHash;
import org.millrace.filters.dedup.Shingles;
import org.millrace.filters.dedup.SignatureKind;
import org.millrace.pipeline.index.IndexHeader;
import org.millrace.pipeline.index.IndexPart;

class IndexSectionTest {
    private static final IndexPart PART = new IndexPart("web/part-00000-of-00001.rows.zst", 5, 3, 400, "ab");

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        header("june", "exact-v1", "none", new MinHash(5, 4, 5));
        header("july", "exact-v1", "url-v1", new MinHash(5, 4, 5));
    }

    private void header(String name, String exact, String url, MinHash scheme) throws IOException {
        Files.createDirectories(folder.resolve(name));
        Files.write(
                folder.resolve(name + "/index.json"),
                new IndexHeader(
                                name,
                                "root",
                                exact,
                                url,
                                scheme.version(),
                                scheme.components(),
                                scheme.bits(),
                                List.of("longest"),
                                0,
                                "",
                                List.of(PART))
                        .write());
    }

    private Recipe read(String dedup) {
        return Recipes.read(
                folder,
                """
                recipe: small
                sources: [{name: web, connector: jsonl, paths: [a]}]
                dedup:
                  exact: yes
                  minhash: {bands: 4, rows: 5}
                """
                        + dedup);
    }

    private static String against(String... names) {
        StringBuilder yaml = new StringBuilder("  against:\n");
        for (String name : names) {
            yaml.append("    - {name: ")
                    .append(name)
                    .append(", path: ")
                    .append(name)
                    .append("}\n");
        }
        return yaml.toString();
    }

    @Test
    void readsIndexesInTheirOrder() {
        Dedup dedup = read("  index: yes\n" + against("july", "june")).dedup().orElseThrow();

        assertThat(dedup.indexes().write()).isTrue();
        assertThat(dedup.indexes().against()).extracting(EarlierIndex::name).containsExactly("july", "june");
        assertThat(dedup.indexes().documents()).isEqualTo(10);
    }

    @Test
    void changesARecipesDigestOnlyWhereOneIsNamed() throws IOException {
        String plain = read("").canonicalJson();
        String one = read(against("june")).canonicalJson();

        assertThat(plain).doesNotContain("index", "against");
        assertThat(read("  index: no\n").canonicalJson()).isEqualTo(plain);
        assertThat(read("  index: yes\n").canonicalJson()).isNotEqualTo(plain);
        assertThat(read("  index: yes\n").refinePart("web")).isNotEqualTo(read("").refinePart("web"));
        assertThat(read(against("june")).refinePart("web")).isEqualTo(read("").refinePart("web"));
        assertThat(read(against("june", "july")).dedupPart())
                .isNotEqualTo(read(against("july", "june")).dedupPart());
        header("june", "exact-v1", "url-v1", new MinHash(5, 4, 5));
        assertThat(read(against("june")).canonicalJson())
                .as("another index in the same place")
                .isNotEqualTo(one);
    }

    @Test
    void refusesIndexesThatCannotBeCompared() throws IOException {
        header("signed", "exact-v1", "none", new MinHash(5, 5, 4));
        header("old", "exact-v0", "none", new MinHash(5, 4, 5));

        assertThatThrownBy(() -> read(against("june", "signed")))
                .isInstanceOf(RecipeException.class)
                .hasMessage(
                        "test.yaml:8:7: index 'signed' was made with minhash-v2(words=5,bands=5,rows=4) for signatures,"
                                + " this recipe asks for minhash-v2(words=5,bands=4,rows=5): they cannot be compared");
        header("few", "exact-v1", "none", new MinHash(SignatureKind.CLASSIC, Shingles.WORDS, 5, 4, 5, 16));
        assertThatThrownBy(() -> read(against("few")))
                .hasMessage(
                        "test.yaml:7:7: index 'few' was made with minhash-v2(words=5,bands=4,rows=5,bits=16) for"
                                + " signatures, this recipe asks for minhash-v2(words=5,bands=4,rows=5): they cannot be compared");
        assertThatThrownBy(() -> read(against("old")))
                .hasMessageContaining("was made with exact-v0 for texts, this recipe asks for exact-v1");
        assertThatThrownBy(() -> read("  url: yes\n" + against("june")))
                .hasMessageContaining("index 'june' was made with none for addresses, this recipe asks for url-v1");
        assertThat(read("  url: yes\n" + against("july")).dedup()).isPresent();
    }

    @Test
    void refusesWhatItDoesNotUnderstand() throws IOException {
        assertThatThrownBy(() -> read(against("june", "june")))
                .hasMessageContaining("test.yaml:8:7: a second index is called 'june'");
        assertThatThrownBy(() -> read(against("gone")))
                .hasMessageContaining("index 'gone': cannot read 'gone/index.json'");
        assertThatThrownBy(() -> read("  against: [{name: june, path: june, shape: 3}]\n"))
                .hasMessageContaining("unknown key 'shape' in an index; known: [name, path]");
        assertThatThrownBy(() -> read("  against: [june]\n")).hasMessageContaining("must be a mapping");
        Files.writeString(folder.resolve("june/index.json"), "{\"format\": \"other\"}");
        assertThatThrownBy(() -> read(against("june")))
                .hasMessageContaining("its format is 'other', this program reads millrace-index-v1");
    }
}
