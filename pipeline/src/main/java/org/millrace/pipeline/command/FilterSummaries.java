package org.millrace.pipeline.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What each filter does, in a sentence: the first one of its section in docs/filters.md, which the build puts beside this
 * class and a test holds to the filters' own documentation.
 */
final class FilterSummaries {
    private static final String PAGE = "filters.md";
    private static final String REFERENCE = "\n# Reference\n";
    private static final String SECTION = "\n## ";

    private final Map<String, String> sentences = new TreeMap<>();

    private FilterSummaries(String page) {
        String text = page.replace("\r\n", "\n");
        int start = Math.max(0, text.indexOf(REFERENCE));
        List<String> sections = List.of(text.substring(start).split(SECTION, -1));
        for (String section : sections.subList(1, sections.size())) {
            List<String> paragraphs = List.of(section.split("\n\n+", -1));
            if (paragraphs.size() > 2) { // the name, the kind with a link to the class, the documentation
                sentences.put(paragraphs.get(0).strip(), firstSentence(paragraphs.get(2)));
            }
        }
    }

    /** The summaries of the page that the build found. */
    static FilterSummaries get() throws IOException {
        try (InputStream in = FilterSummaries.class.getResourceAsStream(PAGE)) {
            if (in == null) {
                throw new IllegalStateException("the build left no " + PAGE + ": build with ./mvnw package");
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static FilterSummaries of(String page) {
        return new FilterSummaries(page);
    }

    /** The sentence on the filter of that name; empty where the page has none. */
    Optional<String> find(String filter) {
        return Optional.ofNullable(sentences.get(filter));
    }

    /** A full stop in code, as in {@code .}, ends none. */
    private static String firstSentence(String paragraph) {
        String text = paragraph.strip().replaceAll("\\s+", " ");
        boolean isCode = false;
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '`') {
                isCode = !isCode;
                continue;
            }
            sentence.append(c);
            if (c == '.' && !isCode && (i + 1 == text.length() || text.charAt(i + 1) == ' ')) {
                break;
            }
        }
        return sentence.toString();
    }
}
