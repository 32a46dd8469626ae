package org.millrace.filters.privacy;

import java.util.ArrayList;
import java.util.List;

/** A place in a text, in UTF-16 units, that is to be replaced. */
record Span(Kind kind, int start, int end) {
    int length() {
        return end - start;
    }

    String placeholder() {
        return kind.placeholder();
    }

    /**
     * Brings places of two rounds together: {@code before} are placeholders that stand in the text, {@code found} is what
     * is about to be replaced in it. The result are all placeholders' places in the text after that.
     */
    static List<Span> merge(List<Span> before, List<Span> found) {
        List<Span> merged = new ArrayList<>(before.size() + found.size());
        int shift = 0;
        int next = 0;
        for (Span span : found) {
            while (next < before.size() && before.get(next).start < span.start) {
                merged.add(before.get(next++).at(shift));
            }
            int start = span.start + shift;
            merged.add(new Span(span.kind, start, start + span.placeholder().length()));
            shift += span.placeholder().length() - span.length();
        }
        while (next < before.size()) {
            merged.add(before.get(next++).at(shift));
        }
        return merged;
    }

    private Span at(int shift) {
        return new Span(kind, start + shift, end + shift);
    }
}
