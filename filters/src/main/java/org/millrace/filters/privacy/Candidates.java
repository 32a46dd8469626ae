package org.millrace.filters.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.millrace.core.Document;
import org.millrace.core.Notes;
import org.millrace.filters.privacy.phone.PhoneNumbers;
import org.millrace.filters.privacy.phone.Regions;
import org.millrace.filters.privacy.scan.ScannedText;
import org.millrace.filters.privacy.scan.Span;

/**
 * E-mail addresses and telephone numbers of a document in their one plain form, for requests that name them by a keyed hash.
 * What they hold is personal data: hash it and let it go.
 */
public final class Candidates {
    private final Redactor redactor = new Redactor(List.of("email", "phone"), List.of(), 0, "auto", 0, 10, 0.05);

    /**
     * A find.
     *
     * @param span where it stands, and by which rule it was found
     * @param value an address in lower case, or a number as E.164 has it: {@code +442071838750}
     */
    public record Candidate(Span span, String value) {
        /** {@code EMAIL} or {@code PHONE}. */
        public String category() {
            return span.kind().category();
        }

        /** Without the value, so that no log and no message has it. */
        @Override
        public String toString() {
            return "Candidate[" + category() + ", " + span.start() + ", " + span.end() + "]";
        }
    }

    /**
     * What is found in the text, in order, however unlikely: whoever asks knows what is looked for. A number whose country is not known has no plain form and is left out.
     */
    public List<Candidate> of(Document document) {
        List<String> regions =
                Regions.of(document.origin().uri(), document.notes().fact(Notes.LANGUAGE));
        List<Candidate> candidates = new ArrayList<>();
        for (Span span : redactor.finds(document)) {
            // as the finders see it: without what does not show, in ordinary letters
            String found = ScannedText.of(document.text().substring(span.start(), span.end()))
                    .text();
            String category = span.kind().category();
            Optional<String> plain = category.equals("EMAIL")
                    ? Optional.of(found.toLowerCase(Locale.ROOT))
                    : PhoneNumbers.international(found, regions);
            plain.ifPresent(value -> candidates.add(new Candidate(span, value)));
        }
        return candidates;
    }
}
