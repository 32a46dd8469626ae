package org.millrace.pipeline.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.connectors.jsonl.JsonlConnector;
import org.millrace.connectors.warc.WarcConnector;
import org.millrace.core.Digests;
import org.millrace.filters.FilterCatalogue;
import org.millrace.filters.dedup.MinHash;
import org.millrace.filters.quality.LengthFilter;
import org.millrace.filters.quality.LengthUnit;

class RecipeReaderTest {
    private static final String SMALL =
            """
            recipe: tiny
            sources:
              - name: notes
                connector: jsonl
                paths: [notes.jsonl]
            """;

    @TempDir
    Path folder;

    private static String fault(String yaml) {
        return assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> Recipes.read(yaml))
                .actual()
                .getMessage();
    }

    private static String faultBelow(String more) {
        return fault(SMALL + more);
    }

    @Test
    void understandsEverythingThatARecipeCanSay() throws IOException {
        Files.writeString(folder.resolve("hosts.txt"), "bad.example\n");
        Recipe recipe = Recipes.read(
                folder,
                """
                recipe: all-of-it
                seed: s-1
                sources:
                  - name: web
                    connector: warc
                    with: {max-record-bytes: 1_000_000}
                    paths: [a.warc.gz, 'b/*.warc.gz']
                    lists: files.txt
                    base: b
                    public: yes
                    split-bytes: 1048576
                  - name: notes
                    connector: jsonl
                    paths: notes.jsonl
                    public: no
                extract: {max-depth: 99}
                steps:
                  - {id: hosts, use: url-list, with: {list: hosts.txt}}
                  - {id: lang, use: language}
                  - id: len
                    use: length
                    with: {min: 3}
                    only: {sources: [web], languages: [en, de]}
                dedup:
                  exact: yes
                  minhash: {ngram: 3, bands: 4, rows: 5, threshold: 0.8125}
                  partitions: 7
                  pairs-within: 9
                release: {shards: 2, compression-level: 19}
                """);

        assertThat(recipe.name()).isEqualTo("all-of-it");
        assertThat(recipe.seed()).isEqualTo("s-1");
        assertThat(recipe.sources()).extracting(Recipe.Source::name).containsExactly("web", "notes");
        Recipe.Source web = recipe.source("web");
        assertThat(web.connectorId()).isEqualTo("warc");
        assertThat(web.connector().create()).isEqualTo(new WarcConnector(1_000_000));
        assertThat(web.paths()).containsExactly("a.warc.gz", "b/*.warc.gz");
        assertThat(web.lists()).containsExactly("files.txt");
        assertThat(web.base()).isEqualTo("b");
        assertThat(web.isPublic()).isTrue();
        assertThat(web.splitBytes()).isEqualTo(1_048_576);
        assertThat(recipe.source("notes").connector().create()).isInstanceOf(JsonlConnector.class);
        assertThat(recipe.source("notes").isPublic()).isFalse();
        assertThat(recipe.extract().create().maxDepth()).isEqualTo(99);
        assertThat(recipe.steps()).extracting(Recipe.Step::id).containsExactly("hosts", "lang", "len");
        Recipe.Step length = recipe.steps().get(2);
        assertThat(length.use()).isEqualTo("length");
        assertThat(length.made().create())
                .usingRecursiveComparison()
                .isEqualTo(new LengthFilter(3, Integer.MAX_VALUE, LengthUnit.CHARACTERS));
        assertThat(length.onlySources()).containsExactly("web");
        assertThat(length.onlyLanguages()).containsExactly("de", "en");
        assertThat(recipe.dedup()).hasValueSatisfying(dedup -> {
            assertThat(dedup.exact()).isTrue();
            assertThat(dedup.minhash()).contains(new MinHash(3, 4, 5));
            assertThat(dedup.threshold()).isEqualTo(8125);
            assertThat(dedup.partitions()).isEqualTo(7);
            assertThat(dedup.pairsWithin()).isEqualTo(9);
        });
        assertThat(recipe.release()).isEqualTo(new Recipe.Release(2, 19));
    }

    @Test
    void fillsInWhatARecipeLeavesOut() {
        Recipe recipe = Recipes.read(SMALL);

        assertThat(recipe.seed()).isEqualTo("tiny");
        assertThat(recipe.steps()).isEmpty();
        assertThat(recipe.dedup()).isEmpty();
        assertThat(recipe.release()).isEqualTo(new Recipe.Release(4, 3));
        Recipe.Source notes = recipe.sources().get(0);
        assertThat(notes.base()).isEmpty();
        assertThat(notes.isPublic()).isFalse();
        assertThat(notes.splitBytes()).isEqualTo(67_108_864);
    }

    @Test
    void takesTheNearDuplicatesOfFineWebWhereMinhashSaysNothingMore() {
        Dedup dedup = Recipes.read(SMALL + "dedup:\n  minhash:\n").dedup().orElseThrow();

        assertThat(dedup.exact()).isFalse();
        assertThat(dedup.minhash()).contains(new MinHash(5, 14, 8));
        assertThat(dedup.threshold()).isEqualTo(7500);
        assertThat(dedup.partitions()).isEqualTo(64);
        assertThat(dedup.pairsWithin()).isEqualTo(64);
    }

    @Test
    void asksForTheSourceByItsName() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Recipes.read(SMALL).source("web"))
                .withMessage("no source 'web'");
    }

    @Test
    void refusesAnUnknownKeyOfTheRecipe() {
        assertThat(faultBelow("sedd: 1\n"))
                .isEqualTo("test.yaml:6:1: unknown key 'sedd' in the recipe; did you mean 'seed'? "
                        + "known: [recipe, seed, mode, sources, extract, steps, dedup, release, assert]");
    }

    @Test
    void refusesAnUnknownKeyOfASource() {
        assertThat(faultBelow("    path: x\n"))
                .isEqualTo("test.yaml:6:5: unknown key 'path' in a source; did you mean 'paths'? "
                        + "known: [name, connector, with, paths, lists, base, public, split-bytes]");
    }

    @Test
    void tellsOfAnUnknownKeyOfASourceBeforeOneThatIsMissing() {
        assertThat(fault("recipe: tiny\nsources:\n  - name: a\n    connector: jsonl\n    path: x\n"))
                .isEqualTo("test.yaml:5:5: unknown key 'path' in a source; did you mean 'paths'? "
                        + "known: [name, connector, with, paths, lists, base, public, split-bytes]");
        assertThat(faultBelow("    max-line-bytes: 100\n"))
                .isEqualTo("test.yaml:6:5: 'max-line-bytes' is a parameter: put it below 'with' of a source");
    }

    @Test
    void refusesAnUnknownParameterOfAConnector() {
        assertThat(faultBelow("    with:\n      max-lines: 1\n"))
                .isEqualTo("test.yaml:7:7: unknown key 'max-lines' in source 'notes' (jsonl); "
                        + "known: [text, uri, title, date, repo, path, licence, max-line-bytes]");
    }

    @Test
    void refusesAnUnknownParameterOfExtraction() {
        assertThat(faultBelow("extract: {depth: 1}\n"))
                .isEqualTo(
                        "test.yaml:6:11: unknown key 'depth' in extract; did you mean 'max-depth'? known: [max-bytes, max-depth, max-tags, "
                                + "max-blocks, favour, comments, tables, links, format, authors, documents, max-pages, "
                                + "max-parser-bytes]");
    }

    @Test
    void refusesAnUnknownKeyOfAStep() {
        assertThat(faultBelow("steps:\n  - {id: len, use: length, min: 1}\n"))
                .isEqualTo("test.yaml:7:28: 'min' is a parameter: put it below 'with' of a step");
        assertThat(faultBelow("steps:\n  - {id: len, use: length, least: 1}\n"))
                .isEqualTo("test.yaml:7:28: unknown key 'least' in a step; known: [id, use, with, limits, only]");
        assertThat(faultBelow("steps:\n  - {id: hosts, use: url-list, wiht: {list: x}}\n"))
                .isEqualTo("test.yaml:7:32: unknown key 'wiht' in a step; did you mean 'with'? "
                        + "known: [id, use, with, limits, only]");
    }

    @Test
    void refusesAnUnknownParameterOfAFilter() {
        assertThat(faultBelow("steps:\n  - {id: len, use: length, with: {mim: 1}}\n"))
                .isEqualTo("test.yaml:7:35: unknown key 'mim' in step 'len' (length); did you mean 'min'? "
                        + "known: [min, max, unit]");
    }

    @Test
    void takesTheLanguageFromAModelOfTheRecipesOwn(@TempDir Path folder) throws IOException {
        byte[] model = TinyModel.bytes();
        Files.write(folder.resolve("lid.bin"), model);
        String with = "model: lid.bin, sha256: "
                + HexFormat.of().formatHex(Digests.sha256().digest(model)) + ", codes: as-is";
        String steps = SMALL + "steps:\n  - {id: l, use: fasttext, with: {" + with + "%s}}\n"
                + "  - {id: is, use: language-is, with: {keep: [warm]}}\n"
                + "  - {id: len, use: length, only: {languages: [warm]}}\n";
        assertThat(Recipes.read(folder, steps.formatted("")).steps()).hasSize(3);
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> Recipes.read(folder, steps.formatted(", as: heat")))
                .withMessageStartingWith("test.yaml:8:5: step 'is' needs the language: ");
    }

    /** A name that is not known may be meant for the one that is missing. */
    @Test
    void tellsOfAnUnknownParameterBeforeOneThatIsMissing() {
        assertThat(faultBelow("steps:\n  - {id: hosts, use: url-list, with: {lists: x}}\n"))
                .isEqualTo("test.yaml:7:39: unknown key 'lists' in step 'hosts' (url-list); did you mean 'list'? "
                        + "known: [list]");
        assertThat(faultBelow("steps:\n  - {id: hosts, use: url-list}\n"))
                .isEqualTo("test.yaml:7:5: step 'hosts' (url-list) needs 'list'");
    }

    @Test
    void refusesAnUnknownScope() {
        assertThat(faultBelow("steps:\n  - {id: len, use: length, only: {source: notes}}\n"))
                .isEqualTo("test.yaml:7:35: unknown key 'source' in 'only' of step 'len'; "
                        + "did you mean 'sources'? known: [sources, languages]");
    }

    @Test
    void refusesUnknownKeysOfDeduplicationAndRelease() {
        assertThat(faultBelow("dedup: {exact: yes, near: yes}\n"))
                .isEqualTo("test.yaml:6:21: unknown key 'near' in dedup; "
                        + "known: [exact, minhash, url, link,"
                        + " prefer, giant, partitions, pairs-within, index, against, passages, substrings]");
        assertThat(faultBelow("dedup: {minhash: {band: 3}}\n"))
                .isEqualTo(
                        "test.yaml:6:19: unknown key 'band' in minhash; did you mean 'bands'? known: [profile, kind, shingles, ngram, bands, "
                                + "rows, hash-bits, threshold, verify]");
        assertThat(faultBelow("release: {chunks: 3}\n"))
                .isEqualTo("test.yaml:6:11: unknown key 'chunks' in release; known: [shards, compression-level]");
    }

    @Test
    void answersAnUnknownFilterWithThoseThatExist() {
        assertThat(faultBelow("steps:\n  - id: len\n    use: lenght\n"))
                .isEqualTo("test.yaml:8:10: step 'len': unknown filter 'lenght'; did you mean 'length'?"
                        + " 'millrace list filters' names all");
        assertThat(faultBelow("steps:\n  - id: len\n    use: wishes\n"))
                .isEqualTo("test.yaml:8:10: step 'len': unknown filter 'wishes'; known: "
                        + FilterCatalogue.all().keySet());
    }

    @Test
    void answersAnUnknownConnectorWithThoseThatExist() {
        assertThat(fault("recipe: tiny\nsources:\n  - name: a\n    connector: json\n    paths: [x]\n"))
                .isEqualTo("test.yaml:4:16: source 'a': unknown connector 'json'; did you mean 'jsonl'?"
                        + " known: [archive, jsonl, warc, wet]");
    }

    @Test
    void refusesValuesOfTheWrongSort() {
        assertThat(fault("recipe: tiny\nsources: here\n"))
                .isEqualTo("test.yaml:2:10: 'sources' of the recipe must be a list, got 'here'");
        assertThat(fault("recipe: [tiny]\nsources: []\n"))
                .isEqualTo("test.yaml:1:9: 'recipe' of the recipe must be a word or number, got a list");
        assertThat(fault("recipe:\nsources: []\n"))
                .isEqualTo("test.yaml:1:8: 'recipe' of the recipe must be a word or number, got nothing");
        assertThat(fault("recipe: tiny\nsources: [notes]\n"))
                .isEqualTo("test.yaml:2:11: a source must be a mapping of keys to values, got 'notes'");
        assertThat(faultBelow("steps: {id: len}\n"))
                .isEqualTo("test.yaml:6:8: 'steps' of the recipe must be a list, got a mapping");
        assertThat(faultBelow("dedup: yes\n"))
                .isEqualTo("test.yaml:6:8: 'dedup' of the recipe must be a mapping of keys to values, got 'yes'");
        assertThat(faultBelow("dedup: {exact: maybe}\n"))
                .isEqualTo("test.yaml:6:16: 'exact' of dedup must be yes or no, got 'maybe'");
        assertThat(faultBelow("release: {shards: many}\n"))
                .isEqualTo("test.yaml:6:19: 'shards' of release must be a whole number, got 'many'");
        assertThat(faultBelow("    lists: [[x]]\n"))
                .isEqualTo("test.yaml:6:13: a member of 'lists' of a source must be a word or number, got a list");
        assertThat(fault("- a\n")).isEqualTo("test.yaml:1:1: a recipe must be a mapping of keys to values, got a list");
    }

    @Test
    void refusesNumbersOutOfRange() {
        assertThat(faultBelow("release: {shards: 0}\n"))
                .isEqualTo("test.yaml:6:19: need 1 <= 'shards' of release <= 99999, got 0");
        assertThat(faultBelow("release: {compression-level: 20}\n"))
                .isEqualTo("test.yaml:6:30: need 1 <= 'compression-level' of release <= 19, got 20");
        assertThat(faultBelow("    split-bytes: 1023\n"))
                .isEqualTo("test.yaml:6:18: need 1024 <= 'split-bytes' of a source <= 1099511627776, got 1023");
        assertThat(faultBelow("dedup: {exact: yes, pairs-within: 1}\n"))
                .isEqualTo("test.yaml:6:35: need 2 <= 'pairs-within' of dedup <= 4096, got 1");
        assertThat(faultBelow("dedup: {minhash: {rows: 100}}\n"))
                .isEqualTo("test.yaml:6:18: minhash: need 1 <= rows <= 64, got rows=100");
    }

    @Test
    void handsOnWhatAFilterOrConnectorSaysOfItsParameters() {
        assertThat(faultBelow("steps:\n  - {id: len, use: length, with: {min: 9, max: 1}}\n"))
                .isEqualTo("test.yaml:7:34: step 'len' (length): need 0 <= min <= max, got min=9, max=1");
        assertThat(faultBelow("    with: {max-line-bytes: 0}\n"))
                .isEqualTo("test.yaml:6:11: source 'notes' (jsonl): need 1 <= max-line-bytes, got max-line-bytes=0");
    }

    @Test
    void refusesABadThreshold() {
        String range = "need 0 <= 'threshold' of minhash <= 1 with at most four decimals, got ";
        assertThat(faultBelow("dedup: {minhash: {threshold: 1.5}}\n")).isEqualTo("test.yaml:6:30: " + range + "1.5");
        assertThat(faultBelow("dedup: {minhash: {threshold: -0.1}}\n")).isEqualTo("test.yaml:6:30: " + range + "-0.1");
        assertThat(faultBelow("dedup: {minhash: {threshold: 0.75001}}\n"))
                .isEqualTo("test.yaml:6:30: " + range + "0.75001");
        assertThat(faultBelow("dedup: {minhash: {threshold: high}}\n")).isEqualTo("test.yaml:6:30: " + range + "high");
        assertThat(faultBelow("dedup: {minhash: {threshold: 1e999999999}}\n"))
                .isEqualTo("test.yaml:6:30: " + range + "1e999999999");
    }

    @Test
    void saysWhichKeyIsMissing() {
        assertThat(fault("seed: x\n")).isEqualTo("test.yaml:1:1: the recipe needs 'recipe'");
        assertThat(fault("recipe: tiny\n")).isEqualTo("test.yaml:1:1: the recipe needs 'sources'");
        assertThat(fault("recipe: tiny\nsources: []\n")).isEqualTo("test.yaml:2:10: a recipe needs a source");
        assertThat(fault("recipe: tiny\nsources:\n  - connector: jsonl\n"))
                .isEqualTo("test.yaml:3:5: a source needs 'name'");
        assertThat(fault("recipe: tiny\nsources:\n  - {name: a}\n"))
                .isEqualTo("test.yaml:3:5: a source needs 'connector'");
        assertThat(fault("recipe: tiny\nsources:\n  - {name: a, connector: jsonl}\n"))
                .isEqualTo("test.yaml:3:5: source 'a' needs 'paths' or 'lists'");
        assertThat(faultBelow("steps:\n  - use: length\n")).isEqualTo("test.yaml:7:5: a step needs 'id'");
        assertThat(faultBelow("steps:\n  - id: len\n")).isEqualTo("test.yaml:7:5: a step needs 'use'");
        assertThat(faultBelow("steps:\n  - {id: lang, use: language}\n  - {id: is, use: language-is}\n"))
                .isEqualTo("test.yaml:8:5: step 'is' (language-is) needs 'keep'");
    }

    @Test
    void refusesADeduplicationThatFindsNothing() {
        assertThat(faultBelow("dedup: {}\n"))
                .isEqualTo(
                        "test.yaml:6:8: dedup needs 'exact: yes', 'url: yes', 'minhash', 'passages' or 'substrings'");
        assertThat(faultBelow("dedup: {exact: no}\n"))
                .isEqualTo(
                        "test.yaml:6:8: dedup needs 'exact: yes', 'url: yes', 'minhash', 'passages' or 'substrings'");
    }

    @Test
    void refusesDuplicates() {
        assertThat(faultBelow("recipe: again\n")).isEqualTo("test.yaml:6:1: the key 'recipe' stands here twice");
        assertThat(faultBelow("  - {name: notes, connector: jsonl, paths: [x]}\n"))
                .isEqualTo("test.yaml:6:5: a second source is called 'notes'");
        assertThat(faultBelow("steps:\n  - {id: len, use: length}\n  - {id: len, use: length}\n"))
                .isEqualTo("test.yaml:8:5: a second step has the id 'len'; the first stands at test.yaml:7:5");
    }

    @Test
    void refusesNamesThatCannotBeFolders() {
        String rule = "' must be small letters, digits and hyphens, at most 63, got '";
        assertThat(fault("recipe: Tiny\n"))
                .isEqualTo("test.yaml:1:9: 'recipe' of the recipe" + rule.substring(1) + "Tiny'");
        assertThat(fault("recipe: ../up\n"))
                .isEqualTo("test.yaml:1:9: 'recipe' of the recipe" + rule.substring(1) + "../up'");
        assertThat(fault("recipe: " + "a".repeat(64) + "\n"))
                .isEqualTo("test.yaml:1:9: 'recipe' of the recipe" + rule.substring(1) + "a".repeat(64) + "'");
        assertThat(faultBelow("steps:\n  - {id: a/b, use: length}\n"))
                .isEqualTo("test.yaml:7:10: 'id' of a step" + rule.substring(1) + "a/b'");
    }

    @Test
    void refusesStepsThatStandWhereTheyCannotSeeWhatTheyNeed() throws IOException {
        Files.writeString(folder.resolve("hosts.txt"), "bad.example\n");
        String late =
                SMALL + "steps:\n  - {id: len, use: length}\n  - {id: hosts, use: url-list, with: {list: hosts.txt}}\n";
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> Recipes.read(folder, late))
                .withMessage("test.yaml:8:5: step 'hosts' judges origins, before text is extracted: "
                        + "put it above step 'len'");
        String byLanguage =
                SMALL + "steps:\n  - {id: hosts, use: url-list, with: {list: hosts.txt}, only: {languages: [en]}}\n";
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> Recipes.read(folder, byLanguage))
                .withMessage("test.yaml:7:5: step 'hosts' judges origins, before any language is known: "
                        + "it cannot be limited to languages");
        assertThat(faultBelow("steps:\n  - {id: is, use: language-is, with: {keep: [en]}}\n"))
                .isEqualTo("test.yaml:7:5: step 'is' needs the language: put a step with 'use: language', or with "
                        + "'use: fasttext', above it");
        assertThat(faultBelow(
                        "steps:\n  - {id: len, use: length, only: {languages: [en]}}\n  - {id: l, use: language}\n"))
                .isEqualTo("test.yaml:7:5: step 'len' needs the language: put a step with 'use: language', or with "
                        + "'use: fasttext', above it");
        assertThat(faultBelow("steps:\n  - {id: hide, use: redact}\n  - {id: again, use: redact}\n"))
                .isEqualTo("test.yaml:8:5: step 'again' changes the text after step 'hide' recorded where it redacted: "
                        + "put it above");
    }

    @Test
    void refusesToChangeATextInWhichPlacesWereMaskedButByAStepThatMovesThem() {
        String mask = "steps:\n  - {id: mask, use: pii@dolma-v1}\n";
        assertThat(faultBelow(mask + "  - {id: fix, use: nfc-v1}\n"))
                .isEqualTo("test.yaml:8:5: step 'fix' changes the text after step 'mask' recorded where it redacted: "
                        + "put it above");
        assertThat(faultBelow(mask + "  - {id: c4, use: c4@datatrove}\n"))
                .isEqualTo("test.yaml:8:5: step 'c4' changes the text after step 'mask' recorded where it redacted: "
                        + "put it above");
        String hide = "  - {id: hide, use: redact}\n";
        assertThat(Recipes.read(SMALL + mask + hide).steps()).hasSize(2);
        assertThat(faultBelow(mask + hide + "  - {id: fix, use: nfc-v1}\n"))
                .isEqualTo("test.yaml:9:5: step 'fix' changes the text after step 'hide' recorded where it redacted: "
                        + "put it above");
        assertThat(faultBelow("steps:\n" + hide + "  - {id: mask, use: pii@dolma-v1}\n"))
                .isEqualTo("test.yaml:8:5: step 'mask' changes the text after step 'hide' recorded where it redacted: "
                        + "put it above");
    }

    @Test
    void refusesACrawlerWithItsVersion() {
        assertThat(faultBelow("steps:\n  - {id: says, use: opt-out-signals, with: {crawler: CCBot/2.0}}\n"))
                .isEqualTo(
                        "test.yaml:7:44: step 'says' (opt-out-signals): 'crawler' takes the product token of RFC 9309, "
                                + "without a version: expected a robot's product token, such as GPTBot, found 'CCBot/2.0'");
    }

    @Test
    void refusesAScopeOfASourceThatIsNotThere() {
        assertThat(faultBelow("steps:\n  - {id: len, use: length, only: {sources: [web]}}\n"))
                .isEqualTo("test.yaml:7:34: step 'len': unknown source 'web'; known: [notes]");
    }

    @Test
    void refusesAListThatIsNotThere() {
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() ->
                        Recipes.read(folder, SMALL + "steps:\n  - {id: h, use: url-list, with: {list: gone.txt}}\n"))
                .withMessageStartingWith("test.yaml:7:41: 'list' of step 'h' (url-list): cannot read 'gone.txt': ");
    }

    @Test
    void saysWhatAFilterDislikesAboutAList() throws IOException {
        Files.writeString(folder.resolve("hosts.txt"), "good.example\nnot a host\n");
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() ->
                        Recipes.read(folder, SMALL + "steps:\n  - {id: h, use: url-list, with: {list: hosts.txt}}\n"))
                .withMessageStartingWith("test.yaml:7:34: step 'h' (url-list): hosts.txt, line 2: expected a host");
    }

    @Test
    void takesWordsThatOtherReadersOfYamlTakeForTruthValues() {
        assertThat(Recipes.read(SMALL + "seed: no\n").seed()).isEqualTo("no");
        assertThat(Recipes.read(SMALL + "seed: 0x10\n").seed()).isEqualTo("0x10");
    }

    @Test
    void describesTheKeysOfAClass() {
        assertThat(RecipeReader.describe(LengthFilter.class).toString())
                .isEqualTo("{min=0, max=2147483647, unit=characters}");
        assertThat(RecipeReader.describe(org.millrace.filters.url.UrlListFilter.class)
                        .toString())
                .isEqualTo("{list=(required)}");
    }
}
