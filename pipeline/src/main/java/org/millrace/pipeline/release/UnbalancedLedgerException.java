package org.millrace.pipeline.release;

/** The ledger does not account for every record that was read. This is a defect of Millrace, and nothing is released. */
public final class UnbalancedLedgerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnbalancedLedgerException(String message) {
        super(message);
    }
}
