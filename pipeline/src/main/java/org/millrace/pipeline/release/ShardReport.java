package org.millrace.pipeline.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.index.IndexPart;
import org.millrace.pipeline.recipe.CanonicalJson;

/**
 * What a finished shard tells: its files, its root, and its part of the ledger's sums, counted from the rows it wrote.
 *
 * @param run digest of the run that wrote it; a report of another run counts for nothing
 * @param root Merkle root over the shard's documents
 * @param index the shard's part of the release's index; empty where the recipe wants none
 * @param violations what the recipe's assertions object to, a line for each; not all of many
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record ShardReport(
        ShardTask task,
        String run,
        byte[] root,
        List<Written> files,
        Optional<IndexPart> index,
        Tally tally,
        Losses losses,
        Statistics statistics,
        List<String> violations) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** A file of the release. */
    record Written(String path, long bytes, String sha256) {}

    /** A copy with one file more. */
    ShardReport withFile(Written file) {
        List<Written> more = new ArrayList<>(files);
        more.add(file);
        return new ShardReport(task, run, root, more, index, tally, losses, statistics, violations);
    }

    /** A copy with what the recipe's assertions object to. */
    ShardReport withViolations(List<String> found) {
        return new ShardReport(task, run, root, files, index, tally, losses, statistics, found);
    }

    void write(String path, String scratch) throws IOException {
        Map<String, Object> map = new TreeMap<>();
        map.put("source", task.source());
        map.put("shard", task.shard());
        map.put("of", task.of());
        map.put("run", run);
        map.put("root", HexFormat.of().formatHex(root));
        map.put(
                "files",
                files.stream()
                        .map(file -> new TreeMap<String, Object>(
                                Map.of("path", file.path(), "bytes", file.bytes(), "sha256", file.sha256())))
                        .toList());
        index.ifPresent(part -> map.put(
                "index",
                new TreeMap<String, Object>(Map.of(
                        "path", part.path(),
                        "rows", part.rows(),
                        "kept", part.kept(),
                        "bytes", part.bytes(),
                        "sha256", part.sha256()))));
        map.put("tally", tally.toJson());
        map.put("losses", losses.toJson());
        map.put("violations", violations);
        map.put("statistics", Base64.getEncoder().encodeToString(statistics.toBytes()));
        Storage.writeText(path, scratch, CanonicalJson.write(map) + "\n");
    }

    private static IndexPart index(JsonNode json) {
        return new IndexPart(
                json.path("path").asText(),
                json.path("rows").asLong(),
                json.path("kept").asLong(),
                json.path("bytes").asLong(),
                json.path("sha256").asText());
    }

    /** The report at {@code path}, empty where there is none of this run. */
    static Optional<ShardReport> find(String path, String run) throws IOException {
        if (!Storage.exists(path)) {
            return Optional.empty();
        }
        JsonNode json;
        try {
            json = MAPPER.readTree(Storage.readAll(path));
        } catch (JsonProcessingException e) {
            return Optional.empty(); // damaged: the shard is written again
        }
        if (!json.path("run").asText().equals(run)) {
            return Optional.empty();
        }
        List<Written> files = new ArrayList<>();
        json.path("files")
                .forEach(file -> files.add(new Written(
                        file.path("path").asText(),
                        file.path("bytes").asLong(),
                        file.path("sha256").asText())));
        List<String> violations = new ArrayList<>();
        json.path("violations").forEach(line -> violations.add(line.asText()));
        return Optional.of(new ShardReport(
                new ShardTask(
                        json.path("source").asText(),
                        json.path("shard").asInt(),
                        json.path("of").asInt()),
                run,
                HexFormat.of().parseHex(json.path("root").asText()),
                files,
                json.has("index") ? Optional.of(index(json.path("index"))) : Optional.empty(),
                Tally.fromJson(json.path("tally")),
                Losses.fromJson(json.path("losses")),
                Statistics.fromBytes(
                        Base64.getDecoder().decode(json.path("statistics").asText())),
                violations));
    }
}
