package org.millrace.pipeline.segment;

import java.util.Comparator;
import org.millrace.core.DocumentId;

/**
 * What is known of one input record: its text, why it was left out, or a decision about it.
 *
 * @param key place in the release, unsigned: see {@link DocumentId#key}
 * @param unit ordinal of the unit that read the record
 * @param index ordinal of the record in its unit
 */
@SuppressWarnings("ArrayRecordComponent") // compared by place, never by content
public record Entry(long key, DocumentId id, int unit, int index, Kind kind, byte[] payload) {

    /** A decision, and what is cut out of a text, come before what they are about. */
    public enum Kind {
        DECISION(1),
        CUT(4),
        DOCUMENT(2),
        LEFT_OUT(3);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        private static Kind of(int code) {
            return switch (code) {
                case 1 -> DECISION;
                case 2 -> DOCUMENT;
                case 3 -> LEFT_OUT;
                case 4 -> CUT;
                default -> throw new IllegalArgumentException("no kind of entry has the code " + code);
            };
        }
    }

    /** The order of a release: by key, then id; records of one id by where they were read. */
    public static final Comparator<Entry> ORDER = Entry::compare;

    private static int compare(Entry a, Entry b) {
        int order = Long.compareUnsigned(a.key, b.key);
        if (order == 0) {
            order = a.id.compareTo(b.id);
        }
        if (order == 0) {
            order = Integer.compare(a.unit, b.unit);
        }
        if (order == 0) {
            order = Integer.compare(a.index, b.index);
        }
        return order == 0 ? a.kind.compareTo(b.kind) : order;
    }

    /** Whether both speak of the same input record. */
    public boolean isAbout(Entry other) {
        return unit == other.unit && index == other.index;
    }

    void encode(Encoder out) {
        out.writeLong(key)
                .writeLong(id.high())
                .writeLong(id.low())
                .writeCount(unit)
                .writeCount(index)
                .writeByte(kind.code)
                .writeSized(payload);
    }

    /** @param unit the ordinal to use in place of the stored one, or negative to take that */
    static Entry decode(Decoder in, int unit) {
        long key = in.readLong();
        DocumentId id = new DocumentId(in.readLong(), in.readLong());
        int stored = (int) in.readCount();
        return new Entry(
                key, id, unit < 0 ? stored : unit, (int) in.readCount(), Kind.of(in.readByte()), in.readSized());
    }
}
