package org.millrace.pipeline.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.files.JsonFile;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.release.Layout;

/** Tells what became of a record, and why. Reads only the shard that the id falls into, once for each source. */
public final class Explanation {
    private final String folder;
    private final JsonNode release;
    private final DocumentRows rows;

    private Explanation(String folder, JsonNode release) {
        this.folder = folder;
        this.release = release;
        this.rows = new DocumentRows(folder, release);
    }

    /**
     * The story of a record as lines for a person.
     *
     * @return empty where the release knows no record of that id
     */
    public static Optional<String> of(String folder, DocumentId id) throws IOException {
        String base = Paths.asFolder(folder);
        JsonNode release = JsonFile.read(base + Layout.RELEASE);
        return new Explanation(base, release).explain(id);
    }

    private Optional<String> explain(DocumentId id) throws IOException {
        StringBuilder story = new StringBuilder();
        for (String source : rows.sources()) {
            Optional<JsonNode> kept = rows.kept(source, id);
            if (kept.isPresent()) {
                kept(story, source, rows.shard(id), kept.get());
            }
            for (JsonNode row : rows.removed(source, id)) {
                removed(story, row);
                fateOfSurvivor(story, row);
                MergedText.lines(folder, release.path("seed").asText(), rows, row)
                        .forEach(line -> line(story, line));
            }
        }
        return story.isEmpty() ? Optional.empty() : Optional.of(story.toString());
    }

    private void kept(StringBuilder story, String source, int shard, JsonNode row) {
        line(story, row.path("doc_id").asText() + ": kept");
        line(
                story,
                "  lies in   " + Layout.data(source, shard, rows.shards()) + ", row "
                        + row.path("row").asText());
        origin(story, row);
        field(story, "  address   ", row, "source_uri");
        field(story, "  fetched   ", row, "fetched_at");
        line(
                story,
                "  text      " + row.path("n_chars").asText() + " characters, sha256 "
                        + row.path("text_sha256").asText());
        if (row.has("lang")) {
            line(
                    story,
                    "  language  " + row.path("lang").asText() + " (score "
                            + row.path("lang_score").asText() + ")");
        }
        line(story, "  passed    " + steps());
        row.path("edits")
                .forEach(edit -> line(
                        story,
                        "  edited    by " + edit.path("step").asText() + ", "
                                + edit.path("removed_chars").asText() + " characters fewer"
                                + repairs(edit)));
        row.path("redactions")
                .forEach(span -> line(
                        story,
                        (span.path("policy").asText().equals("tag-only") ? "  tagged    " : "  redacted  ")
                                + span.path("cat").asText() + " at "
                                + span.path("start").asText() + " ("
                                + span.path("rule").asText() + ")"));
        if (row.path("dup_role").asText().equals("representative")) {
            line(
                    story,
                    "  stands for " + row.path("dup_size").asText() + " documents of cluster "
                            + row.path("dup_cluster").asText() + ":");
            row.path("dup_alternates").forEach(id -> line(story, "    " + id.asText()));
        }
    }

    private static String repairs(JsonNode edit) {
        String verb = edit.path("step").asText().equals("cut") ? "; " : "; repaired ";
        StringBuilder list = new StringBuilder();
        edit.path("repairs").fields().forEachRemaining(repair -> list.append(list.isEmpty() ? verb : ", ")
                .append(repair.getKey())
                .append(" in ")
                .append(repair.getValue().asText())
                .append(repair.getValue().asInt() == 1 ? " place" : " places"));
        return list.toString();
    }

    private String steps() {
        List<String> steps = new ArrayList<>();
        release.path("funnel").forEach(stage -> steps.add(stage.path("step").asText()));
        return String.join(", ", steps);
    }

    private static void removed(StringBuilder story, JsonNode row) {
        String outcome = row.path("outcome").asText();
        line(
                story,
                row.path("doc_id").asText() + ": " + outcome + " in step '"
                        + row.path("step").asText() + "', rule '"
                        + row.path("rule").asText() + "'");
        if (row.has("threshold")) {
            line(
                    story,
                    "  measured  " + row.path("value").asText() + ", the limit is "
                            + row.path("threshold").asText());
        }
        field(story, "  evidence  ", row, "evidence");
        row.path("also")
                .forEach(breach -> line(
                        story,
                        "  also      step '" + breach.path("step").asText() + "', rule '"
                                + breach.path("rule").asText() + "': "
                                + breach.path("value").asText() + ", the limit is "
                                + breach.path("threshold").asText()));
        if (outcome.equals("merged")) {
            line(
                    story,
                    "  into      " + row.path("dup_of").asText() + " (similarity "
                            + row.path("similarity").asText() + ")"
                            + (row.has("dup_index")
                                    ? ", which is in the earlier release '"
                                            + row.path("dup_index").asText() + "'"
                                    : ""));
            line(
                    story,
                    "  cluster   " + row.path("dup_cluster").asText() + " of "
                            + row.path("dup_size").asText() + " documents");
        }
        origin(story, row);
    }

    /** Of the document that another was merged into too little may have been left once parts of it were cut out. */
    private void fateOfSurvivor(StringBuilder story, JsonNode merged) throws IOException {
        if (!merged.path("outcome").asText().equals("merged") || merged.has("dup_index")) {
            return;
        }
        DocumentId id = DocumentId.parse(merged.path("dup_of").asText());
        Optional<JsonNode> cut = rows.kept(id).isPresent() ? Optional.empty() : rows.removedByCuts(id);
        cut.ifPresent(row -> line(
                story,
                "  but       that one was removed in step 'cut', rule '"
                        + row.path("rule").asText()
                        + "': of the cluster nothing is in the release"));
    }

    private static void origin(StringBuilder story, JsonNode row) {
        line(
                story,
                "  came from " + row.path("container").asText() + " of source '"
                        + row.path("source").asText() + "', offset "
                        + row.path("offset").asText() + ", length "
                        + row.path("length").asText());
    }

    private static void field(StringBuilder story, String label, JsonNode row, String name) {
        if (row.has(name)) {
            line(story, label + row.path(name).asText());
        }
    }

    private static void line(StringBuilder story, String line) {
        story.append(line).append('\n');
    }
}
