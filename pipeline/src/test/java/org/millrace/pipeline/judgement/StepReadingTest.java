package org.millrace.pipeline.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.pipeline.segment.Decoder;
import org.millrace.pipeline.segment.Encoder;

class StepReadingTest {
    private static final List<StepReading> READINGS =
            List.of(new StepReading(0, 3, 1.0, ""), new StepReading(300, 0, -0.1, "fr"));

    @Test
    void comesBackAsItWasToTheLastBit() {
        Encoder out = new Encoder(16);
        StepReading.encode(READINGS, out);
        assertThat(StepReading.decode(new Decoder(out.toBytes()))).isEqualTo(READINGS);
    }

    @Test
    void isStoredInTheseBytes() {
        Encoder out = new Encoder(16);
        StepReading.encode(READINGS, out);
        assertThat(HexFormat.of().formatHex(out.toBytes()))
                .isEqualTo(
                        "02" + "00" + "03" + "3ff0000000000000" + "00" + "ac02" + "00" + "bfb999999999999a" + "026672");
    }
}
