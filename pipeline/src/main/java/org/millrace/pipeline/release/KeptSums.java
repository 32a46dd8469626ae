package org.millrace.pipeline.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.millrace.core.DocumentId;

/** The figures of kept documents, summed up again from rows of {@code manifest/kept} of a release. */
public final class KeptSums {
    private final Tally tally = new Tally();
    private final Statistics statistics = new Statistics();
    private final MerkleTree tree = new MerkleTree();

    /** Adds a row; rows of one shard come in their order. */
    public void add(JsonNode row) {
        DocumentId id = DocumentId.parse(row.path("doc_id").asText());
        tree.add(id.toBytes(), HexFormat.of().parseHex(row.path("text_sha256").asText()));
        tally.addKept(row.path("n_bytes").asLong());
        row.path("edits").forEach(edit -> tally.addEdit(EditSums.editFromJson(edit)));
        statistics.add(
                id,
                row.path("source").asText(),
                row.path("lang").asText(),
                row.path("n_chars").asInt(),
                Hosts.of(row.path("source_uri").asText()));
    }

    /** Adds the sums of another shard, but for its root. */
    public void addAll(KeptSums more) {
        tally.addAll(more.tally);
        statistics.addAll(more.statistics);
    }

    public long documents() {
        return tally.kept();
    }

    /** UTF-8 bytes of the texts. */
    public long textBytes() {
        return tally.keptBytes();
    }

    /** The Merkle root over the rows that were added one by one. */
    public byte[] root() {
        return tree.root();
    }

    /** The field {@code statistics} of {@code release.json}. */
    public Map<String, Object> statistics() {
        return ReleaseJson.statistics(statistics);
    }

    /** The field {@code edits} of {@code release.json}, with the steps in the order that {@code earlier} has them in. */
    public List<Object> edits(JsonNode earlier) {
        List<Object> edits = new ArrayList<>();
        for (JsonNode step : earlier) {
            EditSums.Sum sum = tally.edits().get(step.path("step").asText());
            if (sum != null) {
                edits.add(sum.toJson(step.path("step").asText()));
            }
        }
        return edits;
    }
}
