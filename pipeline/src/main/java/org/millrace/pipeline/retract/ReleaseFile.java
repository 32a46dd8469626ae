package org.millrace.pipeline.retract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.millrace.pipeline.files.JsonFile;
import org.millrace.pipeline.release.ContentRoot;
import org.millrace.pipeline.release.KeptSums;
import org.millrace.pipeline.release.Layout;

/** {@code release.json} of the old release, and what it becomes. Fields that are not about what is kept stay as they are. */
final class ReleaseFile {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final ObjectNode json;
    private final int level;

    private ReleaseFile(ObjectNode json, int level) {
        this.json = json;
        this.level = level;
    }

    static ReleaseFile read(String folder) throws IOException {
        JsonNode recipe = JsonFile.read(folder + Layout.CANONICAL_RECIPE);
        return new ReleaseFile(
                JsonFile.read(folder + Layout.RELEASE, MAPPER),
                recipe.path("release").path("compression-level").asInt());
    }

    String contentRoot() {
        return json.path("content_root").asText();
    }

    String seed() {
        return json.path("seed").asText();
    }

    int compressionLevel() {
        return level;
    }

    /** All shards, by source in the order of {@code release.json}. */
    List<Shard> shards() {
        List<Shard> shards = new ArrayList<>();
        int of = json.path("shards").asInt();
        json.path("sources").fieldNames().forEachRemaining(source -> {
            for (int number = 0; number < of; number++) {
                shards.add(new Shard(source, number, of));
            }
        });
        return shards;
    }

    /** The file of the release without what goes; {@code patch} is where it tells what changed. */
    ObjectNode without(List<ShardScan> scans, String patch) {
        ObjectNode now = json.deepCopy();
        KeptSums kept = new KeptSums();
        ContentRoot root = new ContentRoot();
        Map<String, Long> gone = new TreeMap<>();
        ObjectNode roots = (ObjectNode) now.path("shard_roots");
        for (ShardScan scan : scans) {
            kept.addAll(scan.kept());
            String data = scan.data();
            byte[] shardRoot = scan.kept().root();
            root.add(data, shardRoot);
            roots.put(data, HexFormat.of().formatHex(shardRoot));
            gone.merge(scan.shard().source(), (long) scan.hits().size(), Long::sum);
        }
        long documents = gone.values().stream().mapToLong(Long::longValue).sum();
        long bytesBefore = now.path("text_bytes").asLong();
        now.put("content_root", root.hex());
        now.put("documents", kept.documents());
        now.put("text_bytes", kept.textBytes());
        move(now.path("counts"), documents);
        gone.forEach((source, count) -> move(now.path("sources").path(source), count));
        addStage((ArrayNode) now.path("funnel"), scans, bytesBefore, kept);
        now.set("edits", MAPPER.valueToTree(kept.edits(now.path("edits"))));
        now.set("statistics", MAPPER.valueToTree(kept.statistics()));
        now.set(
                "retracted",
                MAPPER.valueToTree(new TreeMap<>(
                        Map.of("base_content_root", contentRoot(), "documents", documents, "patch", patch))));
        return now;
    }

    private static void move(JsonNode counts, long documents) {
        ObjectNode node = (ObjectNode) counts;
        node.put("kept", node.path("kept").asLong() - documents);
        node.put("removed", node.path("removed").asLong() + documents);
    }

    /** One stage tells of all retractions together, as the ledger does. */
    private static void addStage(ArrayNode funnel, List<ShardScan> scans, long bytesBefore, KeptSums kept) {
        SortedMap<String, Long> reasons = Patch.reasons(scans);
        long in = kept.documents()
                + reasons.values().stream().mapToLong(Long::longValue).sum();
        JsonNode last = funnel.path(funnel.size() - 1);
        boolean isSecond = last.path("step").asText().equals(Retraction.STEP);
        ObjectNode stage = isSecond ? (ObjectNode) last : funnel.addObject();
        if (isSecond) {
            last.path("reasons")
                    .forEach(reason -> reasons.merge(
                            reason.path("rule").asText(), reason.path("records").asLong(), Long::sum));
        } else {
            stage.put("step", Retraction.STEP).put("in", in);
        }
        stage.put("out", kept.documents());
        if (!isSecond) {
            stage.put("text_bytes_in", bytesBefore);
        }
        stage.put("text_bytes_out", kept.textBytes());
        ArrayNode list = stage.putArray("reasons");
        reasons.forEach((rule, count) ->
                list.addObject().put("outcome", "removed").put("rule", rule).put("records", count));
    }

    static byte[] bytes(ObjectNode json) throws IOException {
        return (MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json).replace("\r\n", "\n") + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
