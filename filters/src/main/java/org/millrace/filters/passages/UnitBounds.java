package org.millrace.filters.passages;

import java.util.Arrays;
import org.millrace.filters.segmentation.Segmenters;
import org.millrace.filters.segmentation.Spans;

/**
 * The units of a text in UTF-16 units: what each consists of, from {@code start} to {@code end}, and what goes with it when
 * it goes, from {@code from} to {@code to}. The latter follow each other without a gap, but for what stands before the first.
 */
final class UnitBounds {
    /** Units behind these are left alone: they bound memory where a text is nothing but line feeds. */
    static final int MOST = 1 << 20;

    private int[] bounds = new int[256];
    private int size;

    private UnitBounds() {}

    static UnitBounds of(PassageUnit unit, String text, Segmenters segmenters, String language) {
        UnitBounds bounds = new UnitBounds();
        if (!text.isEmpty()) {
            switch (unit) {
                case LINES -> bounds.addLines(text);
                case PARAGRAPHS -> bounds.addParagraphs(text);
                case SENTENCES ->
                    bounds.addSentences(segmenters.forLanguage(language).sentences(text), text.length());
            }
        }
        return bounds;
    }

    int size() {
        return size;
    }

    int start(int unit) {
        return bounds[4 * unit];
    }

    int end(int unit) {
        return bounds[4 * unit + 1];
    }

    int from(int unit) {
        return bounds[4 * unit + 2];
    }

    int to(int unit) {
        return bounds[4 * unit + 3];
    }

    private void add(int start, int end, int from, int to) {
        if (size == MOST) {
            return;
        }
        if (4 * size == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
        }
        bounds[4 * size] = start;
        bounds[4 * size + 1] = end;
        bounds[4 * size + 2] = from;
        bounds[4 * size + 3] = to;
        size++;
    }

    private void addLines(String text) {
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            add(start, end, start, end + 1);
            start = end + 1;
        }
        add(start, text.length(), start, text.length());
    }

    private void addParagraphs(String text) {
        int start = -1; // of the paragraph that the lines before belong to
        int end = 0;
        boolean blank = true; // whether the line before is
        int line = 0;
        while (line <= text.length()) {
            int feed = text.indexOf('\n', line);
            int lineEnd = feed < 0 ? text.length() : feed;
            boolean isBlank = text.substring(line, lineEnd).isBlank();
            if (!isBlank) {
                if (blank) {
                    if (start >= 0) {
                        add(start, end, start, line);
                    }
                    start = line;
                }
                end = lineEnd;
            }
            blank = isBlank;
            line = lineEnd + 1;
        }
        if (start >= 0) {
            add(start, end, start, text.length());
        }
    }

    private void addSentences(Spans sentences, int length) {
        int from = 0;
        for (int i = 0; i < sentences.size(); i++) {
            int to = i + 1 < sentences.size() ? sentences.end(i) : length;
            add(sentences.start(i), sentences.end(i), from, to);
            from = to;
        }
    }
}
