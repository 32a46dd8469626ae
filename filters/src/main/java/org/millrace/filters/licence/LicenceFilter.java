package org.millrace.filters.licence;

import java.util.List;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;

/**
 * Keeps documents whose licence, as the {@code licence} step noted it, is allowed: every term of at least one of the
 * expression's choices is. Rule {@code licence}, with value 0 where 1 is the limit, and the expression as its evidence.
 */
public final class LicenceFilter implements Filter {
    private final AllowedLicences allowed;
    private final boolean keepsUnknown;
    private final Measure measure = Measure.of("allowed", Limit.atLeast("licence", 1));

    /** What becomes of documents whose licence is NONE or NOASSERTION, or was not looked for. */
    public enum Unknown {
        DROP,
        KEEP
    }

    /**
     * Checks the words.
     *
     * @param allow classes ({@code permissive}, {@code weak-copyleft}, …) and SPDX ids
     * @param unknown what becomes of documents of which no licence is known
     */
    public LicenceFilter(@Parameter("permissive") List<String> allow, @Parameter("drop") Unknown unknown) {
        this.allowed = AllowedLicences.of(allow);
        this.keepsUnknown = unknown == Unknown.KEEP;
    }

    @Override
    public List<Measure> measures() {
        return List.of(measure);
    }

    @Override
    public void measure(Document document, Readings readings) {
        String stated = document.notes().fact(LicenceTagger.SPDX);
        boolean known = SpdxExpression.parse(stated) != null;
        boolean keeps = known ? allowed.allows(stated) : keepsUnknown;
        readings.take(measure, keeps ? 1 : 0, stated.isEmpty() ? "none-noted" : stated);
    }
}
