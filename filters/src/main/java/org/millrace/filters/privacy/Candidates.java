package org.millrace.filters.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.millrace.core.Document;
import org.millrace.core.Notes;
import org.millrace.filters.privacy.phone.PhoneNumbers;
import org.millrace.filters.privacy.phone.Regions;
import org.millrace.filters.privacy.scan.Span;

/**
 * E-mail addresses and telephone numbers of a document in their one plain form, for requests that name them by a keyed hash.
 * What they hold is personal data: hash it and let it go.
 */
public final class Candidates {
    private final Redactor redactor = Redactor.of("email", "phone");

    /**
     * A find.
     *
     * @param category {@code EMAIL} or {@code PHONE}
     * @param start first UTF-16 unit
     * @param end behind the last
     * @param value an address in lower case, or a number as E.164 has it: {@code +442071838750}
     */
    public record Candidate(String category, int start, int end, String value) {
        /** Without the value, so that no log and no message has it. */
        @Override
        public String toString() {
            return "Candidate[" + category + ", " + start + ", " + end + "]";
        }
    }

    /** What is found in the text, in order; a number whose country is not known has no plain form and is left out. */
    public List<Candidate> of(Document document) {
        List<String> regions =
                Regions.of(document.origin().uri(), document.notes().fact(Notes.LANGUAGE));
        List<Candidate> candidates = new ArrayList<>();
        for (Span span : redactor.finds(document)) {
            String found = document.text().substring(span.start(), span.end());
            String category = span.kind().category();
            Optional<String> plain = category.equals("EMAIL")
                    ? Optional.of(found.toLowerCase(Locale.ROOT))
                    : PhoneNumbers.international(found, regions);
            plain.ifPresent(value -> candidates.add(new Candidate(category, span.start(), span.end(), value)));
        }
        return candidates;
    }
}
