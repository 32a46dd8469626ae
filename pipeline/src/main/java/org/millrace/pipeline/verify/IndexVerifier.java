package org.millrace.pipeline.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.index.IndexFolder;
import org.millrace.pipeline.index.IndexHeader;
import org.millrace.pipeline.index.IndexPart;
import org.millrace.pipeline.index.IndexReader;
import org.millrace.pipeline.release.Layout;
import org.millrace.pipeline.signature.SignatureRow;

/**
 * Checks the index that lies beside a release, if there is one: its digests, and its rows against the manifest, document by
 * document. Of an index that documents were removed from, the rows left must be of the release; rows may be missing.
 */
final class IndexVerifier {
    private static final int FAULTS_A_FILE = 10;

    private final String release;
    private final String folder;
    private final ShardVerifier.Faults faults;

    /** @param release the release's folder, ending in a slash */
    IndexVerifier(String release, ShardVerifier.Faults faults) {
        this.release = release;
        this.folder = IndexFolder.beside(release);
        this.faults = faults;
    }

    /** @param stated the release's {@code release.json} */
    void verify(JsonNode stated) throws IOException {
        if (!Storage.exists(IndexFolder.header(folder))) {
            return;
        }
        String path = IndexFolder.header(folder);
        IndexHeader header;
        try {
            header = IndexHeader.read(Storage.readAll(path));
        } catch (IOException e) {
            faults.add(path, "cannot be read: " + ReleaseVerifier.firstLine(e));
            return;
        }
        if (!header.contentRoot().equals(stated.path("content_root").asText())) {
            faults.add(
                    path,
                    "was made with a release of content root " + header.contentRoot()
                            + ", which is not the one beside it");
            return;
        }
        Set<String> left = new TreeSet<>();
        header.parts().forEach(part -> left.add(part.path()));
        int shards = stated.path("shards").asInt();
        for (String source : (Iterable<String>) () -> stated.path("sources").fieldNames()) {
            for (int shard = 0; shard < shards; shard++) {
                String part = IndexFolder.part(source, shard, shards);
                if (left.remove(part)) {
                    IndexPart listed = header.parts().stream()
                            .filter(one -> one.path().equals(part))
                            .findFirst()
                            .orElseThrow();
                    verify(header, listed, Layout.kept(source, shard, shards), Layout.removed(source, shard, shards));
                } else {
                    faults.add(path, "lists no part " + part);
                }
            }
        }
        left.forEach(part -> faults.add(path, "lists the part " + part + ", of which the release has no shard"));
        for (Storage.Found found : Storage.match(Paths.asFolder(folder) + "**")) {
            String name = found.path().substring(Paths.asFolder(folder).length());
            boolean isListed =
                    header.parts().stream().anyMatch(part -> part.path().equals(name));
            if (!isListed && !found.path().equals(path)) {
                faults.add(found.path(), "not listed in " + path);
            }
        }
    }

    private void verify(IndexHeader header, IndexPart part, String kept, String removed) {
        String path = Storage.join(folder, part.path());
        boolean mayLack = header.removed() > 0;
        try (IndexReader rows = new IndexReader(folder, part, header.shape());
                RowReader keptRows = new RowReader(release + kept);
                RowReader removedRows = new RowReader(release + removed)) {
            Manifest inKept = new Manifest(keptRows, List.of());
            Manifest inRemoved = new Manifest(removedRows, List.of("merged"));
            int found = 0;
            for (SignatureRow row = rows.next(); row != null; row = rows.next()) {
                boolean isKept = row.standing().orElseThrow().kept();
                DocumentId survivor = row.standing().orElseThrow().survivor();
                Manifest manifest = isKept ? inKept : inRemoved;
                boolean isThere = manifest.seek(row.id(), survivor, mayLack);
                if (!isThere && found++ < FAULTS_A_FILE) {
                    faults.add(
                            path,
                            "has " + row.id() + " as " + (isKept ? "kept" : "merged into " + survivor)
                                    + ", which is not the next in " + (isKept ? kept : removed));
                }
            }
            if (!mayLack && (inKept.hasMore() || inRemoved.hasMore())) {
                faults.add(path, "lacks documents that " + (inKept.hasMore() ? kept : removed) + " has");
            }
        } catch (IOException e) {
            faults.add(path, ReleaseVerifier.firstLine(e));
        }
    }

    /** Documents of a manifest that an index must have, in their order. */
    private static final class Manifest {
        private final RowReader rows;
        private final List<String> outcomes;
        private JsonNode head;

        Manifest(RowReader rows, List<String> outcomes) throws IOException {
            this.rows = rows;
            this.outcomes = outcomes;
            advance();
        }

        private void advance() throws IOException {
            do {
                head = rows.next();
            } while (head != null && !isWanted(head));
        }

        private boolean isWanted(JsonNode row) {
            return outcomes.isEmpty()
                    || outcomes.contains(row.path("outcome").asText())
                    || row.path("rule").asText().equals("repeated-id")
                    || isCut(row);
        }

        /** Of it too little was left; a step that a recipe calls so has no such rule. */
        private static boolean isCut(JsonNode row) {
            return row.path("step").asText().equals("cut")
                    && row.path("rule").asText().endsWith("-left");
        }

        boolean hasMore() {
            return head != null;
        }

        /** Moves behind the document, which must be the next one, or any later one where some may lack. */
        boolean seek(DocumentId id, DocumentId survivor, boolean mayLack) throws IOException {
            while (head != null) {
                boolean isIt = head.path("doc_id").asText().equals(id.toString())
                        && head.path("dup_of").asText(id.toString()).equals(survivor.toString());
                if (isIt) {
                    advance();
                    return true;
                }
                if (!mayLack) {
                    return false;
                }
                advance();
            }
            return false;
        }
    }
}
