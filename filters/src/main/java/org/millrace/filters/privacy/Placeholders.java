package org.millrace.filters.privacy;

import java.util.ArrayList;
import java.util.List;
import org.millrace.core.Document;
import org.millrace.core.Rewriting;
import org.millrace.filters.privacy.scan.Span;

/**
 * A document's text into which placeholders are put, look by look. It knows where each of them stands, those of earlier
 * steps too. What they replace is forgotten.
 */
public final class Placeholders {
    private String text;
    private List<Stand> stands;
    private boolean changed;

    private Placeholders(String text, List<Stand> stands) {
        this.text = text;
        this.stands = stands;
    }

    /** The document's text with what was redacted in it so far. */
    public static Placeholders in(Document document) {
        return new Placeholders(document.text(), Stand.earlier(document));
    }

    /** The text as it stands. */
    public String text() {
        return text;
    }

    /** Puts placeholders in place of spans of {@link #text}, which are in order and do not overlap. */
    public void put(List<Span> spans) {
        List<Stand> more = new ArrayList<>(spans.size());
        for (Span span : spans) {
            more.add(new Stand(span, span.kind().placeholder(), Policy.PLACEHOLDER));
        }
        stands = Stand.merge(stands, more);
        text = Stand.replace(text, more);
        changed |= !spans.isEmpty();
    }

    /** What came of it. */
    public Rewriting rewriting() {
        return changed ? Rewriting.redacted(text, Stand.redactions(text, stands)) : Rewriting.unchanged(text);
    }
}
