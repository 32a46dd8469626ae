package org.millrace.pipeline.retract;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.millrace.pipeline.recipe.CanonicalJson;

/** What a retraction changed, file by file: what somebody who has the old release needs to check the new one. */
final class Patch {
    static final String FORMAT = "millrace-patch-v1";

    private Patch() {}

    /** How many documents go, by the rule of the request. */
    static SortedMap<String, Long> reasons(List<ShardScan> scans) {
        SortedMap<String, Long> reasons = new TreeMap<>();
        for (ShardScan scan : scans) {
            scan.hits().forEach(hit -> reasons.merge(hit.asked().rule(), 1L, Long::sum));
        }
        return reasons;
    }

    /**
     * The patch as JSON, keys in order.
     *
     * @param now {@code release.json} of the new release
     * @param before digests of the old release's files
     * @param rewritten digests of the files that were written again
     */
    static byte[] bytes(
            ReleaseFile base,
            JsonNode now,
            Requests requests,
            List<ShardScan> scans,
            Map<String, String> before,
            Map<String, String> rewritten) {
        List<Object> files = new ArrayList<>();
        for (ShardScan scan : scans) {
            if (!scan.isChanged()) {
                continue;
            }
            for (String path : scan.files()) {
                if (!before.containsKey(path)) {
                    continue;
                }
                Map<String, Object> file = new TreeMap<>();
                file.put("path", path);
                file.put("old_sha256", before.get(path));
                file.put("new_sha256", rewritten.get(path));
                if (path.equals(scan.data())) {
                    file.put("removed_rows", scan.hits().stream().map(Hit::row).toList());
                }
                files.add(file);
            }
        }
        Map<String, Object> json = new TreeMap<>();
        json.put("format", FORMAT);
        json.put("base_content_root", base.contentRoot());
        json.put("content_root", now.path("content_root").asText());
        json.put("lists", requests.lists());
        json.put("added", 0);
        json.put("removed", reasons(scans));
        json.put("files", files);
        return (CanonicalJson.write(json) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
