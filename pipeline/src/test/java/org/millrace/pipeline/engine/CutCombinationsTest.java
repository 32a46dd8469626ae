package org.millrace.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.index.IndexFolder;
import org.millrace.pipeline.index.IndexHeader;
import org.millrace.pipeline.index.IndexPart;
import org.millrace.pipeline.index.IndexReader;
import org.millrace.pipeline.recipe.RecipeText;
import org.millrace.pipeline.signature.SignatureRow;
import org.millrace.pipeline.signature.Standing;
import org.millrace.pipeline.verify.Explanation;
import org.millrace.pipeline.verify.ReleaseVerifier;

/** Cutting beside all else that deduplication does: indexes, erased documents, audited runs, comparison by words. */
class CutCombinationsTest {
    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Both ways of cutting; what stands twice is a line, or ten words in a row. */
    private static final String CUTS =
            "passages: [{id: menu, unit: lines, min-chars: 3, keep: none}], substrings: {length: 10}";

    @TempDir
    Path folder;

    /** What became of the records of a run, by their addresses. */
    private record Outcome(Path folder, SortedMap<String, String> texts, SortedMap<String, JsonNode> rows) {
        String text(String name) {
            return texts.get(name);
        }

        JsonNode row(String name) {
            return rows.get(name);
        }

        String fate(String name) {
            return row(name).path("step").asText() + " "
                    + row(name).path("rule").asText();
        }

        String story(String name) throws IOException {
            DocumentId id = DocumentId.parse(row(name).path("doc_id").asText());
            return Explanation.of(folder.toString(), id).orElseThrow();
        }
    }

    private final SortedMap<String, List<String>> inputs = new TreeMap<>(); // names by file, one for each line

