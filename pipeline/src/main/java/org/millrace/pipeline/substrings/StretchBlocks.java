package org.millrace.pipeline.substrings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.millrace.filters.dedup.substring.Stretch;
import org.millrace.filters.dedup.substring.StretchScanner;
import org.millrace.filters.dedup.substring.Substrings;
import org.millrace.pipeline.dedup.BlockSink;
import org.millrace.pipeline.dedup.LongRows;
import org.millrace.pipeline.dedup.Scatter;

/**
 * Turns the stretches of a unit whose anchors stand elsewhere too into rows, dealt out by anchor. The columns: the anchor, as
 * {@link SharedAnchors} names it; the fingerprint, two; the document's key; the document; the range; and where the last of
 * the stretches ends that follow in the same document and are equal to this one, which have no rows.
 */
public final class StretchBlocks {
    /** Columns of the rows that this emits. */
    public static final int WIDTH = 7;

    private final Substrings scheme;
    private final Texts texts;
    private final int partitions;

    /** @param partitions how many the rows are dealt out to */
    public StretchBlocks(Substrings scheme, Texts texts, int partitions) {
        this.scheme = scheme;
        this.texts = texts;
        this.partitions = partitions;
    }

    /**
     * Emits the stretches of the unit of that ordinal. Holds at most some 120 MB of rows at a time, and eight bytes for each
     * anchor that the unit shares.
     *
     * @param blocks of the unit's documents that go, and of its anchors that stand elsewhere, as {@link SharedAnchors} made
     *     them, in any order
     */
    public void emit(int unit, Iterable<byte[]> blocks, BlockSink sink) throws IOException {
        LongRows merged = new LongRows(1);
        LongRows shared = new LongRows(1);
        for (byte[] block : blocks) {
            if (block.length > 0 && ByteBuffer.wrap(block).getLong() == -1) {
                shared.addAll(Arrays.copyOfRange(block, Long.BYTES, block.length));
            } else {
                merged.addAll(block);
            }
        }
        if (!shared.isEmpty()) {
            merged.sort();
            shared.sort();
            Scatter scatter = new Scatter(partitions, WIDTH, sink);
            texts.each(unit, new Pass(unit, merged, shared, scatter));
            scatter.flush();
        }
    }

    private final class Pass implements Texts.Visitor, StretchScanner.Visitor {
        private final StretchScanner scanner = scheme.scanner();
        private final int unit;
        private final LongRows merged;
        private final LongRows shared;
        private final Scatter scatter;
        private Texts.Text text;
        private boolean any;

        // the stretch that is not emitted yet, for those behind it may be equal
        private long name;
        private long first;
        private long second;
        private long range;
        private int runTo;

        Pass(int unit, LongRows merged, LongRows shared, Scatter scatter) {
            this.unit = unit;
            this.merged = merged;
            this.shared = shared;
            this.scatter = scatter;
        }

        @Override
        public boolean wants(int index) {
            long document = Places.document(unit, index);
            int at = Places.find(merged, document);
            return at == merged.size() || merged.get(at, 0) != document;
        }

        @Override
        public void visit(Texts.Text newText) {
            text = newText;
            any = false;
            scanner.anchors(newText.utf8(), stretch -> any |= isShared(find(stretch.anchor()), stretch.anchor()));
            if (any) { // most texts of most corpora share nothing, and fingerprints take time
                range = -1;
                scanner.stretches(newText.utf8(), this);
                emit();
            }
        }

        private int find(long anchor) {
            return Places.find(shared, SharedAnchors.name(anchor, false));
        }

        private boolean isShared(int at, long anchor) {
            return at < shared.size() && (shared.get(at, 0) & ~1L) == (anchor & ~1L);
        }

        @Override
        public void visit(Stretch stretch) {
            int at = find(stretch.anchor());
            if (!isShared(at, stretch.anchor())) {
                return;
            }
            long ofFirst = stretch.firstOfAll();
            long ofSecond = stretch.secondOfAll();
            boolean follows = range >= 0 && stretch.from() == runTo - scheme.length() + 1;
            if (follows && shared.get(at, 0) == name && ofFirst == first && ofSecond == second) {
                runTo = stretch.to();
                return;
            }
            emit();
            name = shared.get(at, 0);
            first = ofFirst;
            second = ofSecond;
            range = Places.range(stretch.from(), stretch.to());
            runTo = stretch.to();
        }

        private void emit() {
            if (range >= 0) {
                // all stretches of an anchor meet, or, where these may be very many, equal ones do
                long meets = SharedAnchors.isInManyUnits(name) ? first : Scatter.mix(name);
                scatter.of(meets)
                        .add(name, first, second, text.key(), Places.document(unit, text.index()), range, runTo);
            }
        }
    }
}
