package org.millrace.pipeline.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.millrace.core.DocumentId;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.pipeline.dedup.Decision;
import org.millrace.pipeline.dedup.Kinship;

/** What a shard tells of duplicates. */
class ShardWriterMergedTest extends WrittenShard {
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
}
