package org.millrace.pipeline.engine;

import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.millrace.pipeline.refine.Unit;

/** Refines units. Emits nothing: results are files. */
final class RefineFn extends DoFn<Unit, Void> {
    private final Job job;

    RefineFn(Job job) {
        this.job = job;
    }

    @ProcessElement
    public void refine(@Element Unit unit) throws IOException {
        Workshop.of(job).refine(unit);
    }
}
