package org.millrace.pipeline.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import org.millrace.core.Digests;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.dedup.Decision;
import org.millrace.pipeline.release.EditSums;
import org.millrace.pipeline.release.Layout;
import org.millrace.pipeline.release.MerkleTree;
import org.millrace.pipeline.release.Tally;
import org.millrace.pipeline.segment.KeyRange;

/** Checks one shard: rows of data against rows of the manifest, and both against the order of keys. */
final class ShardVerifier {
    private static final Set<String> OUTCOMES = Set.of("removed", "merged", "failed");
    private static final int FAULTS_A_FILE = 10;

    /** Takes faults as they are found. */
    interface Faults {
        void add(String path, String what);
    }

    private final String folder;
    private final String dataPath;
    private final String keptPath;
    private final String removedPath;
    private final int shard;
    private final KeyRange range;
    private final String seed;

    ShardVerifier(String folder, String source, int shard, int of, String seed) {
        this.folder = folder;
        this.dataPath = Layout.data(source, shard, of);
        this.keptPath = Layout.kept(source, shard, of);
        this.removedPath = Layout.removed(source, shard, of);
        this.shard = shard;
        this.range = KeyRange.part(shard, of);
        this.seed = seed;
    }

    /** The shard's root as its data makes it. Adds the shard's rows to {@code tally}. */
    byte[] verify(Tally tally, Faults faults) {
        MerkleTree tree = new MerkleTree();
        try (RowReader data = new RowReader(folder + dataPath);
                RowReader kept = new RowReader(folder + keptPath)) {
            compare(data, kept, tree, tally, faults);
        } catch (IOException | IllegalArgumentException e) {
            faults.add(dataPath, "cannot be read with " + keptPath + ": " + ReleaseVerifier.firstLine(e));
        }
        try (RowReader removed = new RowReader(folder + removedPath)) {
            count(removed, tally, faults);
        } catch (IOException e) {
            faults.add(removedPath, "cannot be read: " + ReleaseVerifier.firstLine(e));
        }
        return tree.root();
    }

    private void compare(RowReader data, RowReader kept, MerkleTree tree, Tally tally, Faults faults)
            throws IOException {
        int found = 0;
        long lastKey = range.first();
        DocumentId lastId = null;
        for (int row = 0; found < FAULTS_A_FILE; row++) {
            JsonNode document = data.next();
            JsonNode line = kept.next();
            if (document == null || line == null) {
                if (document != null || line != null) {
                    faults.add(
                            document == null ? dataPath : keptPath,
                            "ends after " + row + " rows, before " + (document == null ? keptPath : dataPath));
                }
                return;
            }
            String text = document.path("text").asText();
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            byte[] sha256 = Digests.sha256().digest(bytes);
            DocumentId id = DocumentId.parse(document.path("id").asText());
            tree.add(id.toBytes(), sha256);
            tally.addKept(bytes.length);
            line.path("edits").forEach(edit -> tally.addEdit(EditSums.editFromJson(edit)));
            if (!line.path("doc_id").asText().equals(id.toString())) {
                faults.add(
                        keptPath,
                        "row " + row + " is about " + line.path("doc_id").asText() + ", but row " + row + " of "
                                + dataPath + " is " + id);
                found++;
            } else if (!line.path("text_sha256").asText().equals(HexFormat.of().formatHex(sha256))) {
                faults.add(dataPath, "row " + row + " (" + id + "): the text does not match its digest in " + keptPath);
                found++;
            }
            int chars = text.codePointCount(0, text.length());
            if (line.path("n_bytes").asLong(-1) != bytes.length
                    || line.path("n_chars").asLong(-1) != chars) {
                faults.add(keptPath, "row " + row + " (" + id + "): the text has another length");
                found++;
            }
            for (JsonNode redaction : line.path("redactions")) {
                long start = redaction.path("start").asLong(-1);
                long length = redaction.path("len").asLong(-1);
                if (start < 0 || length < 0 || start > chars - length) {
                    faults.add(keptPath, "row " + row + " (" + id + "): a redaction lies outside the text");
                    found++;
                    break;
                }
            }
            if (line.path("row").asInt(-1) != row || line.path("shard").asInt(-1) != shard) {
                faults.add(
                        keptPath,
                        "row " + row + " says that it is row "
                                + line.path("row").asInt(-1) + " of shard "
                                + line.path("shard").asInt(-1));
                found++;
            }
            long key = id.key(seed);
            int order = Long.compareUnsigned(lastKey, key);
            if (!range.contains(key) || order > 0 || (order == 0 && lastId != null && lastId.compareTo(id) >= 0)) {
                faults.add(dataPath, "row " + row + " (" + id + ") is out of order, or in the wrong shard");
                found++;
            }
            lastKey = key;
            lastId = id;
        }
    }

    private void count(RowReader removed, Tally tally, Faults faults) throws IOException {
        int row = 0;
        for (JsonNode line = removed.next(); line != null; line = removed.next()) {
            String outcome = line.path("outcome").asText();
            if (!OUTCOMES.contains(outcome)) {
                faults.add(
                        removedPath,
                        "row " + row + " has the outcome '" + outcome + "'; known: "
                                + new java.util.TreeSet<>(OUTCOMES));
            }
            boolean isEarlier =
                    outcome.equals("merged") && line.path("rule").asText().endsWith(Decision.EARLIER);
            if (isEarlier != line.has("dup_index")) {
                faults.add(
                        removedPath,
                        "row " + row + " (" + line.path("doc_id").asText() + ") has the rule '"
                                + line.path("rule").asText() + "' "
                                + (isEarlier ? "but names no earlier index" : "but names an earlier index"));
            }
            tally.add(new Tally.Reason(
                    outcome, line.path("step").asText(), line.path("rule").asText()));
            row++;
        }
    }
}
