package org.millrace.pipeline.engine;

import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.millrace.pipeline.release.ShardTask;
import org.millrace.pipeline.release.ShardWriter;

/** Writes shards. Emits nothing: results are files. */
final class ReleaseFn extends DoFn<ShardTask, Void> {
    private final Job job;

    ReleaseFn(Job job) {
        this.job = job;
    }

    @ProcessElement
    public void write(@Element ShardTask task) throws IOException {
        Workshop workshop = Workshop.of(job);
        new ShardWriter(workshop.recipe(), workshop.limits(), job.work(), workshop.plan(), job.output(), job.run())
                .write(task);
    }
}
