package org.millrace.pipeline.release;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.core.Digests;
import org.millrace.core.Document;
import org.millrace.core.Edit;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.core.Redaction;
import org.millrace.pipeline.dedup.Decision;
import org.millrace.pipeline.dedup.Decisions;
import org.millrace.pipeline.dedup.Settlement;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.judgement.RecipeMeasures;
import org.millrace.pipeline.ledger.Curated;
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

/** Records put together by hand, and the shard that is written of them. */
abstract class WrittenShard {
    private static final String RECIPE =
            """
            recipe: tiny
            sources:
              - {name: web, connector: warc, paths: [w], public: yes}
              - {name: notes, connector: jsonl, paths: [n]}
            dedup: {exact: yes}
            release: {shards: 1}
            """;

    static final Recipe WITH_DEDUP = Recipes.read(RECIPE);
    static final Recipe PLAIN = Recipes.read(RECIPE.replace("dedup: {exact: yes}\n", ""));

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
    static Origin origin(String source, int number) {
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

    void add(Origin origin, int index, Entry.Kind kind, byte[] payload) {
        entries.add(new Entry(origin.id().key("tiny"), origin.id(), 0, index, kind, payload));
    }

    void document(Origin origin, int index, String text, Notes notes) {
        add(
                origin,
                index,
                Entry.Kind.DOCUMENT,
                Curated.of(new Document(origin.id(), origin, text, notes), List.of())
                        .encode());
    }

    void decide(Origin origin, int unit, int index, Decision decision) {
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
    ShardReport write(Recipe recipe, String source) throws IOException {
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

    String data(String source) throws IOException {
        return rows(Layout.data(source, 0, 1));
    }

    String kept(String source) throws IOException {
        return rows(Layout.kept(source, 0, 1));
    }

    String removed(String source) throws IOException {
        return rows(Layout.removed(source, 0, 1));
    }

    static String sha256(String text) {
        return HexFormat.of().formatHex(Digests.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static Notes notes() {
        return Notes.NONE
                .withFact(Notes.TITLE, "A \"title\"")
                .withFact(Notes.LANGUAGE, "en")
                .withFact(Notes.CHARSET, "utf-8")
                .withFact(Notes.CHARSET_SOURCE, "http")
                .withSignal(Notes.LANGUAGE_SCORE, 0.975)
                .withRedactions(List.of(new Redaction("EMAIL", 3, 7, "email-v1")))
                .withEdit(Edit.of("hide", java.util.Map.of("b", 3, "a", 1), -2));
    }
}
