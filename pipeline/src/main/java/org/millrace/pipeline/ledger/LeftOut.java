package org.millrace.pipeline.ledger;

import org.millrace.core.Document;
import org.millrace.core.Failure;
import org.millrace.core.Origin;
import org.millrace.core.Verdict;
import org.millrace.pipeline.segment.Decoder;
import org.millrace.pipeline.segment.Encoder;

/**
 * An input record that does not reach deduplication, and why.
 *
 * @param step id of the recipe's step, or {@link #READ} or {@link #EXTRACT}
 * @param rule the filter's reason, or the cause of a failure
 * @param evidence a filter's evidence, or a failure's message
 * @param text what was known of its text by then
 */
public record LeftOut(
        Outcome outcome,
        String step,
        String rule,
        double value,
        double limit,
        String evidence,
        TextFacts text,
        Place at) {
    /** The step in which connectors leave out what is no document, and report what cannot be read. */
    public static final String READ = "read";

    /** The step in which text is made of a payload. */
    public static final String EXTRACT = "extract";

    /** How an input record ends, if it is not kept. */
    public enum Outcome {
        REMOVED,
        FAILED;

        /** The word in the ledger. */
        public String word() {
            return this == REMOVED ? "removed" : "failed";
        }
    }

    /** Where the record lies: all of its origin that a ledger line tells, for the rest can be read there again. */
    public record Place(String source, String kind, String container, long offset, long length) {
        public static Place of(Origin origin) {
            return new Place(origin.source(), origin.kind(), origin.container(), origin.offset(), origin.length());
        }
    }

    public static LeftOut removed(String step, Verdict.Drop drop, Origin origin) {
        return new LeftOut(
                Outcome.REMOVED,
                step,
                drop.rule(),
                drop.value(),
                drop.limit(),
                drop.evidence(),
                TextFacts.NONE,
                Place.of(origin));
    }

    /** A document that a step removes, as that step found it. */
    public static LeftOut removed(String step, Verdict.Drop drop, Document document) {
        LeftOut line = removed(step, drop, document.origin());
        return new LeftOut(
                line.outcome, step, line.rule, line.value, line.limit, line.evidence, TextFacts.of(document), line.at);
    }

    /** A document that went through all steps and is removed in a step behind them. */
    public static LeftOut removed(String step, Verdict.Drop drop, Curated document) {
        LeftOut line = removed(step, drop, document.origin());
        return new LeftOut(
                line.outcome, step, line.rule, line.value, line.limit, line.evidence, TextFacts.of(document), line.at);
    }

    public static LeftOut failed(String step, Failure failure, Origin origin) {
        return new LeftOut(
                Outcome.FAILED, step, failure.cause(), 0, 0, failure.message(), TextFacts.NONE, Place.of(origin));
    }

    public byte[] encode() {
        return new Encoder(128)
                .writeByte(outcome == Outcome.FAILED ? 1 : 0)
                .writeString(step)
                .writeString(rule)
                .writeLong(Double.doubleToLongBits(value))
                .writeLong(Double.doubleToLongBits(limit))
                .writeString(evidence)
                .writeCount(text.bytes() + 1)
                .writeString(text.language())
                .writeString(at.kind())
                .writeString(at.container())
                .writeLong(at.offset())
                .writeLong(at.length())
                .toBytes();
    }

    public static LeftOut decode(byte[] payload, String source) {
        Decoder in = new Decoder(payload);
        return new LeftOut(
                in.readByte() == 1 ? Outcome.FAILED : Outcome.REMOVED,
                in.readString(),
                in.readString(),
                Double.longBitsToDouble(in.readLong()),
                Double.longBitsToDouble(in.readLong()),
                in.readString(),
                new TextFacts(in.readCount() - 1, in.readString()),
                new Place(source, in.readString(), in.readString(), in.readLong(), in.readLong()));
    }
}
