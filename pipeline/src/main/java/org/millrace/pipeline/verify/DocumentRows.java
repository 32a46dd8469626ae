package org.millrace.pipeline.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.release.Layout;
import org.millrace.pipeline.segment.KeyRange;

/** Finds what a release has about single documents. Reads only the shard that an id falls into, once for each source. */
final class DocumentRows {
    private final String folder;
    private final int shards;
    private final String seed;
    private final List<String> sources = new ArrayList<>();

    /** @param release {@code release.json} */
    DocumentRows(String folder, JsonNode release) {
        this.folder = folder;
        this.shards = release.path("shards").asInt();
        this.seed = release.path("seed").asText();
        release.path("sources").fieldNames().forEachRemaining(sources::add);
    }

    List<String> sources() {
        return sources;
    }

    int shards() {
        return shards;
    }

    int shard(DocumentId id) {
        return KeyRange.partOf(id.key(seed), shards);
    }

    /** The document's row in a source's {@code manifest/kept}; empty where it was not kept. */
    Optional<JsonNode> kept(String source, DocumentId id) throws IOException {
        return first(Layout.kept(source, shard(id), shards), row -> isAbout(row, id));
    }

    /** As {@link #kept(String, DocumentId)}, whatever its source. */
    Optional<JsonNode> kept(DocumentId id) throws IOException {
        for (String source : sources) {
            Optional<JsonNode> row = kept(source, id);
            if (row.isPresent()) {
                return row;
            }
        }
        return Optional.empty();
    }

    /** The row of a document of which too little was left once parts of it were cut out. */
    Optional<JsonNode> removedByCuts(DocumentId id) throws IOException {
        for (String source : sources) {
            Optional<JsonNode> row = first(
                    Layout.removed(source, shard(id), shards),
                    one -> isAbout(one, id) && one.path("step").asText().equals("cut"));
            if (row.isPresent()) {
                return row;
            }
        }
        return Optional.empty();
    }

    /** All rows about the document in a source's {@code manifest/removed}. */
    List<JsonNode> removed(String source, DocumentId id) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        try (RowReader rows = new RowReader(folder + Layout.removed(source, shard(id), shards))) {
            for (JsonNode row = rows.next(); row != null; row = rows.next()) {
                if (isAbout(row, id)) {
                    found.add(row);
                }
            }
        }
        return found;
    }

    /** The text as it was released. */
    Optional<String> text(DocumentId id) throws IOException {
        for (String source : sources) {
            Optional<JsonNode> row = first(
                    Layout.data(source, shard(id), shards),
                    one -> one.path("id").asText().equals(id.toString()));
            if (row.isPresent()) {
                return row.map(one -> one.path("text").asText());
            }
        }
        return Optional.empty();
    }

    private static boolean isAbout(JsonNode row, DocumentId id) {
        return row.path("doc_id").asText().equals(id.toString());
    }

    private Optional<JsonNode> first(String path, Predicate<JsonNode> wanted) throws IOException {
        try (RowReader rows = new RowReader(folder + path)) {
            for (JsonNode row = rows.next(); row != null; row = rows.next()) {
                if (wanted.test(row)) {
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        }
    }
}
