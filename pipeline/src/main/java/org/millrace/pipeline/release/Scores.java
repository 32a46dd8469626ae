package org.millrace.pipeline.release;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SortedMap;
import java.util.TreeMap;
import org.millrace.filters.licence.LicenceTagger;
import org.millrace.pipeline.judgement.RecipeMeasures;
import org.millrace.pipeline.judgement.StepReading;
import org.millrace.pipeline.ledger.Curated;

/**
 * What was measured of a document: signals that steps noted, by their name, and readings that filters took, as
 * {@code step.measure}. With at most four decimals, so a value next to a limit may look equal to it.
 *
 * <p>Where something was redacted, what was measured before has two digits that count: the difference between an exact
 * length before and after would tell how long a name or number was.
 */
final class Scores {
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

    private Scores() {}

    static void write(JsonGenerator json, Curated document, RecipeMeasures limits) throws IOException {
        SortedMap<String, Long> signals = new TreeMap<>(document.notes().signals());
        signals.remove(LicenceTagger.CONFIDENCE); // stands beside the licence
        if (signals.isEmpty() && document.readings().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("scores");
        for (var signal : signals.entrySet()) {
            json.writeNumberField(signal.getKey(), Decimals.ofTenThousandths(signal.getValue()));
        }
        boolean redacted = !document.notes().redactions().isEmpty();
        for (StepReading reading : document.readings()) {
            BigDecimal value = Decimals.of(reading.value());
            boolean blurred = redacted && limits.isBeforeRedaction(reading);
            json.writeNumberField(limits.name(reading), blurred ? Decimals.trimmed(value.round(TWO_DIGITS)) : value);
        }
        json.writeEndObject();
    }
}
