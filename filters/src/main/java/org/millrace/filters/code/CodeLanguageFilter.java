package org.millrace.filters.code;

import java.util.ArrayList;
import java.util.List;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Notes;
import org.millrace.core.Readings;

/**
 * Keeps files whose notes name one of the wanted code languages; rule {@code code-language}, with value 0 where 1 is the
 * limit, and the language found, or {@code none}, as its evidence.
 *
 * <p>It reads what the {@code code-language} step, or a container's own metadata, wrote into the notes; it detects
 * nothing.
 */
public final class CodeLanguageFilter implements Filter {
    private static final String UNKNOWN = "none";

    private final List<String> keep = new ArrayList<>();
    private final Measure listed = Measure.of("listed", Limit.atLeast("code-language", 1));

    /**
     * Checks the names.
     *
     * @param keep languages to keep, by linguist's names or aliases, in any case: {@code C++} or {@code cpp}; {@code none}
     *     keeps files of which no language is known
     */
    public CodeLanguageFilter(List<String> keep) {
        if (keep.isEmpty()) {
            throw new IllegalArgumentException("need at least one language in 'keep', got none");
        }
        for (String name : keep) {
            String language =
                    name.equals(UNKNOWN) ? UNKNOWN : KnownLanguages.builtIn().named(name);
            if (language == null) {
                throw new IllegalArgumentException(
                        "need names of code languages such as 'C++' in 'keep', or 'none'; unknown: '" + name + "'");
            }
            this.keep.add(language);
        }
    }

    @Override
    public List<Measure> measures() {
        return List.of(listed);
    }

    @Override
    public void measure(Document document, Readings readings) {
        String found = document.notes().fact(Notes.CODE_LANGUAGE);
        String language = found.isEmpty() ? UNKNOWN : found;
        readings.take(listed, keep.contains(language) ? 1 : 0, language);
    }
}
