package org.millrace.pipeline.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.StoredText;
import org.millrace.pipeline.refine.Work;

/**
 * Tells how a merged text differs from the one that stands for it. Both are taken from the run's work folder, as they were when
 * they were compared; what was cut out of the other afterwards is told apart.
 */
final class MergedText {
    private final DocumentRows rows;
    private final StoredText texts;

    private MergedText(DocumentRows rows, StoredText texts) {
        this.rows = rows;
        this.texts = texts;
    }

    /**
     * Lines for a person about a row of {@code manifest/removed}.
     *
     * @param folder of the release, ending in a slash
     * @return none where nothing was merged, or texts are not at hand: the work folder is gone or has none of its own, or the
     *     other text is in an earlier release
     */
    static List<String> lines(String folder, String seed, DocumentRows rows, JsonNode row) throws IOException {
        Work work = Work.beside(folder);
        boolean isHere = row.path("outcome").asText().equals("merged") && !row.has("dup_index");
        boolean hasTexts = isHere && Plan.isIn(work) && Storage.exists(work.markers()); // else they are another run's
        return hasTexts ? new MergedText(rows, new StoredText(work, Plan.read(work), seed)).lines(row) : List.of();
    }

    private List<String> lines(JsonNode row) throws IOException {
        DocumentId survivor = DocumentId.parse(row.path("dup_of").asText());
        Optional<JsonNode> keptRow = rows.kept(survivor);
        Optional<JsonNode> survivorRow = keptRow.isPresent() ? keptRow : rows.removedByCuts(survivor);
        Optional<String> merged = stored(row);
        Optional<String> other = survivorRow.isPresent() ? stored(survivorRow.get()) : Optional.empty();
        List<String> lines = new ArrayList<>();
        if (merged.isPresent() && other.isPresent()) {
            String which = keptRow.isPresent() ? "is kept" : "stood for it"; // and was cut away as a whole
            lines.add("  in words, from this text to the one that " + which + ":");
            add(lines, TextDifference.of(merged.get(), other.get()));
            if (keptRow.isPresent() && isCut(keptRow.get())) {
                lines.add("  afterwards cut out of that one, as standing elsewhere too:");
                add(lines, TextDifference.of(other.get(), rows.text(survivor).orElse("")));
            }
        }
        return lines;
    }

    private Optional<String> stored(JsonNode row) throws IOException {
        return texts.inContainer(
                DocumentId.parse(row.path("doc_id").asText()),
                row.path("source").asText(),
                row.path("container").asText());
    }

    private static boolean isCut(JsonNode kept) {
        for (JsonNode edit : kept.path("edits")) {
            if (edit.path("step").asText().equals("cut")) {
                return true;
            }
        }
        return false;
    }

    private static void add(List<String> lines, List<String> changes) {
        changes.forEach(change -> lines.add("    " + change));
    }
}
