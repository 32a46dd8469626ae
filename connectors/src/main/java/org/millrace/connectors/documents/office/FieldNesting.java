package org.millrace.connectors.documents.office;

import java.util.BitSet;

/** Tells a field's instruction, and a table of contents, from what a field shows, for fields inside one another. */
final class FieldNesting {
    private static final char BEGIN = 0x13;
    private static final char SEPARATOR = 0x14;
    private static final char END = 0x15;

    private static final String CONTENTS = "TOC";
    private static final int KEYWORD = CONTENTS.length() + 1;

    /** Whether the field at a depth has come to a result that shows. */
    private final BitSet results = new BitSet();

    /** How the instruction begins that was opened last. */
    private final StringBuilder keyword = new StringBuilder();

    private int depth;
    private int unseen;

    /** Takes a character; whether it was a mark of a field. */
    boolean mark(char c) {
        switch (c) {
            case BEGIN -> {
                results.clear(depth++);
                unseen++;
                keyword.setLength(0);
            }
            case SEPARATOR -> {
                if (depth > 0
                        && !results.get(depth - 1)
                        && !keyword.toString().strip().equals(CONTENTS)) {
                    results.set(depth - 1);
                    unseen--;
                }
                keyword.setLength(0);
            }
            case END -> {
                if (depth > 0 && !results.get(--depth)) {
                    unseen--;
                }
                keyword.setLength(0);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Whether what stands here does not show, because of whichever of the open fields. */
    boolean isUnseen() {
        return unseen > 0;
    }

    /** Takes text that does not show. */
    void instruct(String text) {
        String more = keyword.isEmpty() ? text.stripLeading() : text;
        keyword.append(more, 0, Math.min(more.length(), KEYWORD - keyword.length()));
    }

    /** All fields are closed. */
    void clear() {
        depth = 0;
        unseen = 0;
        keyword.setLength(0);
    }
}
