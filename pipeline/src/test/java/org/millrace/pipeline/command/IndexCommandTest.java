package org.millrace.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two releases, the second without what is in the first; and what becomes of the first one's index. */
class IndexCommandTest {
    private static final String TEXT = "The mill stands at the river and grinds all the corn of the valley";
    private static final String JUNE =
            """
            recipe: june
            sources: [{name: notes, connector: jsonl, paths: [june.jsonl]}]
            dedup: {exact: yes, index: yes}
            """;
    private static final String JULY =
            """
            recipe: july
            sources: [{name: notes, connector: jsonl, paths: [july.jsonl]}]
            dedup: {exact: yes, index: yes, against: [{name: last-month, path: june.index}]}
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @BeforeEach
    void captureWhatIsPrintedAndRunJune() throws IOException {
        PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(capture);
        System.setErr(capture);
        Files.writeString(folder.resolve("june.yaml"), JUNE);
        Files.writeString(folder.resolve("july.yaml"), JULY);
        Files.write(
                folder.resolve("june.jsonl"),
                List.of(line(TEXT), line(TEXT + " too"), line(TEXT.toUpperCase(java.util.Locale.ROOT))));
        Files.write(
                folder.resolve("july.jsonl"),
                List.of(line("  " + TEXT), line(TEXT + " and more"), line(TEXT + " and more")));
        assertThat(run("june")).as(printed::toString).isZero();
    }

    @AfterEach
    void printAgain() {
        System.setOut(out);
        System.setErr(err);
    }

    private static String line(String text) {
        return "{\"text\":\"" + text + "\"}";
    }

    private int run(String name) {
        return Millrace.run("run", path(name + ".yaml"), "--output", path(name));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String printed(int exit, String... arguments) {
        printed.reset();
        assertThat(Millrace.run(arguments)).as(printed::toString).isEqualTo(exit);
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** The id in a row of a manifest that has that word. */
    private String id(String release, String manifest, String word) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(release + "/manifest/" + manifest))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                for (String row : rows(file)) {
                    if (row.contains(word)) {
                        return row.replaceAll(".*\"doc_id\":\"([a-z2-7]+)\".*", "$1");
                    }
                }
            }
        }
        throw new AssertionError("no row has " + word);
    }

    private static List<String> rows(Path file) throws IOException {
        try (var in = new com.github.luben.zstd.ZstdInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void leavesOutWhatIsInTheEarlierReleaseAndSaysSo() throws IOException {
        printed.reset();
        assertThat(run("july")).as(printed::toString).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("    merged exact                                         -1\n")
                .contains("    merged exact-earlier                                 -1\n")
                .contains("documents kept                                            1\n");
        String kept = id("june", "kept", "\"dup_role\":\"representative\"");
        String merged = id("july", "removed", "\"dup_index\":\"last-month\"");
        assertThat(printed(0, "explain", path("july"), merged))
                .contains(merged + ": merged in step 'dedup', rule 'exact-earlier'\n  into      " + kept
                        + " (similarity 1), which is in the earlier release 'last-month'\n"
                        + "  cluster   ")
                .contains(" of 3 documents\n");
        assertThat(printed(0, "verify", path("july"))).contains("is sound.");
    }

    @Test
    void tellsAtCheckWhatTheIndexHolds() {
        assertThat(printed(0, "check", path("july.yaml")))
                .contains("dedup  against last-month: release 'june', 3 documents, 2 of them kept\n")
                .contains("dedup  documents of these come before all of this run, whatever 'prefer' says\n")
                .contains("note: 'prefer' does not begin with source-order: ")
                .doesNotContain("warning: an index has no texts", "documents of earlier releases meet")
                .contains("dedup  1,000,000 documents and 3 of earlier indexes: ")
                .contains("by which anybody can tell whether a text they have is in it");
        assertThat(printed(0, "check", path("june.yaml"))).doesNotContain("against");
    }

    @Test
    void takesTheIdAloneForAPreference() throws IOException {
        Files.writeString(folder.resolve("july.yaml"), JULY.replace("exact: yes", "exact: yes, prefer: [id]"));

        assertThat(printed(0, "check", path("july.yaml")))
                .contains("note: 'prefer' does not begin with source-order: ");
        assertThat(run("july")).isZero();
        assertThat(printed(0, "verify", path("july"))).contains("is sound.");
    }

    @Test
    void tellsAtCheckWhereOneRunOverEverythingMayDecideOtherwise() throws IOException {
        Files.writeString(
                folder.resolve("july.yaml"),
                JULY.replace("exact: yes", "exact: yes, prefer: [source-order], link: to-survivor"));
        assertThat(printed(0, "check", path("july.yaml")))
                .contains("note: where this run would have made two documents of earlier releases meet, both stay; ")
                .doesNotContain("does not begin with source-order");
        Files.writeString(
                folder.resolve("june.yaml"), JUNE.replace("exact: yes", "exact: yes, minhash: {verify: exact}"));
        assertThat(Millrace.run("run", path("june.yaml"), "--output", path("texts")))
                .isZero();
        Files.writeString(
                folder.resolve("july.yaml"),
                JULY.replace("june.index", "texts.index")
                        .replace("exact: yes", "exact: yes, minhash: {verify: exact}"));
        assertThat(printed(0, "check", path("july.yaml")))
                .contains("warning: an index has no texts: pairs with a document of one are compared by signature");
    }

    @Test
    void tellsWhatAnIndexIs() {
        assertThat(printed(0, "index", "info", path("june.index")))
                .contains("format        millrace-index-v1\nrelease       june\n")
                .contains("texts         exact-v1\naddresses     none\nsignatures    none\n")
                .contains("prefer        longest, earliest, source-order\n")
                .contains("documents     3, of which 2 are kept\nremoved since 0\n");
        assertThat(printed(2, "index", "info", path("july.index"))).contains("no index at '");
    }

    @Test
    void forgetsDocumentsSoThatTheirTextsMayComeAgain() throws IOException {
        String kept = id("june", "kept", "\"dup_role\":\"representative\"");
        Files.writeString(folder.resolve("ids"), "\n " + kept + "\n");
        assertThat(printed(
                        0,
                        "index",
                        "remove",
                        path("june.index"),
                        "--ids",
                        path("ids"),
                        "--output",
                        path("clean.index")))
                .contains("documents     1, of which 1 are kept\nremoved since 2\n")
                .contains("removed now   2 rows; 0 ids were not in the index\n");
        Files.writeString(folder.resolve("july.yaml"), JULY.replace("june.index", "clean.index"));
        printed.reset();
        assertThat(run("july")).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("documents kept                                            2\n");
    }

    @Test
    void saysWhatIsWrongWithIds() throws IOException {
        Files.writeString(folder.resolve("ids"), "\nnonsense\n");
        String index = path("june.index");
        String output = path("clean.index");
        assertThat(printed(2, "index", "remove", index, "--ids", path("ids"), "--output", output))
                .contains("ids:2: no document id: 'nonsense'");
        assertThat(printed(2, "index", "remove", index, "--output", output)).contains("name the documents to remove");
        assertThat(printed(2, "index", "remove", index, "--ids", path("gone"), "--output", output))
                .contains("no file of ids at '");
        assertThat(Files.exists(Path.of(output))).isFalse();
    }

    @Test
    void neverBringsBackWhatWasRemoved() throws IOException {
        String kept = id("june", "kept", "\"dup_role\":\"representative\"");
        printed(0, "index", "remove", path("june.index"), "--id", kept, "--output", path("clean.index"));
        Files.move(folder.resolve("june.index"), folder.resolve("before.index"));
        Files.move(folder.resolve("clean.index"), folder.resolve("june.index"));

        assertThat(printed(0, "verify", path("june"))).contains("is sound.");
        assertThat(printed(2, "run", path("june.yaml"), "--output", path("june")))
                .contains("june.index' lacks documents that were removed from it, which this run would bring back");
    }

    @Test
    void verifiesTheIndexBesideARelease() throws IOException {
        Path part;
        try (Stream<Path> files = Files.walk(folder.resolve("june.index"))) {
            part = files.filter(file -> file.toString().endsWith(".zst"))
                    .max(java.util.Comparator.comparing(file -> file.toFile().length()))
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(part);
        byte[] changed = bytes.clone();
        changed[bytes.length / 2] ^= 1;
        Files.write(part, changed);
        assertThat(printed(1, "verify", path("june"))).contains(part + ": ", "1 fault in ");
        Files.write(part, bytes);
        assertThat(printed(0, "verify", path("june"))).contains("is sound.");

        assertThat(run("july")).isZero();
        Files.move(folder.resolve("june.index"), folder.resolve("kept.index"));
        Files.move(folder.resolve("july.index"), folder.resolve("june.index"));
        assertThat(printed(1, "verify", path("june"))).contains("which is not the one beside it");
    }

    @Test
    void refusesAnIndexThatIsNotWhole() throws IOException {
        Path part = folder.resolve("june.index/notes/part-00000-of-00004.rows.zst");
        Files.write(part, new byte[3]);
        assertThat(printed(1, "check", path("july.yaml")))
                .contains("index 'last-month': " + part + " has 3 bytes, not the ");
        Files.delete(part);
        assertThat(printed(1, "run", path("july.yaml"), "--output", path("july")))
                .contains(part + " is missing");
    }
}
