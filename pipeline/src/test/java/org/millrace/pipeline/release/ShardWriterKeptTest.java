package org.millrace.pipeline.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.core.Digests;
import org.millrace.core.Document;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.core.Redaction;
import org.millrace.pipeline.dedup.Decision;
import org.millrace.pipeline.dedup.Kinship;
import org.millrace.pipeline.judgement.StepReading;
import org.millrace.pipeline.ledger.Curated;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.recipe.Recipes;
import org.millrace.pipeline.segment.Entry;

/** What a shard tells of documents that are kept. */
class ShardWriterKeptTest extends WrittenShard {
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
}