    private void input(String file, String... namesAndTexts) throws IOException {
        StringBuilder lines = new StringBuilder();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            String url = "https://mill.example/" + namesAndTexts[i];
            lines.append(MAPPER.writeValueAsString(Map.of("url", url, "text", namesAndTexts[i + 1])))
                    .append('\n');
            names.add(lines.length() + " " + namesAndTexts[i]);
        }
        inputs.put(file, names);
        Files.writeString(folder.resolve(file), lines);
    }

    private RecipeText recipe(String file, String head, String dedup) {
        return new RecipeText(
                "r.yaml",
                folder + "/",
                "recipe: combined\n" + head + "\nsources: [{name: s, connector: jsonl, paths: [" + file
                        + "]}]\ndedup: {" + dedup + "}\nrelease: {shards: 1}\n",
                List.of());
    }

    private Outcome run(String name, String file, String head, String dedup) throws IOException {
        Path output = folder.resolve(name);
        new Run(new LocalEngine(2), NOWHERE).run(recipe(file, head, dedup), output.toString());
        return outcome(output);
    }

    private Outcome outcome(Path output) throws IOException {
        assertThat(ReleaseVerifier.verify(output.toString())).isEmpty();
        SortedMap<String, String> texts = new TreeMap<>();
        SortedMap<String, JsonNode> rows = new TreeMap<>();
        List<JsonNode> kept = rows(output.resolve("manifest/kept/s/train-00000-of-00001.jsonl.zst"));
        List<JsonNode> data = rows(output.resolve("data/s/train-00000-of-00001.jsonl.zst"));
        for (int i = 0; i < kept.size(); i++) {
            texts.put(name(kept.get(i)), data.get(i).path("text").asText());
            rows.put(name(kept.get(i)), kept.get(i));
        }
        rows(output.resolve("manifest/removed/s/part-00000-of-00001.jsonl.zst"))
                .forEach(row -> rows.put(name(row), row));
        return new Outcome(output, texts, rows);
    }

    @Test
    void explainTellsWhatWasCutApartFromWhatTheDuplicatesDifferIn() throws IOException {
        String menu = "Home and contact and imprint";
        String body = "the mill stands at the river and grinds the corn of the whole valley every ";
        input(
                "in.jsonl",
                "one",
                menu + "\n" + body + "single day",
                "two",
                menu + "\n" + body + "day",
                "three",
                menu + "\n" + "A boat lies in the harbour.");
        String rules = "minhash: {ngram: 2, bands: 40, rows: 2}, prefer: [longest], "
                + "passages: [{id: menu, unit: lines, min-chars: 3, keep: none}]";
        Outcome whole = run("whole", "in.jsonl", "", "minhash: {ngram: 2, bands: 40, rows: 2}, prefer: [longest]");
        String difference =
                """
                  in words, from this text to the one that is kept:
                    … of the whole valley every {+single+} day
                """;
        assertThat(whole.story("two")).endsWith(difference);

        Outcome cut = run("cut", "in.jsonl", "", rules);
        assertThat(cut.text("one")).isEqualTo(body + "single day");
        String cuts =
                """
                  afterwards cut out of that one, as standing elsewhere too:
                    [-Home and contact and imprint-] the mill stands at the …
                """;
        assertThat(cut.story("two")).endsWith(difference + cuts);
    }

    /** The name of the record that lies where a row says: the first whose end is behind its start. */
    private String name(JsonNode row) {
        return inputs.get(row.path("container").asText()).stream()
                .filter(one -> Integer.parseInt(one.split(" ", 2)[0])
                        > row.path("offset").asLong())
                .findFirst()
                .orElseThrow()
                .split(" ", 2)[1];
    }

    private static List<JsonNode> rows(Path file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        try (ZstdInputStream in = new ZstdInputStream(Files.newInputStream(file))) {
            MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(in).forEachRemaining(rows::add);
        }
        return rows;
    }

    private static SortedMap<String, String> files(Path root) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    /** Rows of the index beside a release: id, signature and keys, and what became of the document. */
    private static SortedMap<String, Standing> index(Path output) throws IOException {
        String index = IndexFolder.beside(output.toString());
        IndexHeader header = IndexHeader.read(Storage.readAll(IndexFolder.header(index)));
        SortedMap<String, Standing> rows = new TreeMap<>();
        for (IndexPart part : header.parts()) {
            try (IndexReader reader = new IndexReader(index, part, header.shape())) {
                for (SignatureRow row = reader.next(); row != null; row = reader.next()) {
                    Standing standing = row.standing().orElseThrow();
                    byte[] rest = row.asEarlier(new Standing(row.id(), true)).toBytes(header.shape());
                    rows.put(row.id() + " " + HexFormat.of().formatHex(rest), standing);
                }
            }
        }
        return rows;
    }

    private static final String OWN = "the old wheel of this mill turns by day and by night";

    private void writeMenus() throws IOException {
        input(
                "june.jsonl",
                "own",
                "Home and away\n" + OWN,
                "menu",
                "Home and away \nAbout us", // longer by a space than its copy
                "copy of menu",
                "home and away about us",
                "other",
                "About us\na brook feeds the pond",
                "spans",
                "yesterday " + OWN + " again");
    }

    @Test
    void anIndexHoldsSignaturesOfWholeTextsAndNothingKeptThatWasCutAway() throws IOException {
        writeMenus();
        Outcome whole = run("whole", "june.jsonl", "", "exact: yes, index: yes");
        Outcome cut = run("cut", "june.jsonl", "", "exact: yes, index: yes, " + CUTS);
        assertThat(cut.texts().keySet()).containsExactlyInAnyOrder("own", "other", "spans");
        assertThat(cut.texts()).isNotEqualTo(whole.texts());

        SortedMap<String, Standing> before = index(whole.folder());
        SortedMap<String, Standing> after = index(cut.folder());
        assertThat(after.keySet()).isEqualTo(before.keySet());
        String gone = cut.row("menu").path("doc_id").asText();
        assertThat(cut.fate("menu")).isEqualTo("cut nothing-left");
        before.forEach((row, standing) -> {
            boolean isGone = row.startsWith(gone);
            assertThat(after.get(row)).isEqualTo(isGone ? new Standing(DocumentId.parse(gone), false) : standing);
            assertThat(isGone && !standing.kept()).isFalse();
        });
        assertThat(after.values()).filteredOn(Standing::kept).hasSize(3);
        assertThat(cut.row("copy of menu").path("dup_of").asText()).isEqualTo(gone);
    }

    @Test
    void aLaterRunComparesWithWholeTextsAndCutsAmongItsOwn() throws IOException {
        writeMenus();
        Outcome june = run("june", "june.jsonl", "", "exact: yes, index: yes, " + CUTS);
        input(
                "july.jsonl",
                "whole",
                "Home and away\n" + OWN, // as it was before something was cut out of it
                "as released",
                june.text("own"),
                "as cut away",
                "Home and away\nAbout us",
                "new",
                "Home and away\na dam holds the water");
        Outcome july = run("july", "july.jsonl", "", "exact: yes, against: [{name: june, path: june.index}], " + CUTS);

        assertThat(july.row("whole").path("dup_of").asText())
                .isEqualTo(june.row("own").path("doc_id").asText());
        assertThat(july.row("whole").path("dup_index").asText()).isEqualTo("june");
        assertThat(july.row("as cut away").path("dup_of").asText())
                .isEqualTo(june.row("menu").path("doc_id").asText());
        assertThat(july.story("as cut away"))
                .contains("which is in the earlier release 'june'")
                .doesNotContain("but ");
        assertThat(july.texts())
                .containsOnly(
                        Map.entry("as released", june.text("own")),
                        Map.entry("new", "Home and away\na dam holds the water"));
    }

    @Test
    void aDocumentThatStandsForOthersMayBeCutAwayAndItIsTold() throws IOException {
        writeMenus();
        Outcome cut = run("cut", "june.jsonl", "", "exact: yes, " + CUTS);
        assertThat(cut.fate("menu")).isEqualTo("cut nothing-left");
        assertThat(cut.fate("copy of menu")).isEqualTo("dedup exact");
        assertThat(cut.story("copy of menu"))
                .contains("  into      " + cut.row("menu").path("doc_id").asText())
                .contains("  but       that one was removed in step 'cut', rule 'nothing-left': of the cluster nothing"
                        + " is in the release\n")
                .as("the other text, though it was released nowhere")
                .endsWith(
                        """
                          in words, from this text to the one that stood for it:
                            [-home-] {+Home+} and away about us
                            home and away [-about-] {+About+} us
                        """);

        Outcome whole = run("whole", "june.jsonl", "", "exact: yes");
        assertThat(whole.story("copy of menu")).contains("  into      ").doesNotContain("  but ");
    }

    private static final String REQUESTS =
            """
            {"list":"a","version":"1"}
            {"id":"r-1","kind":"url","value":"https://mill.example/%s","effective":"2026-01-01","basis":"%s"}
            """;

    /** Records that a request takes out stand between the others, for their signatures stand elsewhere than they. */
    private void writeAsked() throws IOException {
        input(
                "asked.jsonl",
                "first",
                "Ask for our prices\nthe first of all documents",
                "asked",
                "Only in what was erased\n" + OWN,
                "copy",
                "ONLY in what was erased\n" + OWN,
                "line",
                "Only in what was erased\nbut this page may stay",
                "span",
                "tell me whether " + OWN,
                "last",
                "the last of all documents\nask for our prices");
    }

    private Outcome asked(String mode, String basis, String cuts) throws IOException {
        writeAsked();
        Files.writeString(folder.resolve("requests.jsonl"), REQUESTS.formatted("asked", basis));
        String head = "mode: " + mode + "\nsteps: [{id: asked, use: opt-out, with: {list: requests.jsonl}}]";
        return run("asked-" + mode, "asked.jsonl", head, "exact: yes" + cuts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fast", "audit"})
    void nothingIsCutForTheSakeOfWhatWasErasedAndItsCopies(String mode) throws IOException {
        Outcome result = asked(mode, "gdpr-17", ", " + CUTS);
        assertThat(result.fate("asked")).isEqualTo("asked erasure");
        assertThat(result.fate("copy")).isEqualTo("dedup erasure-copy");
        assertThat(result.row("copy").path("evidence").asText()).isEqualTo("r-1");
        assertThat(result.texts())
                .containsOnly(
                        Map.entry("first", "the first of all documents"),
                        Map.entry("line", "Only in what was erased\nbut this page may stay"),
                        Map.entry("span", "tell me whether " + OWN),
                        Map.entry("last", "the last of all documents"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fast", "audit"})
    void copiesOfWhatAnOwnerWithholdsAreCutAsAnyDocument(String mode) throws IOException {
        Outcome result = asked(mode, "owner-request", ", " + CUTS);
        assertThat(result.fate("asked")).startsWith("asked opt-out");
        assertThat(result.texts().keySet()).containsExactlyInAnyOrder("copy", "first", "last", "line", "span");
        assertThat(result.text("first")).isEqualTo("the first of all documents");
        assertThat(result.text("line")).isEqualTo("but this page may stay");
        assertThat(List.of(result.text("copy"), result.text("span")))
                .isSubsetOf(OWN, "", "tell me whether", "tell me whether " + OWN);
        assertThat(result.text("copy").contains(OWN))
                .isNotEqualTo(result.text("span").contains(OWN));
    }

    private static final String STEPS = "mode: %s\nsteps: [{id: words, use: length, with: {min: %d}}]";

    /** With each limit other documents take part, and what they alone shared stays. */
    @ParameterizedTest
    @CsvSource({"1, 3", "5, 4", "45, 3", "60, 2"})
    void decidedAnewCutsWhatAFreshRunAndAFastRunCut(int least, int kept) throws IOException {
        input(
                "limits.jsonl",
                "tiny",
                "Home",
                "short",
                "Home\nand away they went by the old mill",
                "again",
                "Home\n" + OWN,
                "longer",
                "and away they went by the old mill\nand " + OWN,
                "copy",
                "home " + OWN,
                "longest",
                "and away they went by the old mill\nwith a third line that is long enough for any of the limits");
        String dedup = "exact: yes, index: yes, " + CUTS;
        run("loose", "limits.jsonl", STEPS.formatted("audit", 2), dedup);
        Path decided = folder.resolve("decided");
        RecipeText strict = recipe("limits.jsonl", STEPS.formatted("audit", least), dedup);
        new Run(new LocalEngine(1), NOWHERE).decide(AuditedRun.open(folder + "/loose"), strict, decided.toString());
        Outcome fresh = run("fresh", "limits.jsonl", STEPS.formatted("audit", least), dedup);
        Outcome fast = run("fast", "limits.jsonl", STEPS.formatted("fast", least), dedup);

        assertThat(files(decided)).isEqualTo(files(fresh.folder()));
        assertThat(files(Path.of(IndexFolder.beside(decided.toString()))))
                .isEqualTo(files(Path.of(IndexFolder.beside(fresh.folder().toString()))));
        assertThat(fast.texts()).isEqualTo(fresh.texts()).hasSize(kept);
        assertThat(index(fast.folder())).isEqualTo(index(fresh.folder()));
    }

    private static String words(String letter, int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            words.append(letter).append(i).append(' ');
        }
        return words.toString().strip();
    }

    /** Of 40 words each, 34 shared are alike by 34/46, 28 by 28/52; merged is from 0.6 on. */
    @Test
    void documentsThatAreAlikeByTheirWordsAreMergedAndOthersCut() throws IOException {
        input(
                "alike.jsonl",
                "a",
                words("shared", 0, 40),
                "alike",
                words("shared", 0, 34) + " " + words("own", 0, 6),
                "unlike",
                words("shared", 0, 28) + " " + words("other", 0, 12));
        String near = "minhash: {ngram: 1, bands: 40, rows: 2, threshold: 0.6, verify: exact}, ";
        for (int length : new int[] {28, 29}) {
            String dedup = near + "prefer: [earliest], substrings: {keep: none, length: " + length + "}";
            Outcome result = run("alike-" + length, "alike.jsonl", "", dedup);
            assertThat(result.texts()).hasSize(2).containsKey("unlike");
            String survivor = result.texts().firstKey();
            String merged = survivor.equals("a") ? "alike" : "a";
            assertThat(result.fate(merged)).isEqualTo("dedup near");
            boolean cuts = length == 28;
            assertThat(result.text("unlike").contains("shared5 ")).isNotEqualTo(cuts);
            assertThat(result.text(survivor).contains("shared5 ")).isNotEqualTo(cuts);
            assertThat(result.text(survivor)).contains(survivor.equals("a") ? "shared39" : "own5");

            Path direct = folder.resolve("direct-" + length);
            new Run(EngineKind.DIRECT.open("", 2, List.of()), NOWHERE)
                    .run(recipe("alike.jsonl", "", dedup), direct.toString());
            assertThat(files(direct)).isEqualTo(files(result.folder()));
        }
    }
}
