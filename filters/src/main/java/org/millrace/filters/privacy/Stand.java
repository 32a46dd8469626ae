package org.millrace.filters.privacy;

import java.util.ArrayList;
import java.util.List;
import org.millrace.core.Document;
import org.millrace.core.Redaction;
import org.millrace.filters.privacy.scan.Kind;
import org.millrace.filters.privacy.scan.Span;

/**
 * A place and what stands there instead.
 *
 * @param start first UTF-16 unit
 * @param end behind the last unit of what is to be replaced
 * @param text what stands there once it is replaced
 */
record Stand(Kind kind, int start, int end, String text, Policy policy) {
    Stand(Span span, String text, Policy policy) {
        this(span.kind(), span.start(), span.end(), text, policy);
    }

    /** What earlier steps put into the document's text, in order. */
    static List<Stand> earlier(Document document) {
        List<Stand> stands = new ArrayList<>();
        String text = document.text();
        int units = 0;
        int points = 0;
        for (Redaction one : document.notes().redactions()) {
            units = text.offsetByCodePoints(units, one.start() - points);
            points = one.start();
            int end = text.offsetByCodePoints(units, one.length());
            Kind kind = new Kind(one.category(), one.rule());
            stands.add(new Stand(kind, units, end, text.substring(units, end), Policy.of(one.policy())));
        }
        return stands;
    }

    /** The text with all of them replaced; they are in order and do not overlap. */
    static String replace(String text, List<Stand> stands) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (Stand stand : stands) {
            out.append(text, from, stand.start).append(stand.text);
            from = stand.end;
        }
        return out.append(text, from, text.length()).toString();
    }

    /**
     * Brings places of two rounds together: {@code before} stand in the text, {@code found} are about to be put into it. The
     * result are all places in the text after that.
     */
    static List<Stand> merge(List<Stand> before, List<Stand> found) {
        List<Stand> merged = new ArrayList<>(before.size() + found.size());
        int shift = 0;
        int next = 0;
        for (Stand stand : found) {
            while (next < before.size() && before.get(next).start < stand.start) {
                merged.add(before.get(next++).at(shift));
            }
            while (next < before.size() && before.get(next).start < stand.end) {
                next++; // a find that covers what stands there by now
            }
            int start = stand.start + shift;
            merged.add(new Stand(stand.kind, start, start + stand.text.length(), stand.text, stand.policy));
            shift += stand.text.length() - (stand.end - stand.start);
        }
        while (next < before.size()) {
            merged.add(before.get(next++).at(shift));
        }
        return merged;
    }

    private Stand at(int shift) {
        return new Stand(kind, start + shift, end + shift, text, policy);
    }

    /** What is told of them, in order. */
    static List<Redaction> redactions(String text, List<Stand> stands) {
        List<Redaction> redactions = new ArrayList<>(stands.size());
        int units = 0;
        int points = 0;
        for (Stand stand : stands) {
            points += text.codePointCount(units, stand.start());
            units = stand.start();
            int length = stand.text().codePointCount(0, stand.text().length());
            redactions.add(new Redaction(
                    stand.kind().category(),
                    points,
                    length,
                    stand.kind().rule(),
                    stand.policy() == Policy.DROP_DOCUMENT
                            ? Policy.PLACEHOLDER.key()
                            : stand.policy().key()));
        }
        return redactions;
    }
}
