package org.millrace.connectors.documents.office;

/**
 * What Tika's RTF parser does not tell apart, written into the file as noncharacters of Unicode, which no charset has and no
 * text may use, and found again in its output.
 */
final class Mark {
    static final char BEGIN_CELL = '\ufdd0';
    static final char END_CELL = '\ufdd1';
    static final char END_ROW = '\ufdd2';
    static final char END_TABLE = '\ufdd3';
    static final char BEGIN_NOTE = '\ufdd4';
    static final char END_NOTE = '\ufdd5';
    /** A paragraph ends within a note. */
    static final char NOTE_LINE = '\ufdd6';

    private Mark() {}

    static boolean isMark(int unit) {
        return unit >= BEGIN_CELL && unit <= NOTE_LINE;
    }
}
