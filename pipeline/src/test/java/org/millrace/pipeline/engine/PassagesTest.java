package org.millrace.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.recipe.RecipeText;
import org.millrace.pipeline.verify.Explanation;
import org.millrace.pipeline.verify.ReleaseVerifier;

/** Runs that cut passages, from files to a sealed release. */
class PassagesTest {
    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String LONG = "This line stands in one document alone, number ";

    @TempDir
    Path folder;

    private int runs;

    /** A document of a release. */
    private record Text(DocumentId id, String source, String url, String text, JsonNode row) {}

    /** What a run made of its input: kept documents by address, others by id with the row of the ledger. */
    private record Outcome(Path folder, SortedMap<String, Text> kept, Map<String, JsonNode> others) {
        String text(String url) {
            return kept.get(url).text();
        }
    }

    private void input(String source, String... texts) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            lines.add(MAPPER.writeValueAsString(Map.of("url", source + i, "text", texts[i])));
        }
        Files.write(folder.resolve(source + ".jsonl"), lines);
    }

    private RecipeText recipe(String dedup, String... overrides) {
        return new RecipeText(
                "r.yaml",
                folder + "/",
                """
                recipe: passages
                sources:
                  - {name: a, connector: jsonl, paths: ['a*.jsonl']}
                  - {name: b, connector: jsonl, paths: ['b*.jsonl']}
                dedup: %s
                release: {shards: 2}
                """
                        .replace("%s", dedup),
                List.of(overrides));
    }

    private Outcome run(String dedup, String... overrides) throws IOException {
        Path output = folder.resolve("out-" + runs++);
        new Run(new LocalEngine(2), NOWHERE).run(recipe(dedup, overrides), output.toString());
        return outcome(output);
    }

    private static Outcome outcome(Path output) throws IOException {
        assertThat(ReleaseVerifier.verify(output.toString())).isEmpty();
        SortedMap<String, Text> kept = new TreeMap<>();
        Map<String, JsonNode> others = new HashMap<>();
        for (String source : List.of("a", "b")) {
            for (int shard = 0; shard < 2; shard++) {
                String file = String.format(Locale.ROOT, "%s/%%s-%05d-of-00002.jsonl.zst", source, shard);
                List<JsonNode> data = rows(output, "data/" + file.replace("%s", "train"));
                List<JsonNode> manifest = rows(output, "manifest/kept/" + file.replace("%s", "train"));
                for (int i = 0; i < data.size(); i++) {
                    JsonNode row = data.get(i);
                    String url = row.path("metadata").path("url").asText();
                    DocumentId id = DocumentId.parse(row.path("id").asText());
                    kept.put(url, new Text(id, source, url, row.path("text").asText(), manifest.get(i)));
                }
                rows(output, "manifest/removed/" + file.replace("%s", "part"))
                        .forEach(row -> others.put(row.path("doc_id").asText(), row));
            }
        }
        return new Outcome(output, kept, others);
    }

    private static List<JsonNode> rows(Path output, String path) throws IOException {
        try (InputStream in = new ZstdInputStream(Files.newInputStream(output.resolve(path)))) {
            List<JsonNode> rows = new ArrayList<>();
            MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(in).forEachRemaining(rows::add);
            return rows;
        }
    }

    @Test
    void ccNetTakesOutEveryCopyOfALineInSeveralDocumentsAndRepeatsInOne() throws IOException {
        input("a", "Menu 1\nfirst alone\nfirst alone\nend", "MENU 22\n menu 7 \nsecond alone", "Menu 3");
        input("b", "  menu 4\nthird alone\n\nfourth alone");
        Outcome all = run("{passages: [{profile: lines@ccnet}]}");
        // 'MENU 22' has one digit more than the others
        assertThat(all.text("a0")).isEqualTo("first alone\nend");
        assertThat(all.text("a1")).isEqualTo("MENU 22\nsecond alone");
        assertThat(all.text("b0")).isEqualTo("third alone\n\nfourth alone");
        assertThat(all.kept()).hasSize(3);
        assertThat(all.others().values()).hasSize(1).allSatisfy(row -> {
            assertThat(row.path("outcome").asText()).isEqualTo("removed");
            assertThat(row.path("step").asText()).isEqualTo("cut");
            assertThat(row.path("rule").asText()).isEqualTo("nothing-left");
            assertThat(row.path("evidence").asText()).isEqualTo("lines@ccnet");
            assertThat(row.path("n_bytes").asInt()).isZero();
        });
    }

    @Test
    void ccNetMayKeepTheFirstCopyThatOfTheFirstSource() throws IOException {
        input("a", "own a\nMenu 1", "own a too");
        input("b", "Menu 2\nown b", "menu 3\nown b too");
        Outcome first = run("{passages: [{profile: lines@ccnet, keep: first}]}");
        assertThat(first.text("a0")).isEqualTo("own a\nMenu 1");
        assertThat(first.text("b0")).isEqualTo("own b");
        assertThat(first.text("b1")).isEqualTo("own b too");
    }

    @Test
    void dolmaTakesOutParagraphsSeenBeforeAsTheyStandButNoBlankOnes() throws IOException {
        input("a", "Read more\n\nown a\nRead more\nread more\n\nend a");
        input("b", "own b\n\nRead more\n\n end b\nRead more ");
        Outcome result = run("{passages: [{profile: paragraphs@dolma}]}");
        assertThat(result.text("a0")).isEqualTo("Read more\n\nown a\nread more\n\nend a");
        assertThat(result.text("b0")).isEqualTo("own b\n\n\n end b\nRead more ");
        JsonNode edit = result.kept().get("b0").row().path("edits").get(0);
        assertThat(edit.path("step").asText()).isEqualTo("cut");
        assertThat(edit.path("removed_chars").asInt()).isEqualTo("Read more\n".length());
        assertThat(edit.path("repairs").path("paragraphs@dolma").asInt()).isEqualTo(1);
        assertThat(Explanation.of(
                        result.folder().toString(), result.kept().get("b0").id()))
                .get()
                .asString()
                .contains("edited    by cut, 10 characters fewer; paragraphs@dolma in 1 place\n");
    }

    @Test
    void datatroveTakesOutSpansOfThreeSentencesAndNoTwo() throws IOException {
        String shared = "We ship the parcels daily. Please ask for the price. Call us on Friday.";
        input("a", "A mill stands here. " + shared + " The wheel turns.");
        input("b", "A barn burnt down. " + shared + " Nobody was hurt.", shared.substring(27) + " It rains today.");
        Outcome result = run("{passages: [{profile: sentences@datatrove, left: {words: 6, sentences: 2}}]}");
        assertThat(result.text("a0")).isEqualTo("A mill stands here. " + shared + " The wheel turns.");
        assertThat(result.text("b0")).isEqualTo("A barn burnt down. Nobody was hurt.");
        assertThat(result.text("b1")).isEqualTo(shared.substring(27) + " It rains today.");
    }

    @ParameterizedTest
    @CsvSource({
        "{words: 7}, kept",
        "{words: 8}, few-words-left",
        "{sentences: 2}, kept",
        "{sentences: 3}, few-sentences-left",
        "{chars: 35}, kept",
        "{chars: 36}, few-chars-left",
    })
    void removesDocumentsWithTooLittleLeftThatSomethingWasCutFrom(String left, String rule) throws IOException {
        String shared = "We ship daily. Please ask. Call us.";
        input("a", shared, "Short.");
        input("b", "A barn burnt down. " + shared + " Nobody was hurt.");
        Outcome result = run("{passages: [{unit: sentences, window: 3, form: datatrove, left: " + left + "}]}");
        assertThat(result.kept()).containsKeys("a0", "a1"); // of the short one nothing was cut
        if (rule.equals("kept")) {
            assertThat(result.text("b0")).isEqualTo("A barn burnt down. Nobody was hurt.");
        } else {
            assertThat(result.others().values())
                    .singleElement()
                    .satisfies(row -> assertThat(row.path("rule").asText()).isEqualTo(rule))
                    .satisfies(row -> assertThat(row.path("n_bytes").asInt()).isEqualTo(35));
        }
    }

    @Test
    void c4KeepsALineInTheDocumentWithTheSmallestHashWhateverTheSource() throws IOException {
        String[] ofA = new String[8];
        String[] ofB = new String[8];
        for (int i = 0; i < 8; i++) {
            ofA[i] = "Own line " + i + ".\n Shared LINE " + i;
            ofB[i] = "shared line " + i + "\nOther line " + i + ".";
        }
        input("a", ofA);
        input("b", ofB);
        Outcome result = run("{passages: [{profile: lines@c4, left: {sentences: 1}}]}");
        int inA = 0;
        for (int i = 0; i < 8; i++) {
            Text a = result.kept().get("a" + i);
            Text b = result.kept().get("b" + i);
            boolean isInA = Long.compareUnsigned(a.id().key("passages"), b.id().key("passages")) < 0;
            inA += isInA ? 1 : 0;
            assertThat(a.text()).isEqualTo(isInA ? ofA[i] : "Own line " + i + ".");
            assertThat(b.text()).isEqualTo(isInA ? "Other line " + i + "." : ofB[i]);
        }
        assertThat(inA).isBetween(1, 7);
    }

    @Test
    void countsCopiesAmongTheDocumentsOfItsScopeOnly() throws IOException {
        input("a", "x\nown 0", "x\nown 1");
        input("a2", "x\nown 2");
        input("b", "x\nown 3", "y\nown 4");
        assertThat(lines(run("{passages: [{unit: lines, keep: none}]}"), "x")).isEmpty();
        assertThat(lines(run("{passages: [{unit: lines, keep: none, scope: source}]}"), "x"))
                .containsExactly("b0");
        assertThat(lines(run("{passages: [{unit: lines, keep: none, scope: files, files: 1}]}"), "x"))
                .containsExactly("a20", "b0");
        assertThat(lines(run("{passages: [{unit: lines, keep: none, scope: files, files: 2}]}"), "x"))
                .containsExactly("b0");
    }

    private static List<String> lines(Outcome outcome, String line) {
        return outcome.kept().values().stream()
                .filter(text -> List.of(text.text().split("\n", -1)).contains(line))
                .map(Text::url)
                .toList();
    }

    @Test
    void looksAtDocumentsThatStayOnly() throws IOException {
        String page = "Menu\n" + LONG + 1;
        input("a", page, page.toUpperCase(Locale.ROOT), "Menu\n" + LONG + 2);
        input("b", LONG + 3);
        Outcome result = run("{exact: yes, passages: [{unit: lines, keep: none}]}");
        assertThat(result.kept().values())
                .extracting(text -> text.text().toLowerCase(Locale.ROOT))
                .containsExactlyInAnyOrder(
                        (LONG + 1).toLowerCase(Locale.ROOT),
                        (LONG + 2).toLowerCase(Locale.ROOT),
                        (LONG + 3).toLowerCase(Locale.ROOT));
        assertThat(result.others().values())
                .singleElement()
                .satisfies(row -> assertThat(row.path("outcome").asText()).isEqualTo("merged"));
    }

    @Test
    void movesRedactionsWithTheText() throws IOException {
        String mail = "mail to jane.miller@hillside-gazette.net now";
        input("a", "Menu\n" + mail + "\nunlike 1", mail + " and then");
        input("b", "MENU\n\uD83D\uDE00 unlike 2 " + mail + "\n" + mail);
        RecipeText with = new RecipeText(
                "r.yaml",
                folder + "/",
                recipe("{passages: [{unit: lines, keep: none}]}")
                        .yaml()
                        .replace("dedup:", "steps: [{id: redact, use: redact}]\ndedup:"),
                List.of());
        Path output = folder.resolve("redacted");
        new Run(new LocalEngine(1), NOWHERE).run(with, output.toString());
        Outcome result = outcome(output);
        assertThat(result.text("a0")).isEqualTo("unlike 1");
        assertThat(result.kept().get("a0").row().has("redactions")).isFalse();
        for (String url : List.of("a1", "b0")) {
            Text text = result.kept().get(url);
            JsonNode redactions = text.row().path("redactions");
            assertThat(redactions).hasSize(1);
            int[] points = text.text().codePoints().toArray();
            int start = redactions.get(0).path("start").asInt();
            String placeholder =
                    new String(points, start, redactions.get(0).path("len").asInt());
            assertThat(text.text()).contains("mail to " + placeholder + " now");
            assertThat(placeholder).doesNotContain(" ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "none", "smallest-hash"})
    void doesWhatAPassOverAllLinesInMemoryDoes(String keep) throws IOException {
        Random random = new Random(11);
        for (String file : List.of("a", "ax", "b")) { // addresses of no two are the same
            String[] texts = new String[25];
            for (int i = 0; i < texts.length; i++) {
                StringBuilder text = new StringBuilder("top of " + file + " " + i);
                for (int line = random.nextInt(9); line > 0; line--) {
                    text.append("\n")
                            .append(random.nextInt(3) == 0 ? "Line " : "line ")
                            .append(random.nextInt(40));
                }
                texts[i] = text.toString();
            }
            input(file, texts);
        }
        Outcome whole = run("{exact: yes}");
        SortedMap<String, String> expected = inMemory(whole, keep);
        for (String split : List.of("1024", "2048", "1000000")) {
            Outcome result = run(
                    "{exact: yes, partitions: 3, passages: [{unit: lines, keep: " + keep + "}]}",
                    "sources.0.split-bytes=" + split);
            SortedMap<String, String> texts = new TreeMap<>();
            result.kept().forEach((url, text) -> texts.put(url, text.text()));
            assertThat(texts).isEqualTo(expected);
        }
    }

    private record Line(Text document, int number) {}

    private static SortedMap<String, String> inMemory(Outcome whole, String keep) {
        Map<String, List<Line>> byLine = new HashMap<>();
        whole.kept().values().forEach(document -> {
            String[] lines = document.text().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                byLine.computeIfAbsent(lines[i].toLowerCase(Locale.ROOT), unused -> new ArrayList<>())
                        .add(new Line(document, i));
            }
        });
        Comparator<Line> byKey =
                Comparator.comparing(line -> line.document().id().key("passages"), Long::compareUnsigned);
        Comparator<Line> bySource = Comparator.comparing(line -> line.document().source());
        Comparator<Line> order = keep.equals("first") ? bySource.thenComparing(byKey) : byKey;
        Set<Line> gone = new HashSet<>();
        byLine.values().forEach(copies -> {
            copies.sort(order.thenComparingInt(Line::number));
            long documents = copies.stream().map(Line::document).distinct().count();
            gone.addAll(keep.equals("none") && documents > 1 ? copies : copies.subList(1, copies.size()));
        });
        SortedMap<String, String> texts = new TreeMap<>();
        whole.kept().forEach((url, document) -> {
            List<String> left = new ArrayList<>();
            String[] lines = document.text().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (!gone.contains(new Line(document, i))) {
                    left.add(lines[i]);
                }
            }
            texts.put(url, String.join("\n", left));
        });
        return texts;
    }

    @Test
    void decidedAnewCutsWhatAFreshRunCuts() throws IOException {
        input("a", "Menu\nshared w\n" + "word ".repeat(4) + "end", "Menu\nshared w\none two");
        input("b", "menu\nmore than three words here");
        String steps = "mode: audit\nsteps: [{id: words, use: length, with: {min: %d}}]\ndedup:";
        String yaml =
                recipe("{exact: yes, passages: [{unit: lines, keep: none}]}").yaml();
        RecipeText loose =
                new RecipeText("r.yaml", folder + "/", yaml.replace("dedup:", steps.replace("%d", "1")), List.of());
        RecipeText strict =
                new RecipeText("r.yaml", folder + "/", yaml.replace("dedup:", steps.replace("%d", "24")), List.of());
        new Run(new LocalEngine(1), NOWHERE).run(loose, folder + "/loose");
        new Run(new LocalEngine(1), NOWHERE).run(strict, folder + "/fresh");
        new Run(new LocalEngine(1), NOWHERE).decide(AuditedRun.open(folder + "/loose"), strict, folder + "/decided");
        assertThat(outcome(folder.resolve("loose")).text("a0")).isEqualTo("word ".repeat(4) + "end");
        assertThat(outcome(folder.resolve("decided")).text("a0")).isEqualTo("shared w\n" + "word ".repeat(4) + "end");
        assertThat(outcome(folder.resolve("decided")).kept()).hasSize(2);
        assertThat(files(folder.resolve("decided"))).isEqualTo(files(folder.resolve("fresh")));
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

    @Test
    void tellsWhatWasCutInTheFunnelAndTheSums() throws IOException {
        input("a", "Menu\nown 1", "Menu");
        input("b", "menu\nown 2");
        Outcome result = run("{passages: [{profile: lines@ccnet}]}");
        JsonNode release =
                MAPPER.readTree(result.folder().resolve("release.json").toFile());
        List<String> stages = new ArrayList<>();
        release.path("funnel").forEach(stage -> stages.add(stage.path("step").asText()));
        assertThat(stages).containsExactly("read", "extract", "cut", "release");
        // 'own 1' and 'own 2' are the same to CCNet
        assertThat(release.path("counts").path("kept").asInt()).isZero();
        assertThat(release.path("counts").path("removed").asInt()).isEqualTo(3);
    }
}
