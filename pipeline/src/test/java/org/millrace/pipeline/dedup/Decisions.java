package org.millrace.pipeline.dedup;

/** Stores decisions, for tests of those who read them. */
public final class Decisions {
    private Decisions() {}

    public static byte[] encode(Decision decision) {
        return decision.encode();
    }
}
