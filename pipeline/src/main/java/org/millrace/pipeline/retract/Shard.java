package org.millrace.pipeline.retract;

import java.io.IOException;

/** One of the {@code of} shards of a source. */
record Shard(String source, int number, int of) {
    ShardScan scan(String folder, Requests requests) throws IOException {
        return ShardScan.of(folder, this, requests);
    }
}
