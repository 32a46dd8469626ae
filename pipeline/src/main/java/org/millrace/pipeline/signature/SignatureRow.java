package org.millrace.pipeline.signature;

import org.millrace.core.DocumentId;
import org.millrace.pipeline.segment.Decoder;
import org.millrace.pipeline.segment.Encoder;

/**
 * A document as deduplication sees it.
 *
 * @param index ordinal of the record in its unit
 * @param ranks how much it is preferred to its duplicates: smaller is better, the first that differ decide
 * @param exactHigh first 8 bytes of the exact key
 * @param exactLow next 8 bytes of it
 * @param urlHigh first 8 bytes of the key of its canonical address
 * @param urlLow next 8 bytes of it; both 0 where it has none
 * @param signature the MinHash components; empty where the text is too short to have any
 */
@SuppressWarnings("ArrayRecordComponent") // compared by similarity, never by equals
public record SignatureRow(
        DocumentId id,
        int index,
        long[] ranks,
        long exactHigh,
        long exactLow,
        long urlHigh,
        long urlLow,
        int[] signature) {

    void encode(Encoder out, int components) {
        out.writeLong(id.high()).writeLong(id.low()).writeInt(index);
        for (long rank : ranks) {
            out.writeLong(rank);
        }
        out.writeLong(exactHigh)
                .writeLong(exactLow)
                .writeLong(urlHigh)
                .writeLong(urlLow)
                .writeByte(signature.length > 0 ? 1 : 0);
        for (int i = 0; i < components; i++) {
            out.writeInt(signature.length > 0 ? signature[i] : 0);
        }
    }

    static SignatureRow decode(Decoder in, SignatureShape shape) {
        DocumentId id = new DocumentId(in.readLong(), in.readLong());
        int index = in.readInt();
        long[] ranks = new long[shape.ranks()];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = in.readLong();
        }
        long exactHigh = in.readLong();
        long exactLow = in.readLong();
        long urlHigh = in.readLong();
        long urlLow = in.readLong();
        boolean signed = in.readByte() == 1;
        int[] signature = new int[shape.components()];
        for (int i = 0; i < signature.length; i++) {
            signature[i] = in.readInt();
        }
        return new SignatureRow(
                id, index, ranks, exactHigh, exactLow, urlHigh, urlLow, signed ? signature : new int[0]);
    }

    /** Whether both have a canonical address, and the same. */
    public boolean hasUrlOf(SignatureRow other) {
        return (urlHigh | urlLow) != 0 && urlHigh == other.urlHigh && urlLow == other.urlLow;
    }

    public boolean isExactCopyOf(SignatureRow other) {
        return exactHigh == other.exactHigh && exactLow == other.exactLow;
    }
}
