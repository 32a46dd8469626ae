package org.millrace.pipeline.dedup;

import java.util.ArrayList;
import java.util.List;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.segment.Decoder;
import org.millrace.pipeline.segment.Encoder;

/**
 * What deduplication decided about one document that has duplicates.
 *
 * @param cluster the smallest id among the members
 * @param size members of the cluster, the survivor among them
 * @param survivor the member that is kept
 * @param similarity of this document to the survivor, in ten-thousandths
 * @param kinship in which way it is a duplicate of the survivor; exact for the survivor itself, near where only a chain
 *     of others joins them
 * @param survives whether this document is the survivor
 * @param index the recipe's name of the earlier index that the survivor is of; empty where it is of this run
 * @param alternates for the survivor: ids of up to {@value #MAX_ALTERNATES} other members, smallest first
 * @param erasedBy id of the request that takes copies of {@code survivor} out, which is a ghost then; else empty
 * @param withheld for the survivor: ids of up to {@value #MAX_ALTERNATES} requests by which copies of it were left out
 */
public record Decision(
        DocumentId cluster,
        int size,
        DocumentId survivor,
        int similarity,
        Kinship kinship,
        boolean survives,
        String index,
        List<DocumentId> alternates,
        String erasedBy,
        List<String> withheld) {
    /** Ends the rule where the survivor is of an earlier index, so that such losses are counted apart. */
    public static final String EARLIER = "-earlier";

    static final int MAX_ALTERNATES = 16;

    public Decision {
        alternates = List.copyOf(alternates);
        withheld = List.copyOf(withheld);
    }

    /** A decision for a survivor of this run that no request has to do with. */
    public Decision(
            DocumentId cluster,
            int size,
            DocumentId survivor,
            int similarity,
            Kinship kinship,
            boolean survives,
            List<DocumentId> alternates) {
        this(cluster, size, survivor, similarity, kinship, survives, "", alternates, "", List.of());
    }

    /** The rule in the ledger, such as {@code near}, or {@code near-earlier} where the survivor is of an earlier index. */
    public String rule() {
        return kinship.rule() + (index.isEmpty() ? "" : EARLIER);
    }

    byte[] encode() {
        Encoder out = new Encoder(64);
        encode(cluster, out);
        out.writeCount(size);
        encode(survivor, out);
        out.writeCount(similarity)
                .writeByte(kinship.code())
                .writeByte(survives ? 1 : 0)
                .writeString(index);
        out.writeCount(alternates.size());
        alternates.forEach(id -> encode(id, out));
        out.writeString(erasedBy).writeCount(withheld.size());
        withheld.forEach(out::writeString);
        return out.toBytes();
    }

    public static Decision decode(byte[] payload) {
        Decoder in = new Decoder(payload);
        DocumentId cluster = decodeId(in);
        int size = (int) in.readCount();
        DocumentId survivor = decodeId(in);
        int similarity = (int) in.readCount();
        Kinship kinship = Kinship.of(in.readByte());
        boolean survives = in.readByte() == 1;
        String index = in.readString();
        List<DocumentId> alternates = new ArrayList<>();
        for (long n = in.readCount(); n > 0; n--) {
            alternates.add(decodeId(in));
        }
        String erasedBy = in.readString();
        List<String> withheld = new ArrayList<>();
        for (long n = in.readCount(); n > 0; n--) {
            withheld.add(in.readString());
        }
        return new Decision(
                cluster, size, survivor, similarity, kinship, survives, index, alternates, erasedBy, withheld);
    }

    private static void encode(DocumentId id, Encoder out) {
        out.writeLong(id.high()).writeLong(id.low());
    }

    private static DocumentId decodeId(Decoder in) {
        return new DocumentId(in.readLong(), in.readLong());
    }
}
