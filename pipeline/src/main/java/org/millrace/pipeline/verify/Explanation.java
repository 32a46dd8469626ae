package org.millrace.pipeline.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.files.JsonFile;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.StoredText;
import org.millrace.pipeline.refine.Work;
import org.millrace.pipeline.release.Layout;
import org.millrace.pipeline.segment.KeyRange;

/** Tells what became of a record, and why. Reads only the shard that the id falls into, once for each source. */
public final class Explanation {
    private final String folder;
    private final int shards;
    private final String seed;
    private final List<String> sources = new ArrayList<>();
    private final JsonNode release;

    private Explanation(String folder, JsonNode release) {
        this.folder = folder;
        this.release = release;
        this.shards = release.path("shards").asInt();
        this.seed = release.path("seed").asText();
        release.path("sources").fieldNames().forEachRemaining(sources::add);
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
        int shard = KeyRange.partOf(id.key(seed), shards);
        StringBuilder story = new StringBuilder();
        for (String source : sources) {
            JsonNode kept = find(Layout.kept(source, shard, shards), id);
            if (kept != null) {
                kept(story, source, shard, kept);
            }
            try (RowReader rows = new RowReader(folder + Layout.removed(source, shard, shards))) {
                for (JsonNode row = rows.next(); row != null; row = rows.next()) {
                    if (row.path("doc_id").asText().equals(id.toString())) {
                        removed(story, row);
                        fateOfSurvivor(story, row);
                        difference(story, row);
                    }
                }
            }
        }
        return story.isEmpty() ? Optional.empty() : Optional.of(story.toString());
    }

    private JsonNode find(String path, DocumentId id) throws IOException {
        try (RowReader rows = new RowReader(folder + path)) {
            for (JsonNode row = rows.next(); row != null; row = rows.next()) {
                if (row.path("doc_id").asText().equals(id.toString())) {
                    return row;
                }
            }
            return null;
        }
    }

    private void kept(StringBuilder story, String source, int shard, JsonNode row) {
        line(story, row.path("doc_id").asText() + ": kept");
        line(
                story,
                "  lies in   " + Layout.data(source, shard, shards) + ", row "
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
        int shard = KeyRange.partOf(id.key(seed), shards);
        JsonNode cut = null;
        for (String source : sources) {
            if (find(Layout.kept(source, shard, shards), id) != null) {
                return;
            }
            JsonNode row = find(Layout.removed(source, shard, shards), id);
            cut = row != null && row.path("step").asText().equals("cut") ? row : cut;
        }
        if (cut != null) {
            line(
                    story,
                    "  but       that one was removed in step 'cut', rule '"
                            + cut.path("rule").asText()
                            + "': of the cluster nothing is in the release");
        }
    }

    /** How a merged text differs from the kept one, where the run's work folder still has it. */
    private void difference(StringBuilder story, JsonNode row) throws IOException {
        Work work = new Work(folder.substring(0, folder.length() - 1) + ".work");
        if (!row.path("outcome").asText().equals("merged") || !Plan.isIn(work)) {
            return;
        }
        DocumentId id = DocumentId.parse(row.path("doc_id").asText());
        Optional<String> merged = new StoredText(work, Plan.read(work), seed)
                .inContainer(
                        id, row.path("source").asText(), row.path("container").asText());
        Optional<String> kept = keptText(DocumentId.parse(row.path("dup_of").asText()));
        if (merged.isPresent() && kept.isPresent()) {
            line(story, "  in words, from this text to the one that is kept:");
            TextDifference.of(merged.get(), kept.get()).forEach(change -> line(story, "    " + change));
        }
    }

    private Optional<String> keptText(DocumentId id) throws IOException {
        int shard = KeyRange.partOf(id.key(seed), shards);
        for (String source : sources) {
            try (RowReader rows = new RowReader(folder + Layout.data(source, shard, shards))) {
                for (JsonNode row = rows.next(); row != null; row = rows.next()) {
                    if (row.path("id").asText().equals(id.toString())) {
                        return Optional.of(row.path("text").asText());
                    }
                }
            }
        }
        return Optional.empty();
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
