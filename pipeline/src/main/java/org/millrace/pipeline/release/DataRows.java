package org.millrace.pipeline.release;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.millrace.core.DocumentId;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.pipeline.ledger.Curated;

/** Rows of {@code data/}: what people train on. */
final class DataRows {
    private final Rows rows;

    DataRows(Rows rows) {
        this.rows = rows;
    }

    void write(DocumentId id, Curated document) throws IOException {
        JsonGenerator json = rows.json();
        Origin origin = document.origin();
        rows.hasRows();
        json.writeStartObject();
        json.writeStringField("id", id.toString());
        json.writeFieldName("text");
        json.writeUTF8String(document.text(), 0, document.text().length);
        json.writeStringField("source", origin.source());
        json.writeObjectFieldStart("metadata");
        Json.writeText(json, "url", origin.uri());
        Json.writeText(json, "path", origin.path());
        Json.writeText(json, "repo", origin.repo());
        Json.writeText(json, "date", origin.fetchedAt());
        Json.writeText(json, "title", document.notes().fact(Notes.TITLE));
        Json.writeText(json, "language", document.notes().fact(Notes.LANGUAGE));
        json.writeEndObject();
        json.writeEndObject();
    }
}
