package org.millrace.pipeline.refine;

import org.millrace.filters.rights.OptOutFilter;
import org.millrace.pipeline.ledger.LeftOut;

/**
 * An input record that a request took out and that takes part in deduplication all the same, so that its copies are known.
 * Its text is written nowhere.
 *
 * @param step id of the step that took it out
 * @param rule that step's reason
 * @param request id of the request
 */
public record Ghost(String step, String rule, String request) {

    /** Whether a record that left so is one. */
    static boolean is(LeftOut line) {
        return line.rule().equals(OptOutFilter.ERASURE) || line.rule().equals(OptOutFilter.ONE_DOCUMENT);
    }

    static Ghost of(LeftOut line) {
        return new Ghost(line.step(), line.rule(), line.evidence());
    }

    /** Whether its copies go too; else they stay, and it is told that there was one. */
    public boolean takesCopies() {
        return rule.equals(OptOutFilter.ERASURE);
    }

    /** On one line; ids of steps and rules have no blanks. */
    String text() {
        return step + " " + rule + " " + request;
    }

    static Ghost parse(String text) {
        String[] parts = text.split(" ", 3);
        return new Ghost(parts[0], parts[1], parts[2]);
    }
}
