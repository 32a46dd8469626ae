package org.millrace.pipeline.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.core.Digests;
import org.millrace.core.Document;
import org.millrace.core.DocumentId;
import org.millrace.core.Edit;
import org.millrace.core.Failure;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.core.Redaction;
import org.millrace.core.Verdict;
import org.millrace.pipeline.dedup.Decision;
import org.millrace.pipeline.dedup.Decisions;
import org.millrace.pipeline.dedup.Kinship;
import org.millrace.pipeline.dedup.Settlement;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.judgement.RecipeMeasures;
import org.millrace.pipeline.judgement.RecipeMeasures.StepRule;
import org.millrace.pipeline.judgement.StepReading;
import org.millrace.pipeline.ledger.Curated;
import org.millrace.pipeline.ledger.LeftOut;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.recipe.Recipes;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.Unit;
import org.millrace.pipeline.refine.UnitResult;
import org.millrace.pipeline.refine.Work;
import org.millrace.pipeline.segment.Encoder;
import org.millrace.pipeline.segment.Entries;
import org.millrace.pipeline.segment.Entry;
import org.millrace.pipeline.segment.SegmentWriter;

class ShardWriterTest {
    private static final String RECIPE =
            """
            recipe: tiny
            sources:
              - {name: web, connector: warc, paths: [w], public: yes}
              - {name: notes, connector: jsonl, paths: [n]}
            dedup: {exact: yes}
            release: {shards: 1}
            """;

    private static final Recipe WITH_DEDUP = Recipes.read(RECIPE);
    private static final Recipe PLAIN = Recipes.read(RECIPE.replace("dedup: {exact: yes}\n", ""));

    @TempDir
    Path folder;

    private Work work;
    private final List<Entry> entries = new ArrayList<>();
    private final Encoder decisions = new Encoder(64);

    @BeforeEach
    void begin() {
        work = new Work(folder.resolve("work").toString());
    }

    /** A record of that source whose every field is known. */
    private static Origin origin(String source, int number) {
        return new Origin(
                source,
                "warc",
                "in/a.warc.gz",
                number,
                50,
                "urn:uuid:" + number,
                "urn:uuid:" + number,
                "https://www.example.org/" + number,
                "dir/" + number,
                "a.example/b/c",
                "2024-05-18T01:58:10Z",
                200,
                "text/html",
                "sha1:SECRET");
    }

    private void add(Origin origin, int index, Entry.Kind kind, byte[] payload) {
        entries.add(new Entry(origin.id().key("tiny"), origin.id(), 0, index, kind, payload));
    }

    private void document(Origin origin, int index, String text, Notes notes) {
        add(
                origin,
                index,
                Entry.Kind.DOCUMENT,
                Curated.of(new Document(origin.id(), origin, text, notes), List.of())
                        .encode());
    }

    private void decide(Origin origin, int unit, int index, Decision decision) {
        Entries.append(
                new Entry(
                        origin.id().key("tiny"),
                        origin.id(),
                        unit,
                        index,
                        Entry.Kind.DECISION,
                        Decisions.encode(decision)),
                decisions);
    }

    /** Writes the one shard of a source from what was added. */
    private ShardReport write(Recipe recipe, String source) throws IOException {
        Unit unit = new Unit(0, source, "in/a.warc.gz", "/gone", 1, 0, 0, 1);
        entries.sort(Entry.ORDER);
        Storage.write(work.segment(unit, 0), work.scratch(), out -> {
            try (SegmentWriter writer = new SegmentWriter(out, true)) {
                for (Entry entry : entries) {
                    writer.add(entry);
                }
                writer.finish();
            }
        });
        long size = Files.size(Path.of(work.segment(unit, 0)));
        if (decisions.size() > 0) {
            Settlement.write(work, 0, List.of(decisions.toBytes()));
        }
        Plan plan = new Plan(List.of(unit), List.of(new UnitResult("d", "s", 1, 0, entries.size(), 0, List.of(size))));
        ShardTask task = new ShardTask(source, 0, 1);
        new ShardWriter(
                        recipe,
                        RecipeMeasures.of(recipe),
                        work,
                        plan,
                        folder.resolve("out").toString(),
                        "run")
                .write(task);
        return ShardReport.find(work.shardReport(source, 0), "run").orElseThrow();
    }

