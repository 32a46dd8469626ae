package org.millrace.filters.quality;

import java.util.List;
import java.util.regex.Pattern;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Threshold;

/**
 * Drops documents whose signal {@code name}, as an earlier step recorded it, is less than {@code min} or more than
 * {@code max}; rule {@code signal-}{@code name}.
 *
 * <p>A signal has four decimals, so a bound's further decimals only decide which of two neighbours is in. A document
 * without the signal is judged by {@code missing}; where it is dropped, the evidence says {@code missing}.
 */
public final class SignalFilter implements Filter {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,63}");
    private static final double UNIT = 10_000; // of a signal

    private final String name;
    private final Missing missing;
    private final Measure value;
    private final Measure absence;

    /** What becomes of a document without the signal. */
    public enum Missing {
        KEEP,
        DROP
    }

    /**
     * Checks the bounds.
     *
     * @param name the signal, such as {@code language_score}
     * @param min least value that stays
     * @param max largest value that stays
     * @param missing what becomes of documents without the signal; dropped unless the recipe says otherwise, because a step
     *     that is missing or misspelt shall not let everything through
     */
    public SignalFilter(
            String name,
            @Parameter("-900000000000000") @Threshold double min,
            @Parameter("900000000000000") @Threshold double max,
            @Parameter("drop") Missing missing) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "need a signal's name such as 'language_score' in 'name', got '" + name + "'");
        }
        if (!(min <= max)) {
            throw new IllegalArgumentException("need min <= max, got min=" + min + ", max=" + max);
        }
        String rule = "signal-" + name;
        this.name = name;
        this.missing = missing;
        this.value = Measure.of(name, Limit.atLeast(rule, min), Limit.atMost(rule, max));
        this.absence = Measure.share("missing", Limit.atMost(rule, 0));
    }

    @Override
    public List<Measure> measures() {
        return List.of(value, absence);
    }

    @Override
    public void measure(Document document, Readings readings) {
        Long signal = document.notes().signals().get(name);
        if (signal != null) {
            readings.take(value, signal / UNIT);
        } else if (missing == Missing.DROP) {
            readings.take(absence, 1, "missing");
        }
    }
}
