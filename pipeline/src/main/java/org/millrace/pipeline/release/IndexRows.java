package org.millrace.pipeline.release;

import java.io.IOException;
import java.io.OutputStream;
import org.millrace.pipeline.index.IndexFolder;
import org.millrace.pipeline.index.IndexPart;
import org.millrace.pipeline.index.IndexWriter;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.refine.Signing;
import org.millrace.pipeline.signature.SignatureRow;
import org.millrace.pipeline.signature.SignatureShape;
import org.millrace.pipeline.signature.Standing;

/** Rows of the release's index: every document of a shard that deduplication looked at, in the shard's order. */
final class IndexRows {
    private final IndexWriter writer;
    private final SignatureShape stored;
    private final String path;

    IndexRows(OutputStream out, Dedup dedup, ShardTask task) throws IOException {
        stored = Signing.shape(dedup);
        writer = new IndexWriter(out, stored.withStanding());
        path = IndexFolder.part(task.source(), task.shard(), task.of());
    }

    /** @param signatures as the unit stored them */
    void add(byte[] signatures, Standing standing) throws IOException {
        writer.add(SignatureRow.fromBytes(signatures, stored).asEarlier(standing));
    }

    IndexPart finish() throws IOException {
        writer.close();
        return writer.part(path);
    }
}