    private String rows(String path) throws IOException {
        try (InputStream in =
                new ZstdInputStream(Files.newInputStream(folder.resolve("out").resolve(path)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String data(String source) throws IOException {
        return rows(Layout.data(source, 0, 1));
    }

    private String kept(String source) throws IOException {
        return rows(Layout.kept(source, 0, 1));
    }

    private String removed(String source) throws IOException {
        return rows(Layout.removed(source, 0, 1));
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Digests.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Notes notes() {
        return Notes.NONE
                .withFact(Notes.TITLE, "A \"title\"")
                .withFact(Notes.LANGUAGE, "en")
                .withFact(Notes.CHARSET, "utf-8")
                .withFact(Notes.CHARSET_SOURCE, "http")
                .withSignal(Notes.LANGUAGE_SCORE, 0.975)
                .withRedactions(List.of(new Redaction("EMAIL", 3, 7, "email-v1")))
                .withEdit(Edit.of("hide", java.util.Map.of("b", 3, "a", 1), -2));
    }

    @Test
    void writesAKeptDocumentIntoDataAndManifest() throws IOException {
        Origin origin = origin("web", 1);
        document(origin, 0, "Grüße \"\n\u0001 \uD83D\uDE00", notes());
        ShardReport report = write(WITH_DEDUP, "web");

        assertThat(data("web"))
                .isEqualTo("{\"id\":\"" + origin.id() + "\",\"text\":\"Grüße \\\"\\n\\u0001 \uD83D\uDE00\","
                        + "\"source\":\"web\",\"metadata\":{\"url\":\"https://www.example.org/1\",\"path\":\"dir/1\","
                        + "\"repo\":\"a.example/b/c\",\"date\":\"2024-05-18T01:58:10Z\",\"title\":\"A \\\"title\\\"\","
                        + "\"language\":\"en\"}}\n");
        assertThat(kept("web"))
                .isEqualTo("{\"doc_id\":\"" + origin.id() + "\",\"text_sha256\":\""
                        + sha256("Grüße \"\n\u0001 \uD83D\uDE00")
                        + "\",\"shard\":0,\"row\":0,\"source\":\"web\",\"kind\":\"warc\","
                        + "\"source_uri\":\"https://www.example.org/1\",\"container\":\"in/a.warc.gz\",\"offset\":1,"
                        + "\"length\":50,\"path\":\"dir/1\",\"repo\":\"a.example/b/c\",\"record_id\":\"urn:uuid:1\","
                        + "\"fetched_at\":\"2024-05-18T01:58:10Z\",\"http_status\":200,\"mime_detected\":\"text/html\","
                        + "\"payload_digest\":\"sha1:SECRET\",\"n_bytes\":16,\"n_chars\":11,\"lang\":\"en\","
                        + "\"lang_score\":0.975,\"charset\":\"utf-8\",\"charset_source\":\"http\","
                        + "\"edits\":[{\"step\":\"hide\",\"removed_chars\":-2,"
                        + "\"repairs\":{\"a\":1,\"b\":3}}],\"scores\":{\"language_score\":0.975},"
                        + "\"dup_role\":\"unique\",\"dup_size\":1,\"optout\":\"unknown\",\"redactions\":["
                        + "{\"cat\":\"EMAIL\",\"start\":3,\"len\":7,\"rule\":\"email-v1\"}]}\n");
        assertThat(removed("web")).isEmpty();
        assertThat(report.tally().kept()).isEqualTo(1);
        assertThat(report.tally().keptBytes()).isEqualTo(16);
        assertThat(report.tally().edits().get("hide"))
                .isEqualTo(new EditSums.Sum(1, -2, new java.util.TreeMap<>(java.util.Map.of("a", 1L, "b", 3L))));
        MerkleTree tree = new MerkleTree();
        tree.add(
                origin.id().toBytes(),
                Digests.sha256().digest("Grüße \"\n\u0001 \uD83D\uDE00".getBytes(StandardCharsets.UTF_8)));
        assertThat(report.root()).isEqualTo(tree.root());
    }

    @Test
    void publishesFactsThatOnlyAStepKnows() throws IOException {
        Origin origin = Origin.at("notes", "jsonl", "n.jsonl", -1, -1);
        document(
                origin,
                0,
                "hi",
                Notes.NONE.withFact("topic", "boats").withFact(Notes.TITLE, "T").withFact(Notes.CHARSET, "utf-8"));
        write(PLAIN, "notes");

        assertThat(data("notes")).contains("\"metadata\":{\"title\":\"T\",\"topic\":\"boats\"}");
        assertThat(kept("notes")).contains("\"charset\":\"utf-8\"");
    }

    @Test
    void leavesOutWhatIsNotKnown() throws IOException {
        Origin origin = Origin.at("notes", "jsonl", "n.jsonl", -1, -1);
        document(origin, 0, "hi", Notes.NONE);
        write(PLAIN, "notes");

        assertThat(data("notes"))
                .isEqualTo("{\"id\":\"" + origin.id() + "\",\"text\":\"hi\",\"source\":\"notes\",\"metadata\":{}}\n");
        assertThat(kept("notes"))
                .isEqualTo("{\"doc_id\":\"" + origin.id() + "\",\"text_sha256\":\"" + sha256("hi")
                        + "\",\"shard\":0,\"row\":0,\"source\":\"notes\",\"kind\":\"jsonl\",\"container\":\"n.jsonl\","
                        + "\"n_bytes\":2,\"n_chars\":2,\"optout\":\"unknown\"}\n");
    }

    @Test
    void tellsTheArchivesDigestOfPublicSourcesAlone() throws IOException {
        document(origin("notes", 1), 0, "hi", Notes.NONE);
        write(WITH_DEDUP, "notes");

        assertThat(kept("notes")).doesNotContain("payload_digest").doesNotContain("SECRET");
        assertThat(data("notes")).doesNotContain("SECRET");
    }

    @Test
    void writesARecordThatAStepRemoved() throws IOException {
        Origin origin = origin("web", 1);
        add(
                origin,
                0,
                Entry.Kind.LEFT_OUT,
                LeftOut.removed("len", new Verdict.Drop("too-short", 3.14159, 5, ""), origin)
                        .encode());
        ShardReport report = write(WITH_DEDUP, "web");

        assertThat(removed("web"))
                .isEqualTo("{\"doc_id\":\"" + origin.id() + "\",\"outcome\":\"removed\",\"step\":\"len\","
                        + "\"rule\":\"too-short\",\"value\":3.1416,\"threshold\":5,\"source\":\"web\","
                        + "\"kind\":\"warc\",\"container\":\"in/a.warc.gz\",\"offset\":1,\"length\":50}\n");
        assertThat(data("web")).isEmpty();
        assertThat(kept("web")).isEmpty();
        assertThat(report.tally().others())
                .containsExactly(java.util.Map.entry(new Tally.Reason("removed", "len", "too-short"), 1L));
    }

    @Test
    void writesARecordThatFailed() throws IOException {
        Origin origin = origin("web", 1).withLength(-1);
        add(
                origin,
                0,
                Entry.Kind.LEFT_OUT,
                LeftOut.failed("read", new Failure("truncated", "ends within a record"), origin)
                        .encode());
        write(WITH_DEDUP, "web");

        assertThat(removed("web"))
                .isEqualTo("{\"doc_id\":\"" + origin.id() + "\",\"outcome\":\"failed\",\"step\":\"read\","
                        + "\"rule\":\"truncated\",\"evidence\":\"ends within a record\",\"source\":\"web\","
                        + "\"kind\":\"warc\",\"container\":\"in/a.warc.gz\",\"offset\":1}\n");
    }

    @Test
    void writesWhatADuplicateWasMergedInto() throws IOException {
        Origin gone = origin("web", 1);
        Origin survivor = origin("web", 2);
        document(gone, 0, "hello", Notes.NONE);
        document(survivor, 1, "hello!", Notes.NONE);
        DocumentId cluster = new DocumentId(1, 1);
        decide(gone, 0, 0, new Decision(cluster, 2, survivor.id(), 8125, Kinship.NEAR, false, List.of()));
        decide(
                survivor,
                0,
                1,
                new Decision(cluster, 2, survivor.id(), 10_000, Kinship.EXACT, true, List.of(gone.id())));
        ShardReport report = write(WITH_DEDUP, "web");

        assertThat(removed("web"))
                .isEqualTo("{\"doc_id\":\"" + gone.id() + "\",\"outcome\":\"merged\",\"step\":\"dedup\","
                        + "\"rule\":\"near\",\"dup_of\":\"" + survivor.id() + "\",\"similarity\":0.8125,"
                        + "\"dup_cluster\":\"" + cluster + "\",\"dup_size\":2,\"source\":\"web\",\"kind\":\"warc\","
                        + "\"container\":\"in/a.warc.gz\",\"offset\":1,\"length\":50}\n");
        assertThat(kept("web"))
                .contains("\"dup_role\":\"representative\",\"dup_size\":2,\"dup_cluster\":\"" + cluster
                        + "\",\"dup_alternates\":[\"" + gone.id() + "\"]");
        assertThat(data("web").lines()).hasSize(1);
        assertThat(report.tally().count("merged")).isEqualTo(1);
    }

    @Test
    void countsWhatIsInAnEarlierReleaseApart() throws IOException {
        Origin near = origin("web", 1);
        Origin again = origin("web", 2);
        document(near, 0, "hello", Notes.NONE);
        document(again, 1, "hello!", Notes.NONE);
        DocumentId kept = new DocumentId(9, 9);
        decide(near, 0, 0, new Decision(kept, 3, kept, 8125, Kinship.NEAR, false, List.of()));
        decide(again, 0, 1, new Decision(kept, 3, kept, 8125, Kinship.NEAR, false, "june", List.of(), "", List.of()));
        ShardReport report = write(WITH_DEDUP, "web");

        assertThat(removed("web"))
                .contains("\"rule\":\"near\",\"dup_of\":\"" + kept + "\",\"similarity\"")
                .contains(
                        "\"rule\":\"near-earlier\",\"dup_of\":\"" + kept + "\",\"dup_index\":\"june\",\"similarity\"");
        assertThat(report.tally().others())
                .isEqualTo(Map.of(
                        new Tally.Reason("merged", "dedup", "near"), 1L,
                        new Tally.Reason("merged", "dedup", "near-earlier"), 1L));
    }

    @Test
    void tellsExactCopiesFromLikeness() throws IOException {
        Origin gone = origin("web", 1);
        document(gone, 0, "hello", Notes.NONE);
        decide(gone, 0, 0, new Decision(gone.id(), 2, new DocumentId(9, 9), 10_000, Kinship.EXACT, false, List.of()));
        write(WITH_DEDUP, "web");

        assertThat(removed("web")).contains("\"rule\":\"exact\"").contains("\"similarity\":1,");
    }

    @Test
    void passesOverDecisionsAboutOtherRecords() throws IOException {
        Origin origin = origin("web", 1);
        document(origin, 4, "hello", Notes.NONE);
        // the same id, as another unit and another record of this unit have it
        decide(origin, 0, 3, new Decision(origin.id(), 2, origin.id(), 10_000, Kinship.EXACT, false, List.of()));
        decide(origin, 7, 4, new Decision(origin.id(), 2, origin.id(), 10_000, Kinship.EXACT, false, List.of()));
        write(WITH_DEDUP, "web");

        assertThat(data("web").lines()).hasSize(1);
        assertThat(kept("web")).contains("\"dup_role\":\"unique\"");
    }

    @Test
    void judgesADocumentOfAnAuditByTheRecipesLimits() throws IOException {
        Recipe recipe = Recipes.read(
                """
                recipe: tiny
                mode: audit
                sources: [{name: web, connector: warc, paths: [a]}]
                steps:
                  - {id: len, use: length, with: {min: 5, max: 9}}
                  - {id: quality, use: gopher-quality@datatrove, with: {min-doc-words: 3}}
                """);
        Origin within = origin("web", 1);
        Origin beyond = origin("web", 2);
        List<StepReading> fine = List.of(new StepReading(0, 0, 9, ""), new StepReading(1, 0, 3, ""));
        List<StepReading> broken = List.of(new StepReading(0, 0, 10, ""), new StepReading(1, 0, 2.00004, "why"));
        Document document = new Document(within.id(), within, "within", Notes.NONE);
        add(within, 0, Entry.Kind.DOCUMENT, Curated.of(document, fine).encode());
        Document other = new Document(beyond.id(), beyond, "beyond", Notes.NONE.withFact(Notes.LANGUAGE, "en"));
        add(beyond, 1, Entry.Kind.DOCUMENT, Curated.of(other, broken).encode());
        ShardReport report = write(recipe, "web");

        assertThat(data("web")).contains("within").doesNotContain("beyond");
        assertThat(kept("web")).contains("\"scores\":{\"len.length\":9,\"quality.words\":3}");
        assertThat(removed("web"))
                .isEqualTo("{\"doc_id\":\"" + beyond.id() + "\",\"outcome\":\"removed\",\"step\":\"len\","
                        + "\"rule\":\"too-long\",\"value\":10,\"threshold\":9,\"also\":[{\"step\":\"quality\","
                        + "\"rule\":\"gopher_short_doc\",\"value\":2,\"threshold\":3,\"evidence\":\"why\"}],"
                        + "\"n_bytes\":6,\"lang\":\"en\",\"scores\":{\"len.length\":10,\"quality.words\":2},"
                        + "\"source\":\"web\",\"kind\":\"warc\",\"container\":\"in/a.warc.gz\",\"offset\":2,"
                        + "\"length\":50}\n");
        assertThat(report.tally().others())
                .containsExactly(java.util.Map.entry(new Tally.Reason("removed", "len", "too-long"), 1L));
        assertThat(report.losses().left("len")).containsExactly(java.util.Map.entry("en", new TextSum(1, 6)));
        assertThat(report.losses().examples("len"))
                .containsExactly(new Example(beyond.id().toString(), "too-long", 10, 9, "in/a.warc.gz", 2));
        assertThat(report.losses().broken(new StepRule("quality", "gopher_short_doc")))
                .isOne();
    }

    @Test
    void blursWhatWasMeasuredBeforeSomethingWasRedacted() throws IOException {
        Recipe recipe = Recipes.read(
                """
                recipe: tiny
                sources: [{name: web, connector: warc, paths: [a]}]
                steps:
                  - {id: before, use: length}
                  - {id: pii, use: redact}
                  - {id: after, use: length}
                """);
        List<StepReading> readings = List.of(new StepReading(0, 0, 12_345, ""), new StepReading(2, 0, 12_341, ""));
        Origin one = origin("web", 1);
        Notes redacted = Notes.NONE.withRedactions(List.of(new Redaction("EMAIL", 0, 7, "email-v1")));
        add(
                one,
                0,
                Entry.Kind.DOCUMENT,
                Curated.of(new Document(one.id(), one, "a", redacted), readings).encode());
        write(recipe, "web");
        assertThat(kept("web")).contains("\"scores\":{\"before.length\":12000,\"after.length\":12341}");
    }

    @Test
    void removesASecondRecordOfTheSameId() throws IOException {
        Origin origin = origin("web", 1);
        document(origin, 0, "first", Notes.NONE);
        document(origin, 1, "second", Notes.NONE);
        ShardReport report = write(PLAIN, "web");

        assertThat(data("web")).contains("first").doesNotContain("second");
        assertThat(removed("web"))
                .isEqualTo("{\"doc_id\":\"" + origin.id() + "\",\"outcome\":\"removed\",\"step\":\"release\","
                        + "\"rule\":\"repeated-id\",\"value\":1,\"threshold\":0,\"n_bytes\":6,\"source\":\"web\",\"kind\":\"warc\","
                        + "\"container\":\"in/a.warc.gz\",\"offset\":1,\"length\":50}\n");
        assertThat(report.tally().total()).isEqualTo(2);
    }

    @Test
    void saysNothingOfAddressesInTheLedgerOfWhatWasLeftOut() throws IOException {
        document(origin("web", 1), 0, "first", Notes.NONE);
        document(origin("web", 1), 1, "second", Notes.NONE);
        Origin short1 = origin("web", 2);
        add(
                short1,
                2,
                Entry.Kind.LEFT_OUT,
                LeftOut.removed("len", Verdict.drop("too-short", 1, 2), short1).encode());
        Origin merged = origin("web", 3);
        document(merged, 3, "copy", Notes.NONE);
        decide(
                merged,
                0,
                3,
                new Decision(merged.id(), 2, new DocumentId(9, 9), 10_000, Kinship.EXACT, false, List.of()));
        write(WITH_DEDUP, "web");

        assertThat(removed("web").lines()).hasSize(3);
        assertThat(removed("web")).doesNotContain("example.org", "urn:uuid", "first", "second", "copy\"", "SECRET");
    }

    @Test
    void putsRowsInOrderOfTheirKeysAndNumbersThem() throws IOException {
        List<DocumentId> ids = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Origin origin = origin("web", i);
            ids.add(origin.id());
            document(origin, i, "text " + i, Notes.NONE);
        }
        ids.sort((a, b) -> Long.compareUnsigned(a.key("tiny"), b.key("tiny")));
        write(WITH_DEDUP, "web");

        List<String> data = data("web").lines().toList();
        List<String> kept = kept("web").lines().toList();
        assertThat(data).hasSize(200);
        for (int row = 0; row < 200; row++) {
            assertThat(data.get(row)).startsWith("{\"id\":\"" + ids.get(row) + "\"");
            assertThat(kept.get(row))
                    .startsWith("{\"doc_id\":\"" + ids.get(row) + "\"")
                    .contains("\"row\":" + row + ",");
        }
    }

    @Test
    void tellsSizeAndDigestOfEachFile() throws IOException {
        document(origin("web", 1), 0, "first", Notes.NONE);
        ShardReport report = write(WITH_DEDUP, "web");

        assertThat(report.files())
                .extracting(ShardReport.Written::path)
                .containsExactly(Layout.data("web", 0, 1), Layout.kept("web", 0, 1), Layout.removed("web", 0, 1));
        for (ShardReport.Written file : report.files()) {
            byte[] bytes = Files.readAllBytes(folder.resolve("out").resolve(file.path()));
            assertThat(file.bytes()).isEqualTo(bytes.length);
            assertThat(file.sha256())
                    .isEqualTo(HexFormat.of().formatHex(Digests.sha256().digest(bytes)));
        }
    }

    @Test
    void writesAShardOfThisRunOnlyOnceUnlessAFileOfItIsGone() throws IOException {
        document(origin("web", 1), 0, "first", Notes.NONE);
        write(WITH_DEDUP, "web");
        Path data = folder.resolve("out").resolve(Layout.data("web", 0, 1));
        byte[] bytes = Files.readAllBytes(data);
        Files.write(data, new byte[bytes.length]); // of the same size: not looked into
        write(WITH_DEDUP, "web");
        assertThat(Files.readAllBytes(data)).isEqualTo(new byte[bytes.length]);
        Files.write(data, new byte[1]);
        write(WITH_DEDUP, "web");
        assertThat(Files.readAllBytes(data)).isEqualTo(bytes);
        Files.delete(data);
        write(WITH_DEDUP, "web");
        assertThat(Files.readAllBytes(data)).isEqualTo(bytes);
    }
}
