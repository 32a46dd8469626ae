package org.millrace.pipeline.signature;

import org.millrace.core.DocumentId;
import org.millrace.pipeline.segment.Decoder;
import org.millrace.pipeline.segment.Encoder;

/**
 * A document as deduplication sees it.
 *
 * @param index ordinal of the record in its unit
 * @param codePoints length of the text
 * @param fetchedAt seconds since 1970, or {@link Long#MAX_VALUE} where unknown
 * @param exactHigh first 8 bytes of the exact key
 * @param exactLow next 8 bytes of it
 * @param signature the MinHash components; empty where the text is too short to have any
 */
@SuppressWarnings("ArrayRecordComponent") // compared by similarity, never by equals
public record SignatureRow(
        DocumentId id, int index, int codePoints, long fetchedAt, long exactHigh, long exactLow, int[] signature) {
    private static final int HEAD = 16 + 4 + 4 + 8 + 16 + 1;

    /** Bytes of a row with that many components. */
    public static int bytes(int components) {
        return HEAD + 4 * components;
    }

    void encode(Encoder out, int components) {
        out.writeLong(id.high())
                .writeLong(id.low())
                .writeInt(index)
                .writeInt(codePoints)
                .writeLong(fetchedAt)
                .writeLong(exactHigh)
                .writeLong(exactLow)
                .writeByte(signature.length > 0 ? 1 : 0);
        for (int i = 0; i < components; i++) {
            out.writeInt(signature.length > 0 ? signature[i] : 0);
        }
    }

    static SignatureRow decode(Decoder in, int components) {
        DocumentId id = new DocumentId(in.readLong(), in.readLong());
        int index = in.readInt();
        int codePoints = in.readInt();
        long fetchedAt = in.readLong();
        long exactHigh = in.readLong();
        long exactLow = in.readLong();
        boolean signed = in.readByte() == 1;
        int[] signature = new int[components];
        for (int i = 0; i < components; i++) {
            signature[i] = in.readInt();
        }
        return new SignatureRow(id, index, codePoints, fetchedAt, exactHigh, exactLow, signed ? signature : new int[0]);
    }

    public boolean isExactCopyOf(SignatureRow other) {
        return exactHigh == other.exactHigh && exactLow == other.exactLow;
    }
}
