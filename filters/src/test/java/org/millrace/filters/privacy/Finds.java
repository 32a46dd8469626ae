package org.millrace.filters.privacy;

import java.util.List;
import org.millrace.core.Document;
import org.millrace.core.Notes;
import org.millrace.core.Origin;

/** What a redactor of some categories finds, as the places' own text. */
final class Finds {
    private Finds() {}

    static List<String> in(String text, String language, String... categories) {
        Document document = Document.of(Origin.at("test", "jsonl", "a", 0, 1), text)
                .withNotes(Notes.NONE.withFact(Notes.LANGUAGE, language));
        return Redactor.of(categories).finds(document).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }
}
