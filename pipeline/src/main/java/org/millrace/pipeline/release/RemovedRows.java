package org.millrace.pipeline.release;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.dedup.Decision;
import org.millrace.pipeline.ledger.LeftOut;

/**
 * Rows of {@code manifest/removed/}: every input record that is not kept, and why. No text, and no address but
 * for the entry of an address list that matched: container and offset say where both can be read again, by those who may.
 */
final class RemovedRows {
    static final String DEDUP_STEP = "dedup";

    private final Rows rows;

    RemovedRows(Rows rows) {
        this.rows = rows;
    }

    void write(DocumentId id, LeftOut line) throws IOException {
        JsonGenerator json = start(id, line.outcome().word(), line.step(), line.rule());
        if (line.outcome() == LeftOut.Outcome.REMOVED) {
            json.writeNumberField("value", Decimals.of(line.value()));
            json.writeNumberField("threshold", Decimals.of(line.limit()));
        }
        Json.writeText(json, "evidence", line.evidence());
        end(json, line.at());
    }

    void writeMerged(DocumentId id, LeftOut.Place at, String rule, Decision decided) throws IOException {
        JsonGenerator json = start(id, "merged", DEDUP_STEP, rule);
        json.writeStringField("dup_of", decided.survivor().toString());
        json.writeNumberField("similarity", Decimals.ofTenThousandths(decided.similarity()));
        json.writeStringField("dup_cluster", decided.cluster().toString());
        json.writeNumberField("dup_size", decided.size());
        end(json, at);
    }

    private JsonGenerator start(DocumentId id, String outcome, String step, String rule) throws IOException {
        JsonGenerator json = rows.json();
        rows.hasRows();
        json.writeStartObject();
        json.writeStringField("doc_id", id.toString());
        json.writeStringField("outcome", outcome);
        json.writeStringField("step", step);
        json.writeStringField("rule", rule);
        return json;
    }

    private static void end(JsonGenerator json, LeftOut.Place at) throws IOException {
        json.writeStringField("source", at.source());
        json.writeStringField("kind", at.kind());
        json.writeStringField("container", at.container());
        Json.writeNumber(json, "offset", at.offset(), -1);
        Json.writeNumber(json, "length", at.length(), -1);
        json.writeEndObject();
    }
}
