package org.millrace.pipeline.release;

import java.io.Serializable;
import org.millrace.pipeline.segment.KeyRange;

/** One shard of one source to write: {@code shard} of {@code of}, counted from 0. */
public record ShardTask(String source, int shard, int of) implements Serializable {
    public KeyRange range() {
        return KeyRange.part(shard, of);
    }
}
