package org.millrace.connectors.documents.office;

import java.util.BitSet;

/** Tells a field's instruction from its result, for fields inside one another. */
final class FieldNesting {
    private static final char BEGIN = 0x13;
    private static final char SEPARATOR = 0x14;
    private static final char END = 0x15;

    /** Whether the field at a depth has come to its result. */
    private final BitSet results = new BitSet();

    private int depth;
    private int instructions;

    /** Takes a character; whether it was a mark of a field. */
    boolean mark(char c) {
        switch (c) {
            case BEGIN -> {
                results.clear(depth++);
                instructions++;
            }
            case SEPARATOR -> {
                if (depth > 0 && !results.get(depth - 1)) {
                    results.set(depth - 1);
                    instructions--;
                }
            }
            case END -> {
                if (depth > 0 && !results.get(--depth)) {
                    instructions--;
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Whether what stands here is an instruction, of whichever of the open fields. */
    boolean inInstruction() {
        return instructions > 0;
    }

    /** All fields are closed. */
    void clear() {
        depth = 0;
        instructions = 0;
    }
}
