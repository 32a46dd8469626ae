package org.millrace.pipeline.dedup;

/** Names a row of signatures by one long: the unit's ordinal above, the row's position in the unit below. */
final class Ref {
    private Ref() {}

    static long of(int unit, int row) {
        return ((long) unit << 32) | row;
    }

    static int unit(long ref) {
        return (int) (ref >>> 32);
    }

    static int row(long ref) {
        return (int) ref;
    }
}
