package org.millrace.pipeline.substrings;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.millrace.filters.dedup.substring.Stretch;
import org.millrace.filters.dedup.substring.StretchScanner;
import org.millrace.filters.dedup.substring.Substrings;
import org.millrace.pipeline.dedup.BlockSink;
import org.millrace.pipeline.dedup.LongRows;
import org.millrace.pipeline.dedup.Scatter;

/** Turns the texts of a unit into hashes of their anchors, dealt out by hash: a number for each, after the unit's own. */
public final class AnchorBlocks {
    private final Substrings scheme;
    private final Texts texts;
    private final int partitions;

    /** @param partitions how many the hashes are dealt out to */
    public AnchorBlocks(Substrings scheme, Texts texts, int partitions) {
        this.scheme = scheme;
        this.texts = texts;
        this.partitions = partitions;
    }

    /**
     * Emits the anchors of the unit of that ordinal.
     *
     * @param merged the unit's documents that go: one column of places, in any order; sorted here
     */
    public void emit(int unit, LongRows merged, BlockSink sink) throws IOException {
        merged.sort();
        Scatter scatter = new Scatter(
                partitions,
                1,
                (partition, block) -> sink.emit(
                        partition,
                        ByteBuffer.allocate(Long.BYTES + block.length)
                                .putLong(unit)
                                .put(block)
                                .array()));
        texts.each(unit, new Pass(unit, merged, scatter));
        scatter.flush();
    }

    private final class Pass implements Texts.Visitor, StretchScanner.Visitor {
        private final StretchScanner scanner = scheme.scanner();
        private final int unit;
        private final LongRows merged;
        private final Scatter scatter;
        private long last;
        private int run;

        Pass(int unit, LongRows merged, Scatter scatter) {
            this.unit = unit;
            this.merged = merged;
            this.scatter = scatter;
        }

        @Override
        public boolean wants(int index) {
            long document = Places.document(unit, index);
            int at = Places.find(merged, document);
            return at == merged.size() || merged.get(at, 0) != document;
        }

        @Override
        public void visit(Texts.Text text) {
            run = 0;
            scanner.anchors(text.utf8(), this);
        }

        /** Two tell as much as a thousand in a row, of which a text with a period has any number. */
        @Override
        public void visit(Stretch stretch) {
            run = run > 0 && stretch.anchor() == last ? run + 1 : 1;
            last = stretch.anchor();
            if (run <= 2) {
                scatter.of(last).add(last);
            }
        }
    }
}
