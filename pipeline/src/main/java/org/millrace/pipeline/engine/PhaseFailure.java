package org.millrace.pipeline.engine;

import java.io.IOException;

/** What is told of a phase that failed: the phase, and the first cause, for engines wrap it many times. */
final class PhaseFailure {
    private PhaseFailure() {}

    static IOException of(String phase, Exception e) {
        Throwable root = root(e);
        String message = root.getMessage() == null ? root.toString() : root.getMessage();
        return new IOException("phase " + phase + ": " + message, e);
    }

    /** The first cause. */
    static Throwable root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
