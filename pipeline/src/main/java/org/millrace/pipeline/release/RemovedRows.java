package org.millrace.pipeline.release;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.millrace.core.DocumentId;
import org.millrace.core.Verdict;
import org.millrace.pipeline.dedup.Decision;
import org.millrace.pipeline.judgement.Breach;
import org.millrace.pipeline.judgement.RecipeMeasures;
import org.millrace.pipeline.ledger.Curated;
import org.millrace.pipeline.ledger.LeftOut;
import org.millrace.pipeline.ledger.TextFacts;

/**
 * Rows of {@code manifest/removed/}: every input record that is not kept, and why. No text, and no address but
 * for the entry of an address list that matched: container and offset say where both can be read again, by those who may.
 */
final class RemovedRows {
    static final String DEDUP_STEP = "dedup";

    private final Rows rows;

    private final RecipeMeasures limits;

    RemovedRows(Rows rows, RecipeMeasures limits) {
        this.rows = rows;
        this.limits = limits;
    }

    void write(DocumentId id, LeftOut line) throws IOException {
        JsonGenerator json = start(id, line.outcome().word(), line.step(), line.rule());
        if (line.outcome() == LeftOut.Outcome.REMOVED) {
            json.writeNumberField("value", Decimals.of(line.value()));
            json.writeNumberField("threshold", Decimals.of(line.limit()));
        }
        Json.writeText(json, "evidence", line.evidence());
        writeText(json, line.text());
        end(json, line.at());
    }

    /** A document of an audited run with all limits that it breaks, of which the first is the reason. */
    void writeBroken(DocumentId id, Curated document, List<Breach> breaches) throws IOException {
        Breach first = breaches.get(0);
        JsonGenerator json = start(id, "removed", first.step(), first.drop().rule());
        writeMeasured(json, first.drop());
        if (breaches.size() > 1) {
            json.writeArrayFieldStart("also");
            for (Breach breach : breaches.subList(1, breaches.size())) {
                json.writeStartObject();
                json.writeStringField("step", breach.step());
                json.writeStringField("rule", breach.drop().rule());
                writeMeasured(json, breach.drop());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        writeText(json, TextFacts.of(document));
        Scores.write(json, document, limits);
        end(json, LeftOut.Place.of(document.origin()));
    }

    private static void writeMeasured(JsonGenerator json, Verdict.Drop drop) throws IOException {
        json.writeNumberField("value", Decimals.of(drop.value()));
        json.writeNumberField("threshold", Decimals.of(drop.limit()));
        Json.writeText(json, "evidence", drop.evidence());
    }

    private static void writeText(JsonGenerator json, TextFacts text) throws IOException {
        Json.writeNumber(json, "n_bytes", text.bytes(), -1);
        Json.writeText(json, "lang", text.language());
    }

    void writeMerged(DocumentId id, LeftOut.Place at, Decision decided) throws IOException {
        JsonGenerator json = start(id, "merged", DEDUP_STEP, decided.rule());
        json.writeStringField("dup_of", decided.survivor().toString());
        Json.writeText(json, "dup_index", decided.index());
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
