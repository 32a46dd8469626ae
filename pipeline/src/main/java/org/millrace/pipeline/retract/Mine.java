package org.millrace.pipeline.retract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.millrace.core.Resource;
import org.millrace.filters.rights.OptOutRequests;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.recipe.CanonicalJson;
import org.millrace.pipeline.release.Hosts;
import org.millrace.pipeline.release.Layout;
import org.millrace.pipeline.verify.RowReader;

/** Finds what a release holds of somebody, by the same rules by which a request would take it out. */
public final class Mine {
    private final StringBuilder lines =
            new StringBuilder("{\"list\":\"check-me\",\"version\":\"1\",\"issued\":\"1970-01-01T00:00:00Z\"}\n");
    private int number;

    /**
     * A document that was found.
     *
     * @param place host or repository
     * @param address where it came from; empty where the release does not say
     */
    public record Found(String id, String source, String place, String address, String fetchedAt) {
        /** For a line of JSON. */
        public Map<String, Object> toJson() {
            return new TreeMap<>(Map.of(
                    "doc_id", id, "source", source, "place", place, "address", address, "fetched_at", fetchedAt));
        }
    }

    /** Asks for values of one kind of request. */
    public Mine add(String kind, List<String> values) {
        for (String value : values) {
            TreeMap<String, Object> request = new TreeMap<>(Map.of(
                    "id",
                    "q-" + ++number,
                    "kind",
                    kind,
                    "value",
                    value,
                    "scope",
                    List.of("train-ai"),
                    "effective",
                    "1970-01-01T00:00:00Z",
                    "retroactive",
                    true,
                    "basis",
                    "owner-request",
                    "action",
                    "remove",
                    "status",
                    "active"));
            if (kind.equals("domain")) {
                request.put(
                        "confirm_suffix", true); // looking takes nothing out, so a suffix may be asked for as a whole
            }
            lines.append(CanonicalJson.write(request)).append('\n');
        }
        return this;
    }

    /**
     * Hands on each document, in the order of files and rows.
     *
     * @return UTF-8 bytes of their texts
     * @throws IllegalArgumentException where a value is not what its kind asks for
     */
    public long find(String release, Consumer<Found> sink) throws IOException {
        OptOutRequests asked = OptOutRequests.of(new Text(lines.toString()));
        Requests requests = Requests.of(List.of(new Requests.Listed("check-me", "", asked)));
        String folder = Paths.asFolder(release);
        long bytes = 0;
        for (Shard shard : ReleaseFile.read(folder).shards()) {
            try (RowReader rows = new RowReader(folder + Layout.kept(shard.source(), shard.number(), shard.of()))) {
                int row = 0;
                for (JsonNode line = rows.next(); line != null; line = rows.next()) {
                    if (requests.decide(line, row++) != null) {
                        sink.accept(found(line));
                        bytes += line.path("n_bytes").asLong();
                    }
                }
            }
        }
        return bytes;
    }

    private static Found found(JsonNode row) {
        String repo = row.path("repo").asText();
        String uri = row.path("source_uri").asText();
        return new Found(
                row.path("doc_id").asText(),
                row.path("source").asText(),
                repo.isEmpty() ? Hosts.of(uri) : repo,
                uri.isEmpty() && !repo.isEmpty() ? repo + "/" + row.path("path").asText() : uri,
                row.path("fetched_at").asText());
    }

    private record Text(String lines) implements Resource {
        @Override
        public String name() {
            return "check-me";
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
        }
    }
}
