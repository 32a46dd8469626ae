package org.millrace.pipeline.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.millrace.pipeline.segment.Decoder;
import org.millrace.pipeline.segment.Encoder;

/**
 * A stretch of a document's text, as the steps left it, that is not released. Stored as entries of the kind {@code CUT},
 * any number of which may speak of one document; stretches may overlap.
 *
 * @param start its first code point
 * @param end code point behind its last; equal to {@code start} for an empty line
 * @param rule name of the rule that asks for it, one of {@code Dedup.cuts()}
 */
public record Cut(int start, int end, String rule) implements Comparable<Cut> {
    private static final Comparator<Cut> ORDER =
            Comparator.comparingInt(Cut::start).thenComparingInt(Cut::end).thenComparing(Cut::rule);

    public Cut {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("need 0 <= start <= end, got start=" + start + ", end=" + end);
        }
    }

    @Override
    public int compareTo(Cut other) {
        return ORDER.compare(this, other);
    }

    /** Stores cuts of one document as an entry's payload. */
    public static byte[] encode(List<Cut> cuts) {
        Encoder out = new Encoder(16 * cuts.size() + 16).writeCount(cuts.size());
        for (Cut cut : cuts) {
            out.writeCount(cut.start).writeCount(cut.end - cut.start).writeString(cut.rule);
        }
        return out.toBytes();
    }

    /** Reads what {@link #encode} stored. */
    public static List<Cut> decode(byte[] payload) {
        Decoder in = new Decoder(payload);
        int count = (int) in.readCount();
        List<Cut> cuts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int start = (int) in.readCount();
            cuts.add(new Cut(start, start + (int) in.readCount(), in.readString()));
        }
        return cuts;
    }
}
