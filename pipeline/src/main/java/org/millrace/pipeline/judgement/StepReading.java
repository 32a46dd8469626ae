package org.millrace.pipeline.judgement;

import java.util.ArrayList;
import java.util.List;
import org.millrace.pipeline.segment.Decoder;
import org.millrace.pipeline.segment.Encoder;

/**
 * A reading as it is stored: {@link RecipeMeasures} knows what the numbers stand for.
 *
 * @param step ordinal of the step in the recipe
 * @param measure ordinal of the measure in its step
 * @param evidence see {@link org.millrace.core.Reading}
 */
public record StepReading(int step, int measure, double value, String evidence) {

    /** Stores readings one after another. */
    public static void encode(List<StepReading> readings, Encoder out) {
        out.writeCount(readings.size());
        for (StepReading reading : readings) {
            out.writeCount(reading.step)
                    .writeCount(reading.measure)
                    .writeLong(Double.doubleToLongBits(reading.value))
                    .writeString(reading.evidence);
        }
    }

    /** Reads what {@link #encode} stored. */
    public static List<StepReading> decode(Decoder in) {
        int count = (int) in.readCount();
        List<StepReading> readings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            readings.add(new StepReading(
                    (int) in.readCount(),
                    (int) in.readCount(),
                    Double.longBitsToDouble(in.readLong()),
                    in.readString()));
        }
        return readings;
    }
}
