package org.millrace.filters.code;

import java.util.Locale;
import org.millrace.core.Document;
import org.millrace.core.Notes;
import org.millrace.core.Tagger;

/**
 * Writes the programming, markup or data language of a file into its notes: the fact {@code code_language} with the name
 * that linguist gives it, such as {@code C++}, and {@code code_language_source} with what decided.
 *
 * <p>Asked in turn are a mode for an editor ({@code modeline}), the file's name ({@code filename}), the interpreter of the
 * first line ({@code interpreter}) and the extension ({@code extension}); where these leave several languages, or none,
 * the content decides ({@code content}). The name is the document's path in its archive, else its address, unless that is
 * a web page's. A file of which nothing is known gets no facts. {@code docs/code.md} tells how well that works.
 *
 * <p>At most 65,536 UTF-16 units of a text are looked at, and only its first and last lines where its name says enough.
 */
public final class CodeLanguageTagger implements Tagger {
    private final CodeLanguageDetector detector = new CodeLanguageDetector();

    @Override
    public Notes tag(Document document) {
        CodeLanguageDetector.Finding found = detector.find(FileName.of(document), document.text());
        if (found.language().isEmpty()) {
            return document.notes();
        }
        return document.notes()
                .withFact(Notes.CODE_LANGUAGE, found.language())
                .withFact(Notes.CODE_LANGUAGE_SOURCE, found.source().name().toLowerCase(Locale.ROOT));
    }
}
