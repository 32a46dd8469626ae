package org.millrace.pipeline.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.millrace.core.Digests;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.index.IndexFolder;
import org.millrace.pipeline.release.ContentRoot;
import org.millrace.pipeline.release.EditSums;
import org.millrace.pipeline.release.Layout;
import org.millrace.pipeline.release.Sums;
import org.millrace.pipeline.release.Tally;

/**
 * Checks a release against itself: every file against {@code SHA256SUMS}, every row of data against its row in the
 * manifest and its digest, the ledger against the numbers read, all documents against the content root, and the index beside
 * it, if there is one, against the manifest. Streams:
 * reads each file twice, in memory that does not grow with it.
 */
public final class ReleaseVerifier {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String folder;
    private final List<String> faults = new ArrayList<>();

    private ReleaseVerifier(String folder) {
        this.folder = Paths.asFolder(folder);
    }

    /** One line for each fault, in order of files; none where the release is sound. */
    public static List<String> verify(String folder) throws IOException {
        ReleaseVerifier verifier = new ReleaseVerifier(folder);
        if (verifier.checkSums()) {
            verifier.checkContent();
        }
        return verifier.faults;
    }

    /** The content root that a release states; {@link #verify} tells whether it is true. */
    public static String contentRoot(String folder) throws IOException {
        return MAPPER.readTree(Storage.readAll(Storage.join(folder, Layout.RELEASE)))
                .path("content_root")
                .asText();
    }

    private void fault(String path, String what) {
        faults.add(path + ": " + what);
    }

    /** Checks files against their sums; the answer is whether there is a release to look into. */
    private boolean checkSums() throws IOException {
        if (!Storage.exists(folder + Layout.SUMS)) {
            fault(Layout.SUMS, "missing: this folder holds no finished release");
            return false;
        }
        Map<String, String> sums = Sums.read(folder, what -> fault(Layout.SUMS, what));
        Map<String, String> present = new TreeMap<>();
        for (Storage.Found found : Storage.match(folder + "**")) {
            present.put(found.path().substring(folder.length()), found.path());
        }
        for (Map.Entry<String, String> sum : sums.entrySet()) {
            if (!present.containsKey(sum.getKey())) {
                fault(sum.getKey(), "missing, though " + Layout.SUMS + " lists it");
            } else if (!sha256(folder + sum.getKey()).equals(sum.getValue())) {
                fault(sum.getKey(), "its bytes are not those that " + Layout.SUMS + " lists");
            }
        }
        for (String path : present.keySet()) {
            if (!sums.containsKey(path) && !path.equals(Layout.SUMS)) {
                fault(path, "not listed in " + Layout.SUMS);
            }
        }
        return true;
    }

    private static String sha256(String path) throws IOException {
        MessageDigest sha = Digests.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Storage.openAt(path, 0)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sha.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private void checkContent() throws IOException {
        JsonNode release;
        try {
            release = MAPPER.readTree(Storage.readAll(folder + Layout.RELEASE));
        } catch (IOException e) {
            fault(Layout.RELEASE, "cannot be read: " + firstLine(e));
            return;
        }
        int shards = release.path("shards").asInt();
        ContentRoot root = new ContentRoot();
        Tally total = new Tally();
        var sources = release.path("sources").fields();
        while (sources.hasNext()) {
            var source = sources.next();
            Tally tally = new Tally();
            for (int shard = 0; shard < shards; shard++) {
                ShardVerifier verifier = new ShardVerifier(
                        folder,
                        source.getKey(),
                        shard,
                        shards,
                        release.path("seed").asText());
                byte[] shardRoot = verifier.verify(tally, this::fault);
                root.add(source.getKey(), shard, shards, shardRoot);
                String path = Layout.data(source.getKey(), shard, shards);
                String stated = release.path("shard_roots").path(path).asText();
                if (!stated.equals(HexFormat.of().formatHex(shardRoot))) {
                    fault(path, "its documents do not make the root that " + Layout.RELEASE + " states");
                }
            }
            checkBalance("source '" + source.getKey() + "'", source.getValue(), tally);
            total.addAll(tally);
        }
        checkBalance("the release", release.path("counts"), total);
        checkEdits(release.path("edits"), total);
        checkReasons(release.path("funnel"), total);
        checkIndex(release);
        String stated = release.path("content_root").asText();
        if (!root.hex().equals(stated)) {
            fault(Layout.RELEASE, "states the content root " + stated + ", but the documents make " + root.hex());
        }
    }

    private void checkBalance(String what, JsonNode counts, Tally tally) {
        long read = counts.path("read").asLong();
        if (read != tally.total()) {
            fault(
                    Layout.RELEASE,
                    "the ledger of " + what + " does not balance: " + read + " records read, but " + tally.total()
                            + " rows in manifest/kept and manifest/removed");
        }
        checkCount(what, "kept", counts, tally.kept());
        for (String outcome : List.of("removed", "merged", "failed")) {
            checkCount(what, outcome, counts, tally.count(outcome));
        }
    }

    private void checkIndex(JsonNode release) {
        try {
            new IndexVerifier(folder, this::fault).verify(release);
        } catch (IOException e) {
            fault(IndexFolder.beside(folder), "cannot be read: " + firstLine(e));
        }
    }

    private void checkEdits(JsonNode stated, Tally found) {
        if (!EditSums.fromJson(stated).byStep().equals(found.edits())) {
            fault(
                    Layout.RELEASE,
                    "states other sums of texts changed and places repaired than the edits in manifest/kept make");
        }
    }

    private void checkReasons(JsonNode funnel, Tally found) {
        Map<Tally.Reason, Long> stated = new TreeMap<>();
        for (JsonNode stage : funnel) {
            for (JsonNode reason : stage.path("reasons")) {
                stated.put(
                        new Tally.Reason(
                                reason.path("outcome").asText(),
                                stage.path("step").asText(),
                                reason.path("rule").asText()),
                        reason.path("records").asLong());
            }
        }
        Set<Tally.Reason> reasons = new TreeSet<>(stated.keySet());
        reasons.addAll(found.others().keySet());
        for (Tally.Reason reason : reasons) {
            long records = stated.getOrDefault(reason, 0L);
            long rows = found.others().getOrDefault(reason, 0L);
            if (records != rows) {
                fault(
                        Layout.RELEASE,
                        "its funnel states " + records + " records " + reason.outcome() + " in step '" + reason.step()
                                + "' by rule '" + reason.rule() + "', the ledger has " + rows);
            }
        }
    }

    private void checkCount(String what, String outcome, JsonNode counts, long found) {
        long stated = counts.path(outcome).asLong();
        if (stated != found) {
            fault(
                    Layout.RELEASE,
                    "states " + stated + " " + outcome + " records of " + what + ", the ledger has " + found);
        }
    }

    static String firstLine(Exception e) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
