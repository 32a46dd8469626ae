package org.millrace.connectors.warc;

import org.millrace.core.Failure;
import org.millrace.core.Intake;
import org.millrace.core.Origin;

/** Where the outcomes of one container go. */
final class Ledger {
    private final String source;
    private final String container;
    private final String kind;
    private final Intake intake;

    /** @param kind the origins' kind for records that state no other: {@code warc}, {@code arc}, {@code wet} */
    Ledger(String source, String container, String kind, Intake intake) {
        this.source = source;
        this.container = container;
        this.kind = kind;
        this.intake = intake;
    }

    /** The origin of what begins at {@code offset}, its length unknown. */
    Origin at(long offset) {
        return Origin.at(source, kind, container, offset, -1);
    }

    void lost(long offset, long length, Failure failure) {
        intake.failed(at(offset).withLength(length), failure);
    }

    void report(Outcome outcome, long length) {
        outcome.report(intake, length);
    }
}
