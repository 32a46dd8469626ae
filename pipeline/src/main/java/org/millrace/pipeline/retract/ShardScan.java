package org.millrace.pipeline.retract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.millrace.pipeline.release.KeptSums;
import org.millrace.pipeline.release.Layout;
import org.millrace.pipeline.verify.RowReader;

/**
 * One shard's manifest read against the requests: which rows go, and what the others come to.
 *
 * @param hits in order of rows
 * @param kept sums of the rows that stay
 */
record ShardScan(Shard shard, List<Hit> hits, KeptSums kept) {

    /** Reads {@code manifest/kept} only: no text is looked at. */
    static ShardScan of(String folder, Shard shard, Requests requests) throws IOException {
        List<Hit> hits = new ArrayList<>();
        KeptSums kept = new KeptSums();
        try (RowReader rows = new RowReader(folder + Layout.kept(shard.source(), shard.number(), shard.of()))) {
            int number = 0;
            for (JsonNode row = rows.next(); row != null; row = rows.next(), number++) {
                Hit hit = requests.decide(row, number);
                if (hit == null) {
                    kept.add(row);
                } else {
                    hits.add(hit);
                }
            }
        }
        return new ShardScan(shard, List.copyOf(hits), kept);
    }

    boolean isChanged() {
        return !hits.isEmpty();
    }

    String data() {
        return Layout.data(shard.source(), shard.number(), shard.of());
    }

    String keptRows() {
        return Layout.kept(shard.source(), shard.number(), shard.of());
    }

    String removedRows() {
        return Layout.removed(shard.source(), shard.number(), shard.of());
    }

    String notices() {
        return Layout.notice(shard.source(), shard.number(), shard.of());
    }

    /** All files that hold rows of the shard; not every release has notices. */
    List<String> files() {
        return List.of(data(), keptRows(), removedRows(), notices());
    }
}
