package org.millrace.pipeline.retract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
     * All that was found.
     *
     * @param first documents in the order of files and rows, as many as were asked for at most
     * @param places how many documents there are, by host or repository
     * @param bytes of UTF-8 in the texts of all of them
     */
    public record Holding(List<Found> first, SortedMap<String, Long> places, long bytes) {
        /** How many documents were found. */
        public long documents() {
            return places.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * Looks for them, in one pass over the manifest. Memory grows with places, not with documents.
     *
     * @param limit documents told of one by one
     * @param threads files read at a time; what is found does not depend on it
     * @throws IllegalArgumentException where a value is not what its kind asks for
     */
    public Holding find(String release, int limit, int threads) throws IOException {
        OptOutRequests asked = OptOutRequests.of(new Text(lines.toString()));
        Requests requests = Requests.of(List.of(new Requests.Listed("check-me", "", asked)));
        String folder = Paths.asFolder(release);
        List<Found> first = new ArrayList<>();
        SortedMap<String, Long> places = new TreeMap<>();
        long bytes = 0;
        List<Shard> shards = ReleaseFile.read(folder).shards();
        for (Holding held : new Shards(threads).each(shards, shard -> held(folder, shard, requests, limit))) {
            first.addAll(held.first().subList(0, Math.min(held.first().size(), limit - first.size())));
            held.places().forEach((place, documents) -> places.merge(place, documents, Long::sum));
            bytes += held.bytes();
        }
        return new Holding(first, places, bytes);
    }

    private static Holding held(String folder, Shard shard, Requests requests, int limit) throws IOException {
        List<Found> first = new ArrayList<>();
        SortedMap<String, Long> places = new TreeMap<>();
        long bytes = 0;
        try (RowReader rows = new RowReader(folder + Layout.kept(shard.source(), shard.number(), shard.of()))) {
            int row = 0;
            for (JsonNode line = rows.next(); line != null; line = rows.next()) {
                if (requests.decide(line, row++) != null) {
                    Found found = found(line);
                    places.merge(found.place(), 1L, Long::sum);
                    bytes += line.path("n_bytes").asLong();
                    if (first.size() < limit) {
                        first.add(found);
                    }
                }
            }
        }
        return new Holding(first, places, bytes);
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
