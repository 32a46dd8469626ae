package org.millrace.pipeline.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.core.Document;
import org.millrace.core.DocumentId;
import org.millrace.core.Failure;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.core.Verdict;
import org.millrace.pipeline.dedup.Decision;
import org.millrace.pipeline.dedup.Kinship;
import org.millrace.pipeline.judgement.RecipeMeasures.StepRule;
import org.millrace.pipeline.judgement.StepReading;
import org.millrace.pipeline.ledger.Curated;
import org.millrace.pipeline.ledger.LeftOut;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.recipe.Recipes;
import org.millrace.pipeline.segment.Entry;

/** What a shard tells of records that are left out. */
class ShardWriterRemovedTest extends WrittenShard {
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
        ShardReport report = write(WITH_DEDUP, "web");

        assertThat(report.losses().failures("read").get("truncated"))
                .containsExactly(new FailureExample(origin.id().toString(), "in/a.warc.gz", 1));
        assertThat(report.losses().examples("read")).isEmpty();
        assertThat(removed("web"))
                .isEqualTo("{\"doc_id\":\"" + origin.id() + "\",\"outcome\":\"failed\",\"step\":\"read\","
                        + "\"rule\":\"truncated\",\"evidence\":\"ends within a record\",\"source\":\"web\","
                        + "\"kind\":\"warc\",\"container\":\"in/a.warc.gz\",\"offset\":1}\n");
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
}
