package org.millrace.pipeline.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.millrace.core.Document;
import org.millrace.core.Edit;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.core.Redaction;
import org.millrace.pipeline.judgement.StepReading;
import org.millrace.pipeline.segment.Decoder;
import org.millrace.pipeline.segment.Encoder;

/**
 * A document that went through all steps, as it is stored. The text stays UTF-8 bytes: the release only copies it.
 *
 * @param codePoints length of the text
 * @param readings what the steps measured of it
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
public record Curated(byte[] text, int codePoints, Origin origin, Notes notes, List<StepReading> readings) {

    public static Curated of(Document document, List<StepReading> readings) {
        String text = document.text();
        return new Curated(
                text.getBytes(StandardCharsets.UTF_8),
                text.codePointCount(0, text.length()),
                document.origin(),
                document.notes(),
                List.copyOf(readings));
    }

    public byte[] encode() {
        Encoder out = new Encoder(text.length + 512);
        out.writeSized(text).writeCount(codePoints);
        OriginCodec.encode(origin, out);
        encodeNotes(out);
        StepReading.encode(readings, out);
        return out.toBytes();
    }

    /** Reads what {@link #encode} wrote; the source is stored with the unit and given here. */
    public static Curated decode(byte[] payload, String source) {
        Decoder in = new Decoder(payload);
        byte[] text = in.readSized();
        int codePoints = (int) in.readCount();
        Origin origin = OriginCodec.decode(in, source);
        return new Curated(text, codePoints, origin, decodeNotes(in), StepReading.decode(in));
    }

    private void encodeNotes(Encoder out) {
        out.writeCount(notes.facts().size());
        notes.facts().forEach((name, value) -> out.writeString(name).writeString(value));
        out.writeCount(notes.signals().size());
        notes.signals().forEach((name, value) -> out.writeString(name).writeLong(value));
        out.writeCount(notes.redactions().size());
        for (Redaction redaction : notes.redactions()) {
            out.writeString(redaction.category())
                    .writeCount(redaction.start())
                    .writeCount(redaction.length())
                    .writeString(redaction.rule())
                    .writeString(redaction.policy());
        }
        out.writeCount(notes.edits().size());
        for (Edit edit : notes.edits()) {
            out.writeString(edit.step())
                    .writeInt(edit.removed())
                    .writeCount(edit.repairs().size());
            edit.repairs().forEach((kind, places) -> out.writeString(kind).writeCount(places));
        }
    }

    private static Notes decodeNotes(Decoder in) {
        SortedMap<String, String> facts = new TreeMap<>();
        for (long n = in.readCount(); n > 0; n--) {
            facts.put(in.readString(), in.readString());
        }
        SortedMap<String, Long> signals = new TreeMap<>();
        for (long n = in.readCount(); n > 0; n--) {
            signals.put(in.readString(), in.readLong());
        }
        List<Redaction> redactions = new ArrayList<>();
        for (long n = in.readCount(); n > 0; n--) {
            redactions.add(new Redaction(
                    in.readString(), (int) in.readCount(), (int) in.readCount(), in.readString(), in.readString()));
        }
        List<Edit> edits = new ArrayList<>();
        for (long n = in.readCount(); n > 0; n--) {
            edits.add(decodeEdit(in));
        }
        return new Notes(facts, signals, redactions, edits);
    }

    private static Edit decodeEdit(Decoder in) {
        String step = in.readString();
        int removed = in.readInt();
        SortedMap<String, Integer> repairs = new TreeMap<>();
        for (long n = in.readCount(); n > 0; n--) {
            repairs.put(in.readString(), (int) in.readCount());
        }
        return new Edit(step, repairs, removed);
    }
}
