package org.millrace.pipeline.ledger;

import org.millrace.core.Origin;
import org.millrace.pipeline.segment.Decoder;
import org.millrace.pipeline.segment.Encoder;

/** Stores origins, but for the source's name, which the unit knows. */
final class OriginCodec {
    private OriginCodec() {}

    static void encode(Origin origin, Encoder out) {
        out.writeString(origin.kind())
                .writeString(origin.container())
                .writeLong(origin.offset())
                .writeLong(origin.length())
                .writeString(origin.locator())
                .writeString(origin.recordId())
                .writeString(origin.uri())
                .writeString(origin.path())
                .writeString(origin.repo())
                .writeString(origin.fetchedAt())
                .writeInt(origin.httpStatus())
                .writeString(origin.mediaType())
                .writeString(origin.payloadDigest());
    }

    static Origin decode(Decoder in, String source) {
        return new Origin(
                source,
                in.readString(),
                in.readString(),
                in.readLong(),
                in.readLong(),
                in.readString(),
                in.readString(),
                in.readString(),
                in.readString(),
                in.readString(),
                in.readString(),
                in.readInt(),
                in.readString(),
                in.readString());
    }
}
