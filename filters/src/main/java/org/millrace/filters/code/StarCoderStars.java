package org.millrace.filters.code;

import java.util.List;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Threshold;

/**
 * Drops files of repositories with few stars, as StarCoder's data does, by the signal that {@code repository-stars} writes; rule
 * {@code stars}. A file of which nothing is known stays, and is measured as {@code stars_unknown}.
 *
 * <p>Source: bigcode-project/bigcode-dataset, {@code preprocessing/filtering.py}. Deviation: what is not known counts as no
 * star there.
 */
public final class StarCoderStars implements Filter {
    private final Measure stars;
    private final Measure unknown = Measure.share("stars_unknown");
    private final String signal;

    /**
     * Sets the limit.
     *
     * @param minStars fewest stars of a repository. Rule {@code stars}
     * @param signal what an earlier step recorded them as
     */
    public StarCoderStars(@Parameter("5") @Threshold int minStars, @Parameter("stars") String signal) {
        Settings.atLeastZero("min-stars", minStars);
        this.stars = Measure.count("stars", Limit.atLeast("stars", minStars));
        this.signal = signal;
    }

    @Override
    public List<Measure> measures() {
        return List.of(unknown, stars);
    }

    @Override
    public void measure(Document document, Readings readings) {
        Long value = document.notes().signals().get(signal);
        readings.take(unknown, value == null ? 1 : 0);
        if (value != null) {
            readings.take(stars, Math.max(0, value) / 10_000.0);
        }
    }
}
