package org.millrace.connectors.facts;

import java.util.ArrayList;
import java.util.List;

/** Keeps the short texts of a page that may say when it was written, and by whom. */
final class VisibleTexts {
    private static final int MOST = 32;
    private static final int LONGEST = 80;
    private static final int SHORTEST_DATED = 8;

    /** A short text, and how many elements began before it. */
    record Visible(int order, String text) {}

    private final List<Visible> dated = new ArrayList<>();
    private final List<Visible> bylines = new ArrayList<>();

    /** Whether the last text that is not blank announced a name, and ended. */
    private boolean pending;

    /** Short texts that have a year in them. */
    List<Visible> dated() {
        return dated;
    }

    /** Short texts that begin as bylines do. */
    List<Visible> bylines() {
        return bylines;
    }

    /** @param order how many elements began before the text */
    void read(String text, int order) {
        int length = text.length();
        if (length > LONGEST) {
            pending = false;
            return;
        }
        int start = 0;
        while (start < length && Words.isSpace(text.charAt(start))) {
            start++;
        }
        if (start == length) {
            return;
        }
        if (length >= SHORTEST_DATED && dated.size() < MOST && Days.hasYear(text)) {
            dated.add(new Visible(order, text));
        }
        if (bylines.size() < MOST) {
            readByline(text, start, order);
        }
    }

    /** "By Jane Doe" in one text, or "By" in one and the name in the next. */
    private void readByline(String text, int start, int order) {
        if (pending) {
            bylines.add(new Visible(order, text));
            pending = false;
            return;
        }
        int end = Authors.leadEnd(text, start);
        if (end > 0) {
            pending = end == text.length();
            if (end < text.length()) {
                bylines.add(new Visible(order, text.substring(start)));
            }
        }
    }
}
