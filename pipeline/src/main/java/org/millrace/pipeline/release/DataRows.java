package org.millrace.pipeline.release;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.millrace.core.DocumentId;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.filters.licence.LicenceTagger;
import org.millrace.pipeline.ledger.Curated;

/** Rows of {@code data/}: what people train on. */
final class DataRows {
    /** Facts that are published, in the order of the rows' keys; all have been through the steps that redact. */
    private static final List<String> FACTS = List.of(
            Notes.TITLE,
            Notes.LANGUAGE,
            Notes.AUTHOR,
            Notes.DATE_PUBLISHED,
            Notes.DATE_MODIFIED,
            Notes.SITE,
            Notes.DESCRIPTION,
            Notes.LANGUAGE_STATED,
            Notes.CANONICAL,
            Notes.LICENCE,
            Notes.LICENCE_SOURCE,
            Notes.RIGHTS);

    /**
     * How the text was read is no matter of the text, nor is what robots were told, nor by what a licence was told: the
     * manifest has them. Who holds the rights stands in the NOTICE alone.
     */
    private static final Set<String> ELSEWHERE = Set.of(
            Notes.CHARSET,
            Notes.CHARSET_SOURCE,
            Notes.COPYRIGHT,
            Notes.RIGHTS_HTTP,
            Notes.RIGHTS_META,
            LicenceTagger.BASIS,
            LicenceTagger.EVIDENCE);

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
        rows.writeText("text", document.text());
        json.writeStringField("source", origin.source());
        json.writeObjectFieldStart("metadata");
        Json.writeText(json, "url", origin.uri());
        Json.writeText(json, "path", origin.path());
        Json.writeText(json, "repo", origin.repo());
        Json.writeText(json, "date", origin.fetchedAt());
        for (String fact : FACTS) {
            Json.writeText(json, fact, document.notes().fact(fact));
        }
        for (var fact : document.notes().facts().entrySet()) {
            if (!FACTS.contains(fact.getKey()) && !ELSEWHERE.contains(fact.getKey())) {
                Json.writeText(json, fact.getKey(), fact.getValue());
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
