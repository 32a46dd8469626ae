package org.millrace.pipeline.substrings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.millrace.filters.dedup.substring.SpanCutter;
import org.millrace.filters.dedup.substring.Substrings;
import org.millrace.pipeline.dedup.BlockSink;
import org.millrace.pipeline.dedup.LongRows;
import org.millrace.pipeline.ledger.Cut;
import org.millrace.pipeline.refine.Work;
import org.millrace.pipeline.segment.Encoder;
import org.millrace.pipeline.segment.Entries;
import org.millrace.pipeline.segment.Entry;
import org.millrace.pipeline.segment.KeyRange;
import org.millrace.pipeline.segment.SegmentWriter;

/** Joins the ranges that were found in a unit's documents, and makes entries of them for the release. */
public final class SubstringCuts {
    /** The rule that cuts are told under, and what their files are called by. */
    public static final String RULE = "substrings";

    private final Substrings scheme;
    private final Texts texts;
    private final int parts;

    /** @param parts how many the entries are dealt out to, by key */
    public SubstringCuts(Substrings scheme, Texts texts, int parts) {
        this.scheme = scheme;
        this.texts = texts;
        this.parts = parts;
    }

    /**
     * Emits an entry for each document of the unit that something is cut out of.
     *
     * @param ranges rows of (document, range), as {@link EqualStretches} and {@link EqualWindows} made them, in any order; sorted
     *     here
     */
    public void emit(int unit, LongRows ranges, BlockSink sink) throws IOException {
        LongRows found = new LongRows(2);
        for (int i = 0; i < ranges.size(); i++) {
            if (!Places.isAsked(ranges.get(i, 1))) {
                found.add(ranges.get(i, 0), ranges.get(i, 1));
            }
        }
        if (found.isEmpty()) {
            return;
        }
        found.sort();
        Encoder[] blocks = new Encoder[parts];
        SpanCutter cutter = scheme.cutter();
        texts.each(unit, new Texts.Visitor() {
            @Override
            public boolean wants(int index) {
                long document = Places.document(unit, index);
                int at = Places.find(found, document);
                return at < found.size() && found.get(at, 0) == document;
            }

            @Override
            public void visit(Texts.Text text) {
                List<Cut> cuts = new ArrayList<>();
                int[] joined = joined(found, Places.document(unit, text.index()));
                cutter.cut(text.utf8(), joined, (start, end) -> cuts.add(new Cut(start, end, RULE)));
                if (!cuts.isEmpty()) {
                    int part = KeyRange.partOf(text.key(), parts);
                    if (blocks[part] == null) {
                        blocks[part] = new Encoder(1 << 10);
                    }
                    byte[] payload = Cut.encode(cuts);
                    Entries.append(
                            new Entry(text.key(), text.id(), unit, text.index(), Entry.Kind.CUT, payload),
                            blocks[part]);
                }
            }
        });
        for (int part = 0; part < parts; part++) {
            if (blocks[part] != null) {
                sink.emit(part, blocks[part].toBytes());
            }
        }
    }

    /** The document's ranges, those that overlap or touch as one: first unit and unit behind the last of each in turn. */
    private static int[] joined(LongRows ranges, long document) {
        List<Integer> joined = new ArrayList<>();
        int from = -1;
        int to = -1;
        for (int i = Places.find(ranges, document); i < ranges.size() && ranges.get(i, 0) == document; i++) {
            long range = ranges.get(i, 1);
            if (Places.from(range) > to) {
                if (from >= 0) {
                    joined.add(from);
                    joined.add(to);
                }
                from = Places.from(range);
            }
            to = Math.max(to, Places.to(range));
        }
        joined.add(from);
        joined.add(to);
        return joined.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Writes one part of the entries, from all blocks that were emitted for it. */
    public static void write(Work work, int part, Iterable<byte[]> blocks) throws IOException {
        SegmentWriter.writeSorted(work.cuts(RULE, part), work.scratch(), blocks);
    }
}
