package org.millrace.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MillraceTest {
    private static final String RECIPE =
            """
            recipe: tiny
            sources:
              - name: notes
                connector: jsonl
                paths: [notes.jsonl]
            steps:
              - id: length
                use: length
                with: {min: 10}
            dedup: {exact: yes, minhash: {}}
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @BeforeEach
    void captureWhatIsPrinted() {
        PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(capture);
        System.setErr(capture);
    }

    @AfterEach
    void printAgain() {
        System.setOut(out);
        System.setErr(err);
    }

    private int millrace(String... arguments) {
        return Millrace.run(arguments);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String recipe(String yaml) throws IOException {
        return Files.writeString(folder.resolve("tiny.yaml"), yaml).toString();
    }

    private void notes(String... lines) throws IOException {
        Files.write(folder.resolve("notes.jsonl"), List.of(lines));
    }

    private String output() {
        return folder.resolve("release").toString();
    }

    @Test
    void runsARecipeAndPrintsTheFunnel() throws IOException {
        notes(
                "{\"text\":\"The mill stands at the river.\"}",
                "{\"text\":\"short\"}",
                "{\"text\":\"The MILL stands  at the river.\"}");
        assertThat(millrace("run", recipe(RECIPE), "--output", output(), "--parallelism", "2"))
                .isZero();
        assertThat(printed())
                .contains("records read                                              3\n")
                .contains("  length\n    removed too-short                                    -1\n")
                .contains("  dedup\n    merged exact                                         -1\n")
                .contains("documents kept                                            1\n")
                .doesNotContain("nothing ")
                .contains("content root  ")
                .contains("release       " + output() + "\n");
        assertThat(millrace("verify", output())).isZero();
        String root = printed().replaceAll("(?s).*?content root  ([0-9a-f]{64}).*", "$1");
        assertThat(printed()).contains(output() + " is sound.\ncontent root  " + root + "\n");
    }

    @Test
    void explainsADecidedReleaseWhoseTextsLieElsewhere() throws IOException {
        notes("{\"text\":\"The mill stands at the river.\"}", "{\"text\":\"The MILL stands at the river.\"}");
        assertThat(millrace("run", recipe(RECIPE + "mode: audit\n"), "--output", output()))
                .isZero();
        String decided = folder.resolve("decided").toString();
        assertThat(millrace("decide", output(), "--set", "steps.length.with.min=5", "--output", decided))
                .isZero();
        assertThat(millrace("duplicates", decided)).isZero();
        String merged = printed().replaceAll("(?s).*merged into it: ([a-z2-7]{26})\n.*", "$1");
        assertThat(millrace("explain", decided, merged)).isZero();
        assertThat(printed()).contains(merged + ": merged in step 'dedup'").doesNotContain("in words");
    }

    @Test
    void changesLimitsOfAnAuditedRun() throws IOException {
        notes("{\"text\":\"The mill stands at the river.\"}", "{\"text\":\"short\"}", "{\"text\":\"a bit more\"}");
        String audited = recipe(RECIPE + "mode: audit\n");
        assertThat(millrace("run", audited, "--output", output())).isZero();
        assertThat(millrace("whatif", output(), "--set", "length.min=5..11:3")).isZero();
        assertThat(printed())
                .contains("3 documents came to the limits of the steps; duplicates not yet removed\n")
                .containsPattern("(?m)^as run +2 +66[.]67 % +39  und 2$")
                .containsPattern("(?m)^5 +3 +100[.]00 % +44  und 3$")
                .containsPattern("(?m)^8 +2 +66[.]67 % +39  und 2$")
                .containsPattern("(?m)^11 +1 +33[.]33 % +29  und 1$");
        String decided = folder.resolve("decided").toString();
        assertThat(millrace("decide", output(), "--set", "steps.length.with.min=5", "--output", decided))
                .isZero();
        assertThat(printed()).contains("documents kept                                            3\n");
        assertThat(millrace("verify", decided)).isZero();
    }

    @Test
    void saysWhatIsNoLimit() throws IOException {
        notes("{\"text\":\"The mill stands at the river.\"}");
        assertThat(millrace("run", recipe(RECIPE + "mode: audit\n"), "--output", output()))
                .isZero();
        assertThat(millrace("whatif", output(), "--set", "length.unit=words")).isEqualTo(2);
        assertThat(printed())
                .contains("only limits can be changed without running again; these settings are others:"
                        + " steps.length.with.unit\n");
        assertThat(millrace("whatif", output(), "--set", "length.min=1..2:1", "--set", "length.max=1..2:1"))
                .isEqualTo(2);
        assertThat(printed()).contains("of several --set, one can have more than one value\n");
    }

    @Test
    void warnsOfALimitThatDecidesNothing() throws IOException {
        notes("{\"text\":\"The mill stands at the river.\"}");
        String step = "  - {id: lines, use: fineweb-quality@datatrove, with: {line-punct-thr: 0}}\ndedup:";
        assertThat(millrace("check", recipe(RECIPE.replace("dedup:", step)))).isZero();
        assertThat(printed())
                .contains("warning: step 'lines': rule 'line_punct_ratio' can drop nothing:"
                        + " 'line_punct_ratio' is always >= 0\n");
    }

    @Test
    void stopsAtAClusterThatIsTooLargeAndSaysWhatGluesIt() throws IOException {
        String glue = "please switch on scripts in your browser to read this page of ours today ";
        notes(
                "{\"text\":\"" + glue + "one\"}",
                "{\"text\":\"" + glue + "two\"}",
                "{\"text\":\"" + glue + "three\"}",
                "{\"text\":\"The mill stands at the river.\"}");
        String recipe = recipe(RECIPE.replace(
                "{exact: yes, minhash: {}}",
                "{minhash: {ngram: 2, threshold: 0.5, bands: 20, rows: 2}, giant: {documents: 2}}"));
        assertThat(millrace("run", recipe, "--output", output())).isEqualTo(1);
        assertThat(printed())
                .contains(
                        "millrace: a cluster of 3 duplicates has 3 different texts, 3 of them of source 'notes': more than"
                                + " dedup.giant allows\n  its most central documents: ")
                .contains("\n    3 of 3: please switch on scripts in your browser to\n");
        assertThat(millrace("run", recipe, "--output", output(), "--set", "dedup.giant.on=keep"))
                .isZero();
        assertThat(printed()).contains("    merged near                                          -2\n");
    }

    /** The other kinds see other sequences: 263 of 281 of 8 characters, 39 of 44 of two of BigCode's tokens are in both. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ngram: 2 | 0.9 | 0.91",
                "ngram: 2, kind: fast | 0.9 | 0.91",
                "ngram: 2, kind: bigcode | 0.88 | 0.91",
                "ngram: 8, shingles: characters | 0.93 | 0.94"
            })
    void verifiesNearDuplicatesByTheirTextsWhereAsked(String scheme, String least, String tooMuch) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append("word").append(i).append(' ');
        }
        // 40 words and 4 more: 39 pairs of words of 43 are in both, a similarity of 0.907
        notes("{\"text\":\"" + text + "\"}", "{\"text\":\"" + text + "one two three four\"}");
        String dedup = "{minhash: {" + scheme + ", bands: 20, rows: 2, verify: exact, threshold: %s}}";
        for (String threshold : List.of(least, tooMuch)) {
            String recipe = recipe(RECIPE.replace("{exact: yes, minhash: {}}", dedup.formatted(threshold)));
            String folder = output() + threshold;
            assertThat(millrace("run", recipe, "--output", folder)).isZero();
            String kept = threshold.equals(least) ? "1" : "2";
            assertThat(Files.readString(Path.of(folder, "release.json"))).contains("\"documents\" : " + kept + ",");
        }
    }

    @Test
    void mergesPagesOfOneAddress() throws IOException {
        notes(
                "{\"url\":\"https://www.example.org/a/?utm_source=x\",\"text\":\"The mill stands at the river.\"}",
                "{\"url\":\"http://example.org/a#top\",\"text\":\"Something else is written here by now, and more.\"}",
                "{\"url\":\"http://example.org/b\",\"text\":\"The third page of all.\"}");
        assertThat(millrace(
                        "run", recipe(RECIPE.replace("{exact: yes, minhash: {}}", "{url: yes}")), "--output", output()))
                .isZero();
        assertThat(printed())
                .contains("    merged url                                           -1\n")
                .contains("documents kept                                            2\n");
        assertThat(millrace("verify", output())).isZero();
    }

    @Test
    void showsClustersAndHowTheirTextsDiffer() throws IOException {
        String text = "the mill stands at the river and grinds the corn of the whole valley ";
        notes(
                "{\"url\":\"https://a.example/1\",\"text\":\"" + text + "every single day\"}",
                "{\"text\":\"" + text + "every day\"}",
                "{\"text\":\"Something else is written here.\"}");
        String recipe = recipe(RECIPE.replace(
                "{exact: yes, minhash: {}}", "{minhash: {ngram: 2, bands: 40, rows: 2, threshold: 0.6}}"));
        assertThat(millrace("run", recipe, "--output", output())).isZero();
        assertThat(millrace("duplicates", output())).isZero();
        assertThat(printed()).containsPattern("(?m)^         2 documents, kept [a-z2-7]{26}  https://a.example/1$");
        String merged = printed().replaceAll("(?s).*merged into it: ([a-z2-7]{26})\n.*", "$1");
        assertThat(millrace("explain", output(), merged)).isZero();
        assertThat(printed())
                .contains("  in words, from this text to the one that is kept:\n")
                .contains("    … of the whole valley every {+single+} day\n");
    }

    @Test
    void isDoneAtOnceWhenTheSameRunIsThere() throws IOException {
        notes("{\"text\":\"The mill stands at the river.\"}");
        assertThat(millrace("run", recipe(RECIPE), "--output", output())).isZero();
        byte[] sums = Files.readAllBytes(folder.resolve("release/SHA256SUMS"));
        assertThat(millrace("run", recipe(RECIPE), "--output", output())).isZero();
        assertThat(Files.readAllBytes(folder.resolve("release/SHA256SUMS"))).isEqualTo(sums);
    }

    @Test
    void refusesAFolderWithTheReleaseOfAnotherRecipe() throws IOException {
        notes("{\"text\":\"The mill stands at the river.\"}");
        millrace("run", recipe(RECIPE), "--output", output());
        byte[] sums = Files.readAllBytes(folder.resolve("release/SHA256SUMS"));
        assertThat(millrace("run", recipe(RECIPE), "--output", output(), "--set", "steps.length.with.min=11"))
                .isEqualTo(2);
        assertThat(printed())
                .contains("millrace: the output folder '" + output()
                        + "' holds a release of another run (other recipe, inputs or code): choose another with"
                        + " --output, or delete it");
        assertThat(Files.readAllBytes(folder.resolve("release/SHA256SUMS"))).isEqualTo(sums);
        assertThat(millrace("verify", output())).isZero();
    }

    @Test
    void refusesAFolderWithTheReleaseOfOtherInput() throws IOException {
        notes("{\"text\":\"The mill stands at the river.\"}");
        millrace("run", recipe(RECIPE), "--output", output());
        notes("{\"text\":\"The mill stands at another river.\"}");
        assertThat(millrace("run", recipe(RECIPE), "--output", output())).isEqualTo(2);
        assertThat(printed()).contains("holds a release of another run");
        assertThat(millrace("verify", output())).isZero();
    }

    @Test
    void refusesAFolderWithFilesThatAreNoRelease() throws IOException {
        notes("{\"text\":\"The mill stands at the river.\"}");
        Path precious = folder.resolve("release/thesis.tex");
        Files.createDirectories(precious.getParent());
        Files.writeString(precious, "years of work");
        assertThat(millrace("run", recipe(RECIPE), "--output", output())).isEqualTo(2);
        assertThat(printed()).contains("holds files that are no release: choose another with --output, or empty it");
        assertThat(precious).hasContent("years of work");
    }

    @Test
    void saysWhatIsWrongWithARecipe() throws IOException {
        notes("{}");
        String path = recipe(RECIPE.replace("use: length", "use: lenght"));
        assertThat(millrace("run", path, "--output", output())).isEqualTo(2);
        assertThat(printed())
                .contains("millrace: " + path + ":8:10: step 'length': unknown filter 'lenght';"
                        + " did you mean 'length'? 'millrace list filters' names all\n");
        assertThat(millrace("check", path)).isEqualTo(2);
        assertThat(folder.resolve("release")).doesNotExist();
    }

    @Test
    void saysThatThereIsNoRecipe() {
        assertThat(millrace("run", folder.resolve("none.yaml").toString())).isEqualTo(2);
        assertThat(printed()).contains("millrace: no recipe at '" + folder.resolve("none.yaml") + "'");
    }

    @Test
    void saysThatInputIsMissing() throws IOException {
        assertThat(millrace("run", recipe(RECIPE), "--output", output())).isEqualTo(2);
        assertThat(printed())
                .contains("millrace: source 'notes': no file matches 'notes.jsonl' (looked for "
                        + folder.resolve("notes.jsonl") + ")");
    }

    @Test
    void putsAnEmptyFileIntoTheLedger() throws IOException {
        Files.createFile(folder.resolve("notes.jsonl"));
        assertThat(millrace("run", recipe(RECIPE), "--output", output())).isZero();
        assertThat(printed())
                .contains("    failed empty-file                                    -1\n")
                .contains("\nnothing could be read: does each source have the connector for its files? "
                        + "manifest/removed has the reason for each record\n");
        assertThat(millrace("verify", output())).isZero();
    }

    @Test
    void saysThatNothingWasKept() throws IOException {
        notes("{\"text\":\"short\"}", "no JSON");
        assertThat(millrace("run", recipe(RECIPE), "--output", output())).isZero();
        assertThat(printed()).contains("\nnothing was kept: manifest/removed has the reason for each record\n");
    }

    @Test
    void saysThatAnEngineIsUnknownOrNotThere() throws IOException {
        notes("{}");
        assertThat(millrace("run", recipe(RECIPE), "--engine", "dataflow")).isEqualTo(2);
        assertThat(printed()).contains("millrace: unknown engine 'dataflow'; known: [local, direct, flink, spark]");
        assertThat(millrace("run", recipe(RECIPE), "--engine", "spark")).isEqualTo(2);
        assertThat(printed()).contains("millrace: the engine is not on the class path");
    }

    @Test
    void refusesUnknownOptions() throws IOException {
        assertThat(millrace("run", recipe(RECIPE), "--paralelism", "2")).isEqualTo(2);
        assertThat(printed())
                .contains("millrace: Unknown options: '--paralelism', '2'\nUsage: millrace run [")
                .endsWith("'millrace run --help' tells more.\n");
    }

    @Test
    void refusesAnUnknownCommandAndNamesTheNearest() {
        assertThat(millrace("verfy", output())).isEqualTo(2);
        assertThat(printed())
                .startsWith("millrace: unknown command 'verfy'; did you mean 'verify'? known: [run, check, ")
                .endsWith("'millrace --help' tells more.\n");
        assertThat(millrace("index", "inof")).isEqualTo(2);
        assertThat(printed()).contains("unknown command 'inof'; did you mean 'info'? known: [info, remove]\n");
    }

    @Test
    void everyCommandTellsTheVersion() {
        assertThat(millrace("optout", "check", "--version")).isZero();
        assertThat(printed()).startsWith("millrace ").contains("(code ");
    }

    @Test
    void helpsWithACommand() {
        assertThat(millrace("help", "verify")).isZero();
        assertThat(printed()).startsWith("Usage: millrace verify ");
        assertThat(millrace("--help")).isZero();
        assertThat(printed()).contains("To begin with: millrace run configs/quickstart.yaml\nExit codes: 0 done; ");
    }

    @Test
    void refusesOptionsThatBeamDoesNotKnow() throws IOException {
        notes("{\"text\":\"The mill stands at the river.\"}");
        assertThat(millrace("run", recipe(RECIPE), "--output", output(), "--beam=--mill=1"))
                .isEqualTo(2);
        assertThat(printed())
                .startsWith("millrace: --beam: ")
                .contains("'mill'")
                .doesNotContain("\tat ");
        assertThat(millrace("run", recipe(RECIPE), "--output", output(), "--beam=--jobName=mill"))
                .isZero();
    }

    @Test
    void refusesAClusterForTheEngineThatHasNone() throws IOException {
        notes("{\"text\":\"The mill stands at the river.\"}");
        assertThat(millrace("run", recipe(RECIPE), "--output", output(), "--master", "flink:8081"))
                .isEqualTo(2);
        assertThat(printed())
                .isEqualTo("millrace: --master 'flink:8081' is for a cluster: add --engine flink or --engine spark\n");
    }

    @Test
    void refusesLessThanOneWorker() throws IOException {
        notes("{\"text\":\"The mill stands at the river.\"}");
        assertThat(millrace("run", recipe(RECIPE), "--output", output(), "--parallelism", "0"))
                .isEqualTo(2);
        assertThat(printed()).isEqualTo("millrace: need 1 <= --parallelism, got 0\n");
        assertThat(millrace("run", recipe(RECIPE), "--output", output(), "--parallelism", "1"))
                .isZero();
    }

    @Test
    void saysThatNoFileSystemIsThereForAnAddress() throws IOException {
        notes("{\"text\":\"The mill stands at the river.\"}");
        String fault =
                "millrace: no file system for 's3://bucket/%s': paths are local ones, unless Beam's module for other"
                        + " addresses is on the class path (docs/clusters.md)\n";
        assertThat(millrace("run", recipe(RECIPE), "--output", "s3://bucket/out"))
                .isEqualTo(2);
        assertThat(printed()).isEqualTo(fault.formatted("out"));
        String elsewhere = recipe(RECIPE.replace("[notes.jsonl]", "[s3://bucket/*.jsonl]"));
        assertThat(millrace("check", elsewhere)).isEqualTo(2);
        assertThat(printed()).endsWith(fault.formatted("*.jsonl"));
    }

    @Test
    void saysThatTheOutputFolderIsAFile() throws IOException {
        notes("{\"text\":\"The mill stands at the river.\"}");
        Files.createFile(folder.resolve("release"));
        assertThat(millrace("run", recipe(RECIPE), "--output", output())).isEqualTo(2);
        assertThat(printed())
                .isEqualTo("millrace: the output folder '" + output() + "' is a file: choose another with --output\n");
    }

    @Test
    void saysThatTheWorkFolderCannotBeWritten() throws IOException {
        notes("{\"text\":\"The mill stands at the river.\"}");
        Files.createFile(folder.resolve("file"));
        String below = folder.resolve("file/release").toString();
        assertThat(millrace("run", recipe(RECIPE), "--output", below)).isEqualTo(1);
        assertThat(printed()).startsWith("millrace: cannot write to the work folder '" + below + ".work");
    }

    @Test
    void saysThatARecipeIsAFolder() {
        assertThat(millrace("run", folder.toString())).isEqualTo(2);
        assertThat(printed()).isEqualTo("millrace: the recipe '" + folder + "' is a folder: name the file in it\n");
    }

    /** Bytes of an archive, which some parsers take for UTF-32: they cost a line of the ledger each, and no run. */
    @Test
    void goesOnAfterAFileThatIsNoJsonl() throws IOException {
        notes("{\"text\":\"The mill stands at the river.\"}", "\0\0\0\u0001ebre");
        assertThat(millrace("run", recipe(RECIPE), "--output", output())).isZero();
        assertThat(printed())
                .contains("    failed bad-json                                      -1\n")
                .contains("documents kept                                            1\n");
    }

    @Test
    void checksARecipeWithoutRunningIt() throws IOException {
        notes("{\"text\":\"The mill stands at the river.\"}");
        assertThat(millrace("check", recipe(RECIPE))).isZero();
        assertThat(printed())
                .contains("tiny.yaml is sound.\n")
                .contains("source notes            jsonl, 1 file, 41 bytes, 1 unit\n")
                .contains("step   length           length {max=2147483647, min=10, unit=characters}\n")
                .contains("chance to find a pair by its similarity:  0.50: 5.3 %")
                .contains("dedup  signatures of 112 components: 448 bytes a document, 0.4 GB for a million\n")
                .contains("warning: of pairs as alike as the threshold 0.75, 77.1 % are found by 14 bands of 8 rows;");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString())).containsOnly("notes.jsonl", "tiny.yaml");
        }
    }

    @Test
    void verifiesWithExitCodeOneAndALineForEachFault() throws IOException {
        notes("{\"text\":\"The mill stands at the river.\"}");
        millrace("run", recipe(RECIPE), "--output", output());
        Files.delete(folder.resolve("release/report/index.html"));
        assertThat(millrace("verify", output())).isEqualTo(1);
        assertThat(printed())
                .contains("report/index.html: missing, though SHA256SUMS lists it\n1 fault in " + output() + ".\n");
    }

    @Test
    void explainsWithExitCodeOneWhereNothingIsKnown() throws IOException {
        notes("{\"text\":\"The mill stands at the river.\"}");
        millrace("run", recipe(RECIPE), "--output", output());
        assertThat(millrace("explain", output(), "a".repeat(26))).isEqualTo(1);
        assertThat(printed()).contains("no record " + "a".repeat(26) + " in " + output() + "\n");
        assertThat(millrace("explain", output(), "x")).isEqualTo(2);
        assertThat(printed()).contains("a document id has 26 characters, got 1: 'x'");
        assertThat(millrace("explain", folder.toString(), "a".repeat(26))).isEqualTo(2);
        assertThat(printed()).contains("millrace: no release at '" + folder + "'");
    }

    @Test
    void listsWhatRecipesCanName() {
        assertThat(millrace("list", "connectors")).isZero();
        assertThat(printed()).contains("archive\n", "jsonl\n", "warc\n", "wet\n", "    max-record-bytes: 33554432\n");
        assertThat(millrace("list", "filters")).isZero();
        assertThat(printed())
                .contains(
                        "length\n  Drops documents shorter than min or longer than max code points, words or sentences;"
                                + " both bounds are kept.\n    min: 0\n",
                        "url-list\n  Drops documents whose address is on a list; ",
                        "\n    list: (required)\n");
        assertThat(millrace("list", "profiles")).isZero();
        assertThat(printed()).contains("gopher-quality@datatrove\n  Drops what ", ".\n    min-doc-words: 50\n");
        assertThat(millrace("list", "wishes")).isEqualTo(2);
        assertThat(printed()).contains("unknown list 'wishes'; known: [filters, connectors, profiles]");
        printed.reset();
        assertThat(millrace("list", "filters", "gopher-quality@data")).isZero();
        assertThat(printed())
                .startsWith("gopher-quality@datatrove\n  Drops what datatrove 0.10's GopherQualityFilter drops from")
                .contains("with what it measured.\n    min-doc-words: 50\n")
                .doesNotContain("length\n");
        assertThat(millrace("list", "filters", "wishes")).isEqualTo(2);
        assertThat(printed()).contains("no name of 'filters' has 'wishes' in it");
    }

    @Test
    void provesThatADocumentIsThereAndChecksTheProof() throws IOException {
        notes("{\"text\":\"The mill stands at the river.\"}");
        millrace("run", recipe(RECIPE), "--output", output());
        String id = printedIdOfTheOnlyDocument();
        String proof = folder.resolve("proof.json").toString();
        assertThat(millrace("prove", output(), id, "--output", proof)).isZero();
        assertThat(printed()).contains(output() + " holds " + id);
        assertThat(millrace("verify", "--proof", proof)).isZero();
        assertThat(millrace("verify", output(), "--proof", proof)).isZero();
        assertThat(printed()).contains("Proven: the release holds " + id);

        String absent = "a".repeat(26);
        assertThat(millrace("prove", output(), absent)).isZero();
        assertThat(printed()).contains("\"claim\":\"absent\"");
    }

    @Test
    void refusesWhatIsNoProofOrNotThere() throws IOException {
        String none = folder.resolve("none").toString();
        assertThat(millrace("verify", "--proof", none)).isEqualTo(2);
        assertThat(printed()).isEqualTo("millrace: no proof at '" + none + "' (looked for " + none + ")\n");
        Path bytes = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xff, 0, 1});
        assertThat(millrace("verify", "--proof", bytes.toString())).isEqualTo(1);
        assertThat(printed()).contains(bytes + ": not JSON: ");
        notes("{\"text\":\"The mill stands at the river.\"}");
        millrace("run", recipe(RECIPE), "--output", output());
        String proof = folder.resolve("proof.json").toString();
        millrace("prove", output(), "a".repeat(26), "--output", proof);
        assertThat(millrace("verify", none, "--proof", proof)).isEqualTo(2);
        assertThat(printed())
                .endsWith("millrace: no release at '" + none + "' (looked for " + none + "/release.json)\n");
    }

    @Test
    void refusesAProofOfAnotherReleaseAndADamagedOne() throws IOException {
        notes("{\"text\":\"The mill stands at the river.\"}");
        millrace("run", recipe(RECIPE), "--output", output());
        Path proof = folder.resolve("proof.json");
        millrace("prove", output(), "a".repeat(26), "--output", proof.toString());
        notes("{\"text\":\"The other mill stands at another river.\"}");
        String other = folder.resolve("other").toString();
        millrace("run", recipe(RECIPE), "--output", other);
        assertThat(millrace("verify", other, "--proof", proof.toString())).isEqualTo(1);
        assertThat(printed()).contains("holds, but of another release");
        Files.writeString(proof, Files.readString(proof).replaceFirst("\"content_root\":\".", "\"content_root\":\"x"));
        assertThat(millrace("verify", "--proof", proof.toString())).isEqualTo(1);
        assertThat(millrace("verify")).isEqualTo(2);
        assertThat(millrace("prove", output(), "no-id")).isEqualTo(2);
        assertThat(millrace("prove", folder.toString(), "a".repeat(26))).isEqualTo(2);
    }

    @Test
    void namesTheFileOfAReleaseThatIsDamaged() throws IOException {
        notes("{\"text\":\"The mill stands at the river.\",\"url\":\"https://mill.example/1\"}");
        millrace("run", recipe(RECIPE), "--output", output());
        Path rows = folder.resolve("release/manifest/kept/notes");
        try (Stream<Path> files = Files.list(rows)) {
            for (Path file : files.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            }
        }
        printed.reset();
        assertThat(millrace("check-me", output(), "--domain", "mill.example")).isEqualTo(1);
        assertThat(printed()).startsWith("millrace: " + rows).contains(".jsonl.zst: damaged: ");
        Path json = Files.writeString(folder.resolve("release/release.json"), "{");
        for (String command : List.of("explain", "prove")) {
            printed.reset();
            assertThat(millrace(command, output(), "a".repeat(26))).isEqualTo(1);
            assertThat(printed())
                    .startsWith("millrace: " + json + ": not JSON: ")
                    .hasLineCount(1);
        }
        Files.writeString(json, "[]");
        printed.reset();
        assertThat(millrace("duplicates", output())).isEqualTo(1);
        assertThat(printed()).isEqualTo("millrace: " + json + ": expected a JSON object\n");
    }

    @Test
    void takesDocumentsOutAndTellsPeopleWhatIsTheirs() throws IOException {
        notes(
                "{\"text\":\"The mill stands at the river.\",\"url\":\"https://mill.example/1\"}",
                "{\"text\":\"The boat lies in the harbour now.\",\"url\":\"https://boat.example/1\"}");
        millrace("run", recipe(RECIPE), "--output", output());
        assertThat(millrace("check-me", output(), "--domain", "boat.example")).isZero();
        assertThat(printed()).contains("1 documents, 33 bytes of text", "https://boat.example/1");
        assertThat(millrace("check-me", output(), "--domain", "boat.example", "--parallelism", "0"))
                .isEqualTo(2);
        assertThat(printed()).endsWith("millrace: need 1 <= --parallelism, got 0\n");
        assertThat(millrace("check-me", output(), "--domain", "boat.example", "--parallelism", "3"))
                .isZero();
        assertThat(printed()).contains("1 documents, 33 bytes of text", "https://boat.example/1");
        assertThat(millrace("check-me", output(), "--domain", "no host")).isEqualTo(2);
        assertThat(printed()).contains("no host").doesNotContain("should not happen");
        assertThat(millrace("check-me", output(), "--domain", "example")).isZero(); // a suffix may be looked at
        assertThat(printed()).contains("2 documents, 62 bytes of text");
        assertThat(millrace("check-me", output(), "--repo", "boat.example")).isEqualTo(2);
        assertThat(printed())
                .contains("millrace: expected a repository such as github.com/owner/name, found 'boat.example'\n");

        String list = Files.writeString(
                        folder.resolve("list.jsonl"),
                        """
                        {"list":"l","version":"1","issued":"2026-01-01T00:00:00Z"}
                        {"id":"r-1","kind":"domain","value":"boat.example","scope":["train-ai"],\
                        "effective":"2026-01-01T00:00:00Z","retroactive":true}
                        """)
                .toString();
        String key =
                Files.writeString(folder.resolve("key"), "a key of tombstones").toString();
        String left = folder.resolve("left").toString();
        assertThat(millrace("retract", output(), "--lists", list, "--output", left, "--key", key))
                .isZero();
        assertThat(printed()).contains("documents taken out  1");
        assertThat(millrace("verify", left)).isZero();
        assertThat(millrace("retract", output(), "--lists", list, "--output", left, "--key", key))
                .isEqualTo(2);
        assertThat(printed()).contains("is not empty");
        assertThat(millrace("retract", output(), "--lists", list + "x", "--output", left + "2", "--key", key))
                .isEqualTo(2);
        assertThat(printed()).contains("no list at");
    }

    private String printedIdOfTheOnlyDocument() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("release/manifest/kept"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (var in = new com.github.luben.zstd.ZstdInputStream(Files.newInputStream(file))) {
                    String rows = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    if (!rows.isEmpty()) {
                        return rows.substring(11, 37);
                    }
                }
            }
        }
        throw new AssertionError("no document is kept");
    }
}
