package org.millrace.pipeline.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.files.JsonFile;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.release.AuditPath;
import org.millrace.pipeline.release.Layout;
import org.millrace.pipeline.release.MerkleTree;
import org.millrace.pipeline.segment.KeyRange;
import org.millrace.pipeline.verify.RowReader;

/** Makes proofs from a release's manifest. Reads one file of it for each source, and holds 64 bytes a row of one file. */
public final class Prover {
    private final String folder;
    private final JsonNode release;
    private final String seed;
    private final int shards;

    /** @throws IOException where there is no release that can be read */
    public Prover(String release) throws IOException {
        this.folder = Paths.asFolder(release);
        this.release = JsonFile.read(folder + Layout.RELEASE);
        this.seed = this.release.path("seed").asText();
        this.shards = this.release.path("shards").asInt();
    }

    /** The proof that the release holds a document of that id, or that it does not. */
    public Proof prove(DocumentId id) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        release.path("shard_roots")
                .fields()
                .forEachRemaining(
                        root -> files.put(root.getKey(), root.getValue().asText()));
        int shard = KeyRange.partOf(id.key(seed), shards);
        List<Proof.Place> holding = new ArrayList<>();
        List<Proof.Place> others = new ArrayList<>();
        var sources = release.path("sources").fieldNames();
        while (sources.hasNext()) {
            String source = sources.next();
            Rows rows = new Rows(id);
            try (RowReader kept = new RowReader(folder + Layout.kept(source, shard, shards))) {
                for (JsonNode row = kept.next(); row != null; row = kept.next()) {
                    rows.add(row);
                }
            }
            Proof.Place place = rows.place(Layout.data(source, shard, shards));
            (rows.found >= 0 ? holding : others).add(place);
        }
        String root = release.path("content_root").asText();
        return new Proof(id, !holding.isEmpty(), root, seed, files, holding.isEmpty() ? others : holding);
    }

    /** The rows of one file, while they are read. */
    private final class Rows {
        private final DocumentId wanted;
        private final List<byte[]> leaves = new ArrayList<>();
        private final List<DocumentId> ids = new ArrayList<>();
        private final List<String> digests = new ArrayList<>();
        private int before;
        private int found = -1;

        Rows(DocumentId wanted) {
            this.wanted = wanted;
        }

        void add(JsonNode row) {
            DocumentId id = DocumentId.parse(row.path("doc_id").asText());
            String sha256 = row.path("text_sha256").asText();
            if (id.equals(wanted)) {
                found = leaves.size();
            }
            if (id.isBefore(wanted, seed)) {
                before = leaves.size() + 1;
            }
            leaves.add(MerkleTree.leaf(id.toBytes(), HexFormat.of().parseHex(sha256)));
            ids.add(id);
            digests.add(sha256);
        }

        Proof.Place place(String file) {
            List<Proof.Row> rows = new ArrayList<>();
            if (found >= 0) {
                rows.add(row(found));
            } else {
                if (before > 0) {
                    rows.add(row(before - 1));
                }
                if (before < leaves.size()) {
                    rows.add(row(before));
                }
            }
            return new Proof.Place(file, leaves.size(), rows);
        }

        private Proof.Row row(int index) {
            return new Proof.Row(ids.get(index), digests.get(index), AuditPath.of(leaves, index));
        }
    }
}
