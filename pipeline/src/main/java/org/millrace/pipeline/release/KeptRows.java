package org.millrace.pipeline.release;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.millrace.core.DocumentId;
import org.millrace.core.Edit;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.core.Redaction;
import org.millrace.filters.licence.LicenceTagger;
import org.millrace.filters.rights.signals.OptOutSignals;
import org.millrace.pipeline.dedup.Decision;
import org.millrace.pipeline.judgement.RecipeMeasures;
import org.millrace.pipeline.judgement.StepReading;
import org.millrace.pipeline.ledger.Curated;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.recipe.Recipe;

/** Rows of {@code manifest/kept/}: where a document came from and what was done to it. See docs/release-format.md. */
final class KeptRows {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Set<String> LIST_STEPS = Set.of("opt-out", "opt-out-content");

    private final Rows rows;
    private final Recipe recipe;
    private final RecipeMeasures limits;
    private final List<String> optOutSteps;

    KeptRows(Rows rows, Recipe recipe, RecipeMeasures limits) {
        this.rows = rows;
        this.recipe = recipe;
        this.limits = limits;
        this.optOutSteps = recipe.steps().stream()
                .filter(step -> LIST_STEPS.contains(step.use()))
                .map(Recipe.Step::id)
                .toList();
    }

    static String language(Curated document) {
        return document.notes().fact(Notes.LANGUAGE);
    }

    /** @param decided what deduplication found, or null where the document has no duplicates */
    void write(DocumentId id, Curated document, byte[] sha256, int shard, int row, Decision decided)
            throws IOException {
        JsonGenerator json = rows.json();
        rows.hasRows();
        json.writeStartObject();
        json.writeStringField("doc_id", id.toString());
        json.writeStringField("text_sha256", HexFormat.of().formatHex(sha256));
        json.writeNumberField("shard", shard);
        json.writeNumberField("row", row);
        writeOrigin(json, document.origin());
        writeText(json, document);
        writeEdits(json, document.notes());
        Scores.write(json, document, limits);
        writeLicence(json, document.notes());
        writeDuplicates(json, decided);
        writeOptOut(json, document, decided);
        writeRedactions(json, document.notes().redactions());
        json.writeEndObject();
    }

    private void writeOrigin(JsonGenerator json, Origin origin) throws IOException {
        json.writeStringField("source", origin.source());
        json.writeStringField("kind", origin.kind());
        Json.writeText(json, "source_uri", origin.uri());
        json.writeStringField("container", origin.container());
        Json.writeNumber(json, "offset", origin.offset(), -1);
        Json.writeNumber(json, "length", origin.length(), -1);
        Json.writeText(json, "path", origin.path());
        Json.writeText(json, "repo", origin.repo());
        Json.writeText(json, "record_id", origin.recordId());
        Json.writeText(json, "fetched_at", origin.fetchedAt());
        Json.writeNumber(json, "http_status", origin.httpStatus(), 0);
        Json.writeText(json, "mime_detected", origin.mediaType());
        if (recipe.source(origin.source()).isPublic()) {
            // a digest of what was there before redaction: told only where anybody can fetch the same bytes
            Json.writeText(json, "payload_digest", origin.payloadDigest());
        }
    }

    private static void writeText(JsonGenerator json, Curated document) throws IOException {
        json.writeNumberField("n_bytes", document.text().length);
        json.writeNumberField("n_chars", document.codePoints());
        Json.writeText(json, "lang", language(document));
        Long score = document.notes().signals().get(Notes.LANGUAGE_SCORE);
        if (score != null) {
            json.writeNumberField("lang_score", Decimals.ofTenThousandths(score));
        }
        Json.writeText(json, "charset", document.notes().fact(Notes.CHARSET));
        Json.writeText(json, "charset_source", document.notes().fact(Notes.CHARSET_SOURCE));
    }

