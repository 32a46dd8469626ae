package org.millrace.pipeline.judgement;

import java.util.List;
import org.millrace.pipeline.segment.Decoder;
import org.millrace.pipeline.segment.Encoder;

/**
 * A document of an audited unit as its limits see it, kept or not.
 *
 * @param language as the notes have it, or empty
 * @param textBytes length of the text in UTF-8 when all steps are done
 */
public record AuditRow(String language, long textBytes, List<StepReading> readings) {
    public AuditRow {
        readings = List.copyOf(readings);
    }

    byte[] encode() {
        Encoder out = new Encoder(512).writeString(language).writeCount(textBytes);
        StepReading.encode(readings, out);
        return out.toBytes();
    }

    static AuditRow decode(byte[] bytes) {
        Decoder in = new Decoder(bytes);
        return new AuditRow(in.readString(), in.readCount(), StepReading.decode(in));
    }
}
