package org.millrace.pipeline.signature;

import java.util.Optional;
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
 * @param standing what an earlier run decided about it; empty for a document of this run
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
        int[] signature,
        Optional<Standing> standing) {

    /** A document of this run. */
    public SignatureRow(
            DocumentId id,
            int index,
            long[] ranks,
            long exactHigh,
            long exactLow,
            long urlHigh,
            long urlLow,
            int[] signature) {
        this(id, index, ranks, exactHigh, exactLow, urlHigh, urlLow, signature, Optional.empty());
    }

    /** The same document for later runs, to which its place in a unit means nothing, with what was decided about it. */
    public SignatureRow asEarlier(Standing decided) {
        return new SignatureRow(id, 0, ranks, exactHigh, exactLow, urlHigh, urlLow, signature, Optional.of(decided));
    }

    /** The same document without its signature, for a run that looks at none. */
    public SignatureRow withoutSignature() {
        return new SignatureRow(id, index, ranks, exactHigh, exactLow, urlHigh, urlLow, new int[0], standing);
    }

    /** The row as it is stored. */
    public byte[] toBytes(SignatureShape shape) {
        Encoder out = new Encoder(shape.bytes());
        encode(out, shape);
        return out.toBytes();
    }

    /** Reads what {@link #toBytes} wrote. */
    public static SignatureRow fromBytes(byte[] bytes, SignatureShape shape) {
        return decode(new Decoder(bytes), shape);
    }

    void encode(Encoder out, SignatureShape shape) {
        out.writeLong(id.high()).writeLong(id.low()).writeInt(index);
        for (long rank : ranks) {
            out.writeLong(rank);
        }
        out.writeLong(exactHigh)
                .writeLong(exactLow)
                .writeLong(urlHigh)
                .writeLong(urlLow)
                .writeByte(signature.length > 0 ? 1 : 0);
        for (int i = 0; i < shape.components(); i++) {
            int component = signature.length > 0 ? signature[i] : 0;
            switch (shape.bits()) {
                case 8 -> out.writeByte(component);
                case 16 -> out.writeByte(component >>> 8).writeByte(component);
                default -> out.writeInt(component);
            }
        }
        if (shape.standing()) {
            Standing decided = standing.orElseThrow();
            out.writeLong(decided.survivor().high())
                    .writeLong(decided.survivor().low())
                    .writeByte(decided.kept() ? 1 : 0);
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
            signature[i] = switch (shape.bits()) {
                case 8 -> in.readByte() & 0xFF;
                case 16 -> ((in.readByte() & 0xFF) << 8) | (in.readByte() & 0xFF);
                default -> in.readInt();
            };
        }
        Optional<Standing> standing = shape.standing()
                ? Optional.of(new Standing(new DocumentId(in.readLong(), in.readLong()), in.readByte() == 1))
                : Optional.empty();
        return new SignatureRow(
                id, index, ranks, exactHigh, exactLow, urlHigh, urlLow, signed ? signature : new int[0], standing);
    }

    /** Whether both have a canonical address, and the same. */
    public boolean hasUrlOf(SignatureRow other) {
        return (urlHigh | urlLow) != 0 && urlHigh == other.urlHigh && urlLow == other.urlLow;
    }

    public boolean isExactCopyOf(SignatureRow other) {
        return exactHigh == other.exactHigh && exactLow == other.exactLow;
    }
}
