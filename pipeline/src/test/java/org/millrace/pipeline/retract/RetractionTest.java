package org.millrace.pipeline.retract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.core.DocumentId;
import org.millrace.filters.rights.OptOutRequests;
import org.millrace.pipeline.engine.LocalEngine;
import org.millrace.pipeline.engine.Run;
import org.millrace.pipeline.files.StoredResource;
import org.millrace.pipeline.index.IndexHeader;
import org.millrace.pipeline.proof.ProofCheck;
import org.millrace.pipeline.proof.Prover;
import org.millrace.pipeline.recipe.RecipeException;
import org.millrace.pipeline.recipe.RecipeText;
import org.millrace.pipeline.release.Layout;
import org.millrace.pipeline.verify.ReleaseVerifier;

class RetractionTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final byte[] KEY = "a key of tombstones".getBytes(StandardCharsets.UTF_8);
    private static final int SHARDS = 4;
    private static final String HEADER = "{\"list\":\"l\",\"version\":\"1\",\"issued\":\"2026-01-01T00:00:00Z\"}";

    @TempDir
    Path folder;

    private final List<String> notes = new ArrayList<>();
    /** Further lines of the recipe's section {@code dedup}. */
    private String more = "";

    private void note(String host, int number, String text) {
        notes.add("{\"text\":\"" + text + "\",\"url\":\"https://" + host + "/" + number + "\"}");
    }

    /** Sixty documents of six hosts, no two alike. */
    private void sixtyNotes() {
        for (int i = 0; i < 60; i++) {
            note("h" + i % 6 + ".example", i, "Note " + i + " tells of the river and of mill number " + i * i + ".");
        }
    }

    private String run(String name, String steps) throws IOException {
        Files.write(folder.resolve("notes.jsonl"), notes);
        String recipe =
                """
                recipe: small
                sources:
                  - {name: notes, connector: jsonl, paths: [notes.jsonl]}
                %sdedup:
                  exact: yes
                  minhash: {threshold: 0.8}
                %srelease: {shards: %d}
                """
                        .formatted(steps, more, SHARDS);
        Path output = folder.resolve(name);
        new Run(new LocalEngine(1), System.err)
                .run(new RecipeText("small.yaml", folder + "/", recipe, List.of()), output.toString());
        return output.toString();
    }

    private static String request(String id, String kind, String value, String basis) {
        return "{\"id\":\"" + id + "\",\"kind\":\"" + kind + "\",\"value\":\"" + value
                + "\",\"scope\":[\"train-ai\"],\"effective\":\"2026-01-01T00:00:00Z\",\"retroactive\":true,\"basis\":\""
                + basis + "\",\"action\":\"remove\",\"status\":\"active\"}";
    }

    private Requests list(String... requests) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(List.of(requests));
        Path file = folder.resolve("list.jsonl");
        Files.write(file, lines);
        return Requests.of(List.of(new Requests.Listed(
                "list.jsonl", "00", OptOutRequests.of(new StoredResource("list.jsonl", file.toString())))));
    }

    private Retraction.Result retract(String base, String name, Requests requests) throws IOException {
        return new Retraction(base, folder.resolve(name).toString(), requests, new TombstoneKey(KEY), 2).run();
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private static List<JsonNode> rows(String release, String part) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (int shard = 0; shard < SHARDS; shard++) {
            String path =
                    switch (part) {
                        case "data" -> Layout.data("notes", shard, SHARDS);
                        case "kept" -> Layout.kept("notes", shard, SHARDS);
                        default -> Layout.removed("notes", shard, SHARDS);
                    };
            try (ZstdInputStream in = new ZstdInputStream(Files.newInputStream(Path.of(release, path)))) {
                for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList()) {
                    rows.add(MAPPER.readTree(line));
                }
            }
        }
        return rows;
    }

    private static NavigableSet<String> ids(List<JsonNode> rows) {
        TreeSet<String> ids = new TreeSet<>();
        rows.forEach(row -> ids.add(row.path("doc_id").asText()));
        return ids;
    }

    private static SortedMap<String, byte[]> files(String release, String part) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (var found = Files.walk(Path.of(release, part))) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(Path.of(release).relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static void assertSameData(String release, String other) throws IOException {
        SortedMap<String, byte[]> expected = files(other, "data");
        SortedMap<String, byte[]> found = files(release, "data");
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        found.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(expected.get(path)));
        assertThat(ReleaseVerifier.contentRoot(release)).isEqualTo(ReleaseVerifier.contentRoot(other));
    }

    @Test
    void leavesAReleaseThatIsSoundAndHasNothingOfWhoAsked() throws IOException {
        sixtyNotes();
        String base = run("base", "");
        Retraction.Result result = retract(base, "new", list(request("r-1", "domain", "h2.example", "owner-request")));
        assertThat(result.documents()).isEqualTo(10);
        assertThat(ReleaseVerifier.verify(at("new"))).isEmpty();
        assertThat(rows(at("new"), "kept"))
                .hasSize(50)
                .noneMatch(row -> row.path("source_uri").asText().contains("h2.example"));
        for (byte[] file : files(at("new"), "").values()) {
            assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("h2.example");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void equalsAFreshRunWithTheList(long seed) throws IOException {
        sixtyNotes();
        String base = run("base", "");
        Random random = new Random(seed);
        List<String> requests = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            if (random.nextInt(8) == 0) {
                requests.add(request("r-" + i, "url_prefix", "https://h" + i % 6 + ".example/" + i, "owner-request"));
            }
        }
        requests.add(request("r-last", "domain", "h" + random.nextInt(9) + ".example", "gdpr-17"));
        retract(base, "new", list(requests.toArray(String[]::new)));
        String fresh = run("fresh", "steps:\n  - {id: opt-out, use: opt-out, with: {list: list.jsonl}}\n");
        assertSameData(at("new"), fresh);

        List<JsonNode> kept = rows(at("new"), "kept");
        List<JsonNode> expected = rows(fresh, "kept");
        for (List<JsonNode> side : List.of(kept, expected)) {
            side.forEach(row -> ((ObjectNode) row).remove(List.of("row_orig", "optout_evidence")));
        }
        assertThat(kept).isEqualTo(expected);
        List<JsonNode> removed = rows(at("new"), "removed");
        removed.forEach(row -> ((ObjectNode) row).put("step", "opt-out"));
        assertThat(removed).isEqualTo(rows(fresh, "removed"));

        JsonNode now = MAPPER.readTree(Path.of(at("new"), Layout.RELEASE).toFile());
        JsonNode then = MAPPER.readTree(Path.of(fresh, Layout.RELEASE).toFile());
        for (String field :
                List.of("documents", "text_bytes", "counts", "sources", "edits", "statistics", "shard_roots")) {
            assertThat(now.path(field)).as(field).isEqualTo(then.path(field));
        }
    }

    @Test
    void changesOnlyFilesThatHoldAHit() throws IOException {
        sixtyNotes();
        String base = run("base", "");
        JsonNode one = rows(base, "kept").get(7);
        Retraction.Result result = retract(
                base, "new", list(request("r-1", "doc_id", one.path("doc_id").asText(), "owner-request")));
        assertThat(result.changed()).isEqualTo(1);
        int shard = one.path("shard").asInt();
        TreeSet<String> changed = new TreeSet<>();
        for (String part : List.of("data", "manifest")) {
            SortedMap<String, byte[]> before = files(base, part);
            files(at("new"), part).forEach((path, bytes) -> {
                if (!java.util.Arrays.equals(bytes, before.get(path))) {
                    changed.add(path);
                }
            });
        }
        assertThat(changed)
                .containsExactlyInAnyOrder(
                        Layout.data("notes", shard, SHARDS),
                        Layout.kept("notes", shard, SHARDS),
                        Layout.removed("notes", shard, SHARDS),
                        Layout.TOMBSTONES);
        JsonNode patch = MAPPER.readTree(Path.of(at("new"), Layout.patch(1)).toFile());
        assertThat(patch.path("added").asInt()).isZero();
        assertThat(patch.path("files").get(0).path("removed_rows").get(0).asInt())
                .isEqualTo(one.path("row").asInt());
        assertThat(patch.path("base_content_root").asText()).isEqualTo(ReleaseVerifier.contentRoot(base));
    }

    @Test
    void keepsWhatIsToldOfRecordsThatFailed() throws IOException {
        sixtyNotes();
        notes.add(7, "{\"text\": \"never closed");
        String base = run("base", "");
        assertThat(ReleaseVerifier.verify(base)).isEmpty();
        retract(base, "new", list(request("r-1", "domain", "h1.example", "owner-request")));

        assertThat(ReleaseVerifier.verify(at("new"))).isEmpty();
        JsonNode failures = MAPPER.readTree(Path.of(at("new"), Layout.RELEASE).toFile())
                .path("funnel")
                .path(0)
                .path("failures");
        assertThat(failures.findValuesAsText("rule")).containsExactly("bad-json");
        assertThat(failures.findValuesAsText("container")).containsExactly("notes.jsonl");
        assertThat(failures)
                .isEqualTo(MAPPER.readTree(Path.of(base, Layout.RELEASE).toFile())
                        .path("funnel")
                        .path(0)
                        .path("failures"));
    }

    @Test
    void keepsTheRowsFirstNumber() throws IOException {
        sixtyNotes();
        String base = run("base", "");
        retract(base, "one", list(request("r-1", "domain", "h1.example", "owner-request")));
        retract(at("one"), "two", list(request("r-2", "domain", "h2.example", "owner-request")));
        List<JsonNode> before = rows(base, "kept");
        for (JsonNode row : rows(at("two"), "kept")) {
            JsonNode original = before.stream()
                    .filter(other -> other.path("doc_id").equals(row.path("doc_id")))
                    .findFirst()
                    .orElseThrow();
            int first = row.has("row_orig")
                    ? row.path("row_orig").asInt()
                    : row.path("row").asInt();
            assertThat(first).isEqualTo(original.path("row").asInt());
        }
        assertThat(ReleaseVerifier.verify(at("two"))).isEmpty();
        retract(
                base,
                "both",
                list(
                        request("r-1", "domain", "h1.example", "owner-request"),
                        request("r-2", "domain", "h2.example", "owner-request")));
        assertSameData(at("two"), at("both"));
        assertThat(Files.readAllLines(Path.of(at("two"), Layout.TOMBSTONES))).hasSize(20);
        assertThat(Path.of(at("two"), Layout.patch(1))).exists();
        assertThat(Path.of(at("two"), Layout.patch(2))).exists();
    }

    @Test
    void addsNothingWhereTheOneThatStoodForACopyGoes() throws IOException {
        sixtyNotes();
        note("copy.example", 1, "Note 7 tells of the river and of mill number 49.");
        String base = run("base", "");
        String kept = rows(base, "kept").stream()
                .filter(row -> row.path("dup_size").asInt() == 2)
                .map(row -> row.path("doc_id").asText())
                .findFirst()
                .orElseThrow();
        retract(base, "new", list(request("r-1", "doc_id", kept, "owner-request")));
        NavigableSet<String> expected = ids(rows(base, "kept"));
        expected.remove(kept);
        assertThat(ids(rows(at("new"), "kept"))).isEqualTo(expected);
        assertThat(ReleaseVerifier.verify(at("new"))).isEmpty();
    }

    @Test
    void takesOutWhatStandsForARecordThatTheLawErases() throws IOException {
        sixtyNotes();
        note("copy.example", 1, "Note 7 tells of the river and of mill number 49.");
        String base = run("base", "");
        JsonNode merged = rows(base, "removed").get(0);
        String id = merged.path("doc_id").asText();
        String survivor = merged.path("dup_of").asText();
        retract(base, "owner", list(request("r-1", "doc_id", id, "owner-request")));
        assertThat(ids(rows(at("owner"), "kept"))).contains(survivor);
        retract(base, "court", list(request("r-1", "doc_id", id, "court")));
        assertThat(ids(rows(at("court"), "kept"))).doesNotContain(survivor);
        assertThat(ReleaseVerifier.verify(at("court"))).isEmpty();
    }

    @Test
    void findsATextByItsDigestWhereverItLies() throws IOException {
        sixtyNotes();
        String base = run("base", "");
        JsonNode one = rows(base, "kept").get(3);
        Retraction.Result result = retract(
                base,
                "new",
                list(request("r-1", "content_sha256", one.path("text_sha256").asText(), "owner-request")));
        assertThat(result.documents()).isEqualTo(1);
        assertThat(ids(rows(at("new"), "kept")))
                .doesNotContain(one.path("doc_id").asText());
    }

    @Test
    void canBeProvenBeforeAndAfter() throws IOException {
        sixtyNotes();
        String base = run("base", "");
        retract(base, "new", list(request("r-1", "domain", "h4.example", "owner-request")));
        NavigableSet<String> gone = ids(rows(base, "kept"));
        gone.removeAll(ids(rows(at("new"), "kept")));
        assertThat(gone).hasSize(10);
        for (String text : gone) {
            DocumentId id = DocumentId.parse(text);
            assertThat(new Prover(base).prove(id).included()).isTrue();
            var absence = new Prover(at("new")).prove(id);
            assertThat(absence.included()).isFalse();
            assertThat(ProofCheck.faults(absence)).isEmpty();
        }
    }

    @Test
    void namesWhatWentOnlyToTheHolderOfTheKey() throws IOException {
        sixtyNotes();
        String base = run("base", "");
        retract(base, "new", list(request("r-1", "domain", "h4.example", "owner-request")));
        NavigableSet<String> gone = ids(rows(base, "kept"));
        gone.removeAll(ids(rows(at("new"), "kept")));
        TreeSet<String> expected = new TreeSet<>();
        gone.forEach(id -> expected.add(new TombstoneKey(KEY).of(DocumentId.parse(id))));
        TreeSet<String> found = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of(at("new"), Layout.TOMBSTONES))) {
            JsonNode tombstone = MAPPER.readTree(line);
            found.add(tombstone.path("hmac").asText());
            assertThat(tombstone.path("request").asText()).isEqualTo("r-1");
        }
        assertThat(found).isEqualTo(expected);
        assertThat(new TombstoneKey("another key, as long".getBytes(StandardCharsets.UTF_8))
                        .of(DocumentId.parse(gone.first())))
                .isNotIn(found);
    }

    @Test
    void changesNothingWhereNobodyIsHit() throws IOException {
        sixtyNotes();
        String base = run("base", "");
        Retraction.Result result = retract(base, "new", list(request("r-1", "domain", "nobody.example", "court")));
        assertThat(result.documents()).isZero();
        assertSameData(at("new"), base);
        assertThat(ReleaseVerifier.verify(at("new"))).isEmpty();
    }

    @Test
    void refusesAShortKeyAFullFolderAndNoRelease() throws IOException {
        sixtyNotes();
        String base = run("base", "");
        Requests requests = list(request("r-1", "domain", "h1.example", "court"));
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> new TombstoneKey(new byte[15]))
                .withMessageContaining("16 bytes");
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> retract(base, "base", requests))
                .withMessageContaining("not empty");
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> retract(at("nowhere"), "new", requests))
                .withMessageContaining("no finished release");
    }

    @Test
    void findsADamagedFileThatItOnlyCopies() throws IOException {
        sixtyNotes();
        String base = run("base", "");
        Path inputs = Path.of(base, Layout.INPUTS);
        Files.writeString(inputs, Files.readString(inputs) + "x");
        assertThatIOException()
                .isThrownBy(() -> retract(base, "new", list(request("r-1", "domain", "h1.example", "court"))))
                .withMessageContaining(Layout.INPUTS);
        assertThat(Path.of(at("new"), Layout.SUMS)).doesNotExist();
    }

    @Test
    void writesNothingOutsideOfItsFolderWhateverTheSumsOfTheOldReleaseList() throws IOException {
        sixtyNotes();
        String base = run("base", "");
        Path outside = Files.writeString(folder.resolve("outside"), "x");
        Path sums = Path.of(base, Layout.SUMS);
        String digest = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"; // of "x"
        Files.writeString(sums, Files.readString(sums) + digest + "  ../outside\n");
        assertThatIOException()
                .isThrownBy(() -> retract(base, "deep/new", list(request("r-1", "domain", "h1.example", "court"))))
                .withMessage(sums + ": lists '../outside', which does not lie in the release");
        assertThat(folder.resolve("deep/outside")).doesNotExist();
        assertThat(outside).hasContent("x");
    }

    @Test
    void cleansTheIndexBesideTheRelease() throws IOException {
        sixtyNotes();
        note("copy.example", 1, "Note 7 tells of the river and of mill number 49.");
        more = "  index: yes\n";
        String base = run("base", "");
        JsonNode merged = rows(base, "removed").get(0);
        retract(
                base,
                "new",
                list(
                        request("r-1", "doc_id", merged.path("dup_of").asText(), "court"),
                        request("r-2", "domain", "h2.example", "owner-request")));
        assertThat(ReleaseVerifier.verify(base)).isEmpty();
        assertThat(ReleaseVerifier.verify(at("new"))).isEmpty();
        assertThat(IndexHeader.read(Files.readAllBytes(folder.resolve("new.index/index.json")))
                        .rows())
                .isEqualTo(61 - 10 - 2); // what was merged into one that went is known no more
    }

    @Test
    void takesNoticesOut() throws IOException {
        Files.createDirectories(folder.resolve("code"));
        for (String repo : List.of("ann", "bob")) {
            notes.add("{\"text\":\"class " + repo + " { int mill() { return 1; } }\",\"repo\":\"code.example/" + repo
                    + "/mill\",\"path\":\"Mill.java\",\"licence\":\"MIT\"}");
        }
        Files.write(folder.resolve("notes.jsonl"), notes);
        String recipe =
                """
                recipe: small
                sources:
                  - {name: notes, connector: jsonl, paths: [notes.jsonl], with: {repo: repo, path: path, licence: licence}}
                steps: [{id: licence, use: licence}]
                release: {shards: 1}
                """;
        Path base = folder.resolve("base");
        new Run(new LocalEngine(1), System.err)
                .run(new RecipeText("small.yaml", folder + "/", recipe, List.of()), base.toString());
        assertThat(unpacked(base.resolve(Layout.notice("notes", 0, 1)))).contains("ann/mill", "bob/mill");
        retract(base.toString(), "new", list(request("r-1", "account", "code.example/bob", "owner-request")));
        assertThat(unpacked(Path.of(at("new"), Layout.notice("notes", 0, 1))))
                .contains("ann/mill")
                .doesNotContain("bob/mill");
        assertThat(ReleaseVerifier.verify(at("new"))).isEmpty();
        Mine.Holding found =
                new Mine().add("account", List.of("code.example/ann")).find(at("new"), 9, 1);
        assertThat(found.first()).singleElement().satisfies(one -> assertThat(one.address())
                .isEqualTo("code.example/ann/mill/Mill.java"));
    }

    private static String unpacked(Path file) throws IOException {
        try (ZstdInputStream in = new ZstdInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void showsPeopleWhatIsTheirs() throws IOException {
        sixtyNotes();
        String base = run("base", "");
        Mine.Holding found = new Mine().add("domain", List.of("h3.example")).find(base, 100, 1);
        assertThat(found.first()).hasSize(10).allMatch(one -> one.address().startsWith("https://h3.example/"));
        assertThat(found.places()).isEqualTo(Map.of("h3.example", 10L));
        assertThat(found.documents()).isEqualTo(10);
        assertThat(found.bytes())
                .isEqualTo(rows(base, "kept").stream()
                        .filter(row -> row.path("source_uri").asText().contains("h3.example"))
                        .mapToLong(row -> row.path("n_bytes").asLong())
                        .sum());
    }

    @Test
    void showsTheSameWhateverNumberOfFilesIsReadAtATime() throws IOException {
        sixtyNotes();
        String base = run("base", "");
        Mine mine = new Mine().add("domain", List.of("h3.example", "h5.example"));
        Mine.Holding all = mine.find(base, 100, 1);
        List<String> inOrder = rows(base, "kept").stream()
                .filter(row -> row.path("source_uri").asText().matches("https://h[35].*"))
                .map(row -> row.path("doc_id").asText())
                .toList();
        assertThat(all.first()).extracting(Mine.Found::id).isEqualTo(inOrder).hasSize(20);
        for (int threads : new int[] {2, SHARDS, 2 * SHARDS}) {
            assertThat(mine.find(base, 100, threads)).isEqualTo(all);
            for (int limit : new int[] {0, 1, 7, 19, 20}) {
                assertThat(mine.find(base, limit, threads))
                        .isEqualTo(new Mine.Holding(all.first().subList(0, limit), all.places(), all.bytes()));
            }
        }
    }

    @Test
    void tellsTheSameRequestOfSeveralThatReachOneDocumentWhateverNumberOfFilesIsReadAtATime() throws IOException {
        sixtyNotes();
        for (int copy = 0; copy < 12; copy++) {
            note("copy.example", copy, "Note 7 tells of the river and of mill number 49.");
        }
        String base = run("base", "");
        List<JsonNode> merged = rows(base, "removed");
        assertThat(merged).hasSize(12);
        String survivor = merged.get(0).path("dup_of").asText();
        Requests requests = list(merged.stream()
                .map(row -> request(
                        "r-" + row.path("doc_id").asText(),
                        "doc_id",
                        row.path("doc_id").asText(),
                        "court"))
                .toArray(String[]::new));
        for (int threads : new int[] {1, 2, SHARDS}) {
            String name = "new-" + threads;
            new Retraction(base, at(name), requests, new TombstoneKey(KEY), threads).run();
            JsonNode row = rows(at(name), "removed").stream()
                    .filter(one -> one.path("step").asText().equals("retract"))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.path("doc_id").asText()).isEqualTo(survivor);
            assertThat(row.path("evidence").asText())
                    .isEqualTo("r-" + merged.get(0).path("doc_id").asText());
        }
    }
}