    /** The licence and what it was told by, where a step looked for it. */
    private static void writeLicence(JsonGenerator json, Notes notes) throws IOException {
        Json.writeText(json, LicenceTagger.SPDX, notes.fact(LicenceTagger.SPDX));
        Json.writeText(json, LicenceTagger.CLASS, notes.fact(LicenceTagger.CLASS));
        Json.writeText(json, LicenceTagger.BASIS, notes.fact(LicenceTagger.BASIS));
        Long confidence = notes.signals().get(LicenceTagger.CONFIDENCE);
        if (confidence != null) {
            json.writeNumberField(LicenceTagger.CONFIDENCE, Decimals.ofTenThousandths(confidence));
        }
        Json.writeText(json, LicenceTagger.EVIDENCE, notes.fact(LicenceTagger.EVIDENCE));
    }

    private static void writeEdits(JsonGenerator json, Notes notes) throws IOException {
        if (!notes.edits().isEmpty()) {
            json.writeArrayFieldStart("edits");
            for (Edit edit : notes.edits()) {
                json.writeStartObject();
                json.writeStringField("step", edit.step());
                json.writeNumberField("removed_chars", edit.removed());
                if (!edit.repairs().isEmpty()) {
                    json.writeObjectFieldStart("repairs");
                    for (var repair : edit.repairs().entrySet()) {
                        json.writeNumberField(repair.getKey(), repair.getValue());
                    }
                    json.writeEndObject();
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private void writeDuplicates(JsonGenerator json, Decision decided) throws IOException {
        if (recipe.dedup().filter(Dedup::findsDocuments).isEmpty()) {
            return;
        }
        boolean unique = decided == null || decided.size() == 1;
        json.writeStringField("dup_role", unique ? "unique" : "representative");
        json.writeNumberField("dup_size", decided == null ? 1 : decided.size());
        if (!unique) {
            json.writeStringField("dup_cluster", decided.cluster().toString());
            json.writeArrayFieldStart("dup_alternates");
            for (DocumentId alternate : decided.alternates()) {
                json.writeString(alternate.toString());
            }
            json.writeEndArray();
        }
    }

    /** Lists were asked and said nothing; what they did not ask about stays unknown, unless a signal allows it. */
    private void writeOptOut(JsonGenerator json, Curated document, Decision decided) throws IOException {
        JsonNode signals = signals(document);
        List<String> withheld = decided == null ? List.of() : decided.withheld();
        json.writeStringField("optout", signals.path("optout").asText("unknown"));
        if (optOutSteps.isEmpty() && signals.isMissingNode() && withheld.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("optout_evidence");
        for (String step : optOutSteps) {
            json.writeStartObject();
            json.writeStringField("signal", step);
            json.writeStringField("value", "no-match");
            json.writeEndObject();
        }
        for (JsonNode signal : signals.path("evidence")) {
            MAPPER.writeTree(json, signal);
        }
        for (String request : withheld) {
            json.writeStartObject();
            json.writeStringField("signal", "left-out-copy");
            json.writeStringField("value", request);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** What the step that reads signals found, or a missing node. */
    private JsonNode signals(Curated document) throws IOException {
        for (StepReading reading : document.readings()) {
            if (limits.name(reading).endsWith("." + OptOutSignals.STATEMENTS)
                    && recipe.steps().get(reading.step()).use().equals("opt-out-signals")) {
                return MAPPER.readTree(reading.evidence());
            }
        }
        return MissingNode.getInstance();
    }

    private static void writeRedactions(JsonGenerator json, List<Redaction> redactions) throws IOException {
        if (redactions.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("redactions");
        for (Redaction redaction : redactions) {
            json.writeStartObject();
            json.writeStringField("cat", redaction.category());
            json.writeNumberField("start", redaction.start());
            json.writeNumberField("len", redaction.length());
            json.writeStringField("rule", redaction.rule());
            if (!redaction.policy().equals("placeholder")) {
                json.writeStringField("policy", redaction.policy());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
