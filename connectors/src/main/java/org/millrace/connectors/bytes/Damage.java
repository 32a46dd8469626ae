package org.millrace.connectors.bytes;

import java.io.IOException;
import org.millrace.core.Failure;

/** Says that bytes are not what their format wants, which trying again does not change: not a fault of the storage. */
public final class Damage extends IOException {
    private static final long serialVersionUID = 1;

    private static final int LONGEST = 100;

    private final transient Failure failure;

    public Damage(Failure failure) {
        super(failure.cause() + ": " + failure.message());
        this.failure = failure;
    }

    public Damage(String cause, String message) {
        this(new Failure(cause, message));
    }

    /** What goes to the ledger. */
    public Failure failure() {
        return failure;
    }

    /** What a library's exception says, in one short line; empty where it says nothing. */
    public static String words(Exception e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        int end = message.indexOf('\n');
        String line = message.substring(0, end < 0 ? message.length() : end).strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
