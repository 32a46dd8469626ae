package org.millrace.connectors.warc;

import org.millrace.core.Failure;
import org.millrace.core.Intake;
import org.millrace.core.Origin;
import org.millrace.core.Payload;
import org.millrace.core.Verdict;

/** What became of a record, held back until the end of the record has shown that it is sound. */
sealed interface Outcome {
    Origin origin();

    /** Reports it as a record of {@code length} bytes. */
    void report(Intake intake, long length);

    record Found(Origin origin, Payload payload) implements Outcome {
        @Override
        public void report(Intake intake, long length) {
            intake.found(origin.withLength(length), payload);
        }
    }

    record LeftOut(Origin origin, Verdict.Drop reason) implements Outcome {
        @Override
        public void report(Intake intake, long length) {
            intake.leftOut(origin.withLength(length), reason);
        }
    }

    record Failed(Origin origin, Failure failure) implements Outcome {
        @Override
        public void report(Intake intake, long length) {
            intake.failed(origin.withLength(length), failure);
        }
    }
}
