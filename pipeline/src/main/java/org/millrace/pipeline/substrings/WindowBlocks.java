package org.millrace.pipeline.substrings;

import java.io.IOException;
import org.millrace.filters.dedup.substring.Stretch;
import org.millrace.filters.dedup.substring.StretchScanner;
import org.millrace.filters.dedup.substring.Substrings;
import org.millrace.pipeline.dedup.BlockSink;
import org.millrace.pipeline.dedup.LongRows;
import org.millrace.pipeline.dedup.Scatter;

/**
 * Turns the windows of the stretches that are asked for into rows, dealt out by fingerprint. The columns: the fingerprint, two; the
 * document's key; the document; and the range, marked where it is known to have a copy.
 */
public final class WindowBlocks {
    /** Columns of the rows that this emits. */
    public static final int WIDTH = 5;

    private final Substrings scheme;
    private final Texts texts;
    private final int partitions;

    /** @param partitions how many the rows are dealt out to */
    public WindowBlocks(Substrings scheme, Texts texts, int partitions) {
        this.scheme = scheme;
        this.texts = texts;
        this.partitions = partitions;
    }

    /**
     * Emits the windows that are asked for of the unit of that ordinal. Holds at most some 80 MB of rows at a time.
     *
     * @param ranges rows of (document, range), as {@link EqualStretches} made them, in any order; sorted here
     */
    public void emit(int unit, LongRows ranges, BlockSink sink) throws IOException {
        LongRows asked = new LongRows(2);
        for (int i = 0; i < ranges.size(); i++) {
            if (Places.isAsked(ranges.get(i, 1))) {
                asked.add(ranges.get(i, 0), ranges.get(i, 1));
            }
        }
        if (!asked.isEmpty()) {
            asked.sort();
            Scatter scatter = new Scatter(partitions, WIDTH, sink);
            texts.each(unit, new Pass(unit, asked, scatter));
            scatter.flush();
        }
    }

    private final class Pass implements Texts.Visitor, StretchScanner.Visitor {
        private final StretchScanner scanner = scheme.scanner();
        private final LongRows fromAndCopied = new LongRows(2);
        private final int unit;
        private final LongRows asked;
        private final Scatter scatter;
        private Texts.Text text;

        Pass(int unit, LongRows asked, Scatter scatter) {
            this.unit = unit;
            this.asked = asked;
            this.scatter = scatter;
        }

        @Override
        public boolean wants(int index) {
            long document = Places.document(unit, index);
            int at = Places.find(asked, document);
            return at < asked.size() && asked.get(at, 0) == document;
        }

        @Override
        public void visit(Texts.Text newText) {
            text = newText;
            fromAndCopied.clear();
            long document = Places.document(unit, text.index());
            for (int i = Places.find(asked, document); i < asked.size() && asked.get(i, 0) == document; i++) {
                long range = asked.get(i, 1);
                fromAndCopied.add(Places.from(range), Places.isCopied(range) ? 1 : 0);
            }
            fromAndCopied.sort();
            scanner.stretches(text.utf8(), this);
        }

        @Override
        public void visit(Stretch stretch) {
            int at = Places.find(fromAndCopied, stretch.from());
            if (at == fromAndCopied.size() || fromAndCopied.get(at, 0) != stretch.from()) {
                return;
            }
            boolean copied = fromAndCopied.get(at, 1) == 1;
            long document = Places.document(unit, text.index());
            for (int i = 0; i < stretch.windows(); i++) {
                int start = stretch.from() + i;
                scatter.of(Scatter.mix(stretch.first(i)))
                        .add(
                                stretch.first(i),
                                stretch.second(i),
                                text.key(),
                                document,
                                Places.asked(Places.range(start, start + scheme.length()), copied));
            }
        }
    }
}
