package org.millrace.pipeline.signature;

import java.util.Arrays;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.segment.Decoder;
import org.millrace.pipeline.segment.Encoder;

/**
 * The passages of one document, in the order of the recipe's rules and, for each rule, of the text. Filled and read by one
 * thread at a time.
 */
public final class PassageRow {
    private final DocumentId id;
    private final int index;
    private int size;
    private int[] places = new int[3 * 32]; // rule, start, end
    private long[] highs = new long[32];
    private int[] lows = new int[32];

    /** @param index ordinal of the record in its unit */
    public PassageRow(DocumentId id, int index) {
        this.id = id;
        this.index = index;
    }

    /** Appends a passage; see {@code PassageCutter.Sink}. Rules come in ascending order. */
    public void add(int rule, int start, int end, long high, int low) {
        if (size == highs.length) {
            places = Arrays.copyOf(places, 2 * places.length);
            highs = Arrays.copyOf(highs, 2 * size);
            lows = Arrays.copyOf(lows, 2 * size);
        }
        places[3 * size] = rule;
        places[3 * size + 1] = start;
        places[3 * size + 2] = end;
        highs[size] = high;
        lows[size++] = low;
    }

    public DocumentId id() {
        return id;
    }

    public int index() {
        return index;
    }

    public int size() {
        return size;
    }

    /** Ordinal of the rule in the recipe. */
    public int rule(int passage) {
        return places[3 * passage];
    }

    /** First code point. */
    public int start(int passage) {
        return places[3 * passage + 1];
    }

    /** Code point behind the last. */
    public int end(int passage) {
        return places[3 * passage + 2];
    }

    public long high(int passage) {
        return highs[passage];
    }

    public int low(int passage) {
        return lows[passage];
    }

    void encode(Encoder out) {
        out.writeLong(id.high()).writeLong(id.low()).writeCount(index).writeCount(size);
        int rule = 0;
        int start = 0;
        for (int i = 0; i < size; i++) {
            if (rule(i) != rule) {
                rule = rule(i);
                start = 0;
            }
            out.writeByte(rule)
                    .writeCount(start(i) - start)
                    .writeCount(end(i) - start(i))
                    .writeLong(highs[i])
                    .writeInt(lows[i]);
            start = start(i);
        }
    }

    static PassageRow decode(byte[] bytes) {
        Decoder in = new Decoder(bytes);
        PassageRow row = new PassageRow(new DocumentId(in.readLong(), in.readLong()), (int) in.readCount());
        int rule = 0;
        int start = 0;
        for (long n = in.readCount(); n > 0; n--) {
            int next = in.readByte();
            start = (next == rule ? start : 0) + (int) in.readCount();
            rule = next;
            row.add(rule, start, start + (int) in.readCount(), in.readLong(), in.readInt());
        }
        return row;
    }
}
