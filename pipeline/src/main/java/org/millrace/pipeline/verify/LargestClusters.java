package org.millrace.pipeline.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import org.millrace.pipeline.files.JsonFile;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.release.Layout;

/** Lists the clusters of a release that stand for the most documents. Reads the manifest of what was kept, once. */
public final class LargestClusters {
    private static final int ALTERNATES = 3;

    private LargestClusters() {}

    /**
     * A cluster.
     *
     * @param size its members, the kept one among them
     * @param where the kept one came from: its address, or its container
     */
    record Cluster(long size, String id, String kept, String where, List<String> alternates) {
        static final Comparator<Cluster> LARGEST =
                Comparator.comparingLong(Cluster::size).reversed().thenComparing(Cluster::id);
    }

    /** Up to {@code count} clusters as lines, the largest first. */
    public static String print(String folder, int count) throws IOException {
        List<Cluster> clusters = find(Paths.asFolder(folder), count);
        if (clusters.isEmpty()) {
            return "no document of this release stands for others\n";
        }
        StringBuilder lines = new StringBuilder();
        for (Cluster cluster : clusters) {
            lines.append(String.format(
                    Locale.ROOT, "%,10d documents, kept %s  %s\n", cluster.size, cluster.kept, cluster.where));
            List<String> shown = cluster.alternates.subList(0, Math.min(ALTERNATES, cluster.alternates.size()));
            lines.append("           merged into it: ").append(String.join(" ", shown));
            long more = cluster.size - 1 - shown.size();
            lines.append(more > 0 ? String.format(Locale.ROOT, " and %,d more", more) : "")
                    .append('\n');
        }
        return lines.toString();
    }

    private static List<Cluster> find(String folder, int count) throws IOException {
        JsonNode release = JsonFile.read(folder + Layout.RELEASE);
        int shards = release.path("shards").asInt();
        List<String> sources = new ArrayList<>();
        release.path("sources").fieldNames().forEachRemaining(sources::add);
        PriorityQueue<Cluster> largest = new PriorityQueue<>(Cluster.LARGEST.reversed());
        for (String source : sources) {
            for (int shard = 0; shard < shards; shard++) {
                try (RowReader rows = new RowReader(folder + Layout.kept(source, shard, shards))) {
                    for (JsonNode row = rows.next(); row != null; row = rows.next()) {
                        if (row.path("dup_size").asLong() > 1) {
                            largest.add(cluster(row));
                        }
                        if (largest.size() > count) {
                            largest.remove();
                        }
                    }
                }
            }
        }
        List<Cluster> clusters = new ArrayList<>(largest);
        clusters.sort(Cluster.LARGEST);
        return clusters;
    }

    private static Cluster cluster(JsonNode row) {
        List<String> alternates = new ArrayList<>();
        row.path("dup_alternates").forEach(id -> alternates.add(id.asText()));
        String where = row.path("source_uri").asText("");
        return new Cluster(
                row.path("dup_size").asLong(),
                row.path("dup_cluster").asText(),
                row.path("doc_id").asText(),
                where.isEmpty() ? row.path("container").asText() : where,
                alternates);
    }
}
