package org.millrace.pipeline.release;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.millrace.core.DocumentId;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.filters.licence.LicenceTagger;
import org.millrace.pipeline.ledger.Curated;
import org.millrace.pipeline.recipe.Recipe;

/**
 * Rows of {@code notice/}: for each file under a permissive licence what such licences ask to be told. In the order of the
 * shard's data.
 */
final class NoticeRows {
    private final Rows rows;

    NoticeRows(Rows rows) {
        this.rows = rows;
    }

    /** Whether a recipe's release has a NOTICE: where a step looks for licences. */
    static boolean isWanted(Recipe recipe) {
        return recipe.steps().stream().anyMatch(step -> step.use().equals("licence"));
    }

    void write(DocumentId id, Curated document) throws IOException {
        Notes notes = document.notes();
        Origin origin = document.origin();
        if (origin.path().isEmpty() || !notes.fact(LicenceTagger.CLASS).startsWith("permissive")) {
            return;
        }
        JsonGenerator json = rows.json();
        rows.hasRows();
        json.writeStartObject();
        json.writeStringField("doc_id", id.toString());
        json.writeStringField("repository", origin.repo().isEmpty() ? origin.container() : origin.repo());
        json.writeStringField("file", origin.path());
        json.writeStringField("licence", notes.fact(LicenceTagger.SPDX));
        Json.writeText(json, "copyright", notes.fact(Notes.COPYRIGHT));
        json.writeEndObject();
    }
}
