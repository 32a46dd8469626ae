package org.millrace.filters.code;

import java.util.List;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;

/**
 * Drops files that say near their start that they are XML, whatever they are called. Rule {@code xml}.
 *
 * <p>Source: bigcode-project/bigcode-dataset, {@code preprocessing/filtering.py}; NeMo Curator's {@code XMLHeaderFilter}
 * decides the same.
 */
public final class XmlHeader implements Filter {
    private static final String HEADER = "<?xml version=";

    private final int within;
    private final Measure found = Measure.of("xml_header", Limit.atMost("xml", 0));

    /**
     * Checks the limit.
     *
     * @param within code points at the start that must hold the whole of {@code <?xml version=}
     */
    public XmlHeader(@Parameter("100") int within) {
        Settings.atLeastZero("within", within);
        this.within = within;
    }

    @Override
    public List<Measure> measures() {
        return List.of(found);
    }

    @Override
    public void measure(Document document, Readings readings) {
        readings.take(found, isIn(document.text(), within) ? 1 : 0);
    }

    /** Whether the whole of the header stands in that many code points at the start. */
    static boolean isIn(String text, int within) {
        String start =
                text.substring(0, (int) Math.min(text.length(), 2L * within)); // a code point has up to two units
        int at = start.indexOf(HEADER);
        return at >= 0 && start.codePointCount(0, at) + HEADER.length() <= within;
    }
}
