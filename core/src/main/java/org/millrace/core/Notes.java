package org.millrace.core;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is known about a document beside its text and origin. Immutable.
 *
 * @param facts short strings by name, such as {@link #LANGUAGE}, {@link #TITLE}, {@link #CHARSET}
 * @param signals measured values by name, in ten-thousandths, so that no sum or print of them depends on floating point
 * @param redactions what was replaced in the text, by place
 * @param edits which steps changed the text, in order
 */
public record Notes(
        SortedMap<String, String> facts,
        SortedMap<String, Long> signals,
        List<Redaction> redactions,
        List<Edit> edits) {

    /**
     * ISO 639-1 code where there is one, else ISO 639-3; {@code und} where a detector was unsure, {@code multi} where
     * no language has most of the text.
     */
    public static final String LANGUAGE = "language";

    /** Languages and their shares of the text's bytes in per cent, the largest first: {@code en:62 de:38}. */
    public static final String LANGUAGES = "languages";

    /** ISO 15924 code of the script that most of the text is written in. */
    public static final String SCRIPT = "script";

    /** Signal of how likely the language is right, 0 to 1. */
    public static final String LANGUAGE_SCORE = "language_score";

    public static final String TITLE = "title";

    /** Who wrote it, by name; several are parted by {@code "; "}. Personal data. */
    public static final String AUTHOR = "author";

    /** Day of publication as its source states it, {@code yyyy-MM-dd}; not converted to another time zone. */
    public static final String DATE_PUBLISHED = "date_published";

    /** Day of the last change as its source states it, {@code yyyy-MM-dd}; not converted to another time zone. */
    public static final String DATE_MODIFIED = "date_modified";

    /** Name of the web site or publication. */
    public static final String SITE = "site";

    /** What the document says it is about, in a sentence or two. */
    public static final String DESCRIPTION = "description";

    /** The language that the document claims, a BCP 47 tag: {@code en-GB}. What was measured is {@link #LANGUAGE}. */
    public static final String LANGUAGE_STATED = "language_stated";

    /** The address that the document gives as its own. */
    public static final String CANONICAL = "canonical";

    /** Addresses of the licences that it points to, parted by spaces. */
    public static final String LICENCE = "licence";

    /** Where each address of {@link #LICENCE} stood, in the same order, parted by spaces. */
    public static final String LICENCE_SOURCE = "licence_source";

    /** A licence as the record's own metadata states it: an SPDX expression or a name. */
    public static final String LICENCE_STATED = "license_stated";

    /** The line that says who holds the copyright. Personal data: it goes into a release's NOTICE and nowhere else. */
    public static final String COPYRIGHT = "copyright_line";

    /** A statement of rights in words: {@code © 2020 Example Press}. */
    public static final String RIGHTS = "rights";

    /**
     * What HTTP header fields say about the training of models, one {@code name: value} a line, names in lower case:
     * {@code x-robots-tag}, {@code tdm-reservation}, {@code tdm-policy}, {@code content-usage}. Not published with the text.
     */
    public static final String RIGHTS_HTTP = "rights_http";

    /**
     * What {@code meta} elements say to robots and about text and data mining, one {@code name: value} a line, names in
     * lower case. Not published with the text.
     */
    public static final String RIGHTS_META = "rights_meta";

    /** Programming, markup or data language of a file, by linguist's name: {@code C++}. */
    public static final String CODE_LANGUAGE = "code_language";

    /**
     * What decided on the code language: {@code modeline}, {@code filename}, {@code interpreter}, {@code extension} or
     * {@code content}.
     */
    public static final String CODE_LANGUAGE_SOURCE = "code_language_source";

    /** Name of the charset that the text was decoded from. */
    public static final String CHARSET = "charset";

    /** What decided on the charset: {@code bom}, {@code http}, {@code meta}, {@code utf-8}, {@code statistics}. */
    public static final String CHARSET_SOURCE = "charset_source";

    /** What sort of page a page probably is: article, forum, product, listing, service or documentation. */
    public static final String PAGE_TYPE = "page_type";

    /** Nothing known. */
    public static final Notes NONE = new Notes(new TreeMap<>(), new TreeMap<>(), List.of(), List.of());

    public Notes {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        signals = Collections.unmodifiableSortedMap(new TreeMap<>(signals));
        redactions = List.copyOf(redactions);
        edits = List.copyOf(edits);
    }

    /** The fact of that name, or the empty string. */
    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    /** A copy with one fact more; an empty {@code value} says nothing and leaves the notes as they are. */
    public Notes withFact(String name, String value) {
        if (value.isEmpty()) {
            return this;
        }
        SortedMap<String, String> more = new TreeMap<>(facts);
        more.put(name, value);
        return new Notes(more, signals, redactions, edits);
    }

    /** A copy without the fact of that name. */
    public Notes withoutFact(String name) {
        if (!facts.containsKey(name)) {
            return this;
        }
        SortedMap<String, String> fewer = new TreeMap<>(facts);
        fewer.remove(name);
        return new Notes(fewer, signals, redactions, edits);
    }

    /**
     * A copy with one signal more, rounded to four decimals, half up.
     *
     * @throws IllegalArgumentException where {@code value} is not a finite number
     */
    public Notes withSignal(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("signal '" + name + "' must be a finite number, got " + value);
        }
        SortedMap<String, Long> more = new TreeMap<>(signals);
        more.put(name, Math.round(value * 10_000));
        return new Notes(facts, more, redactions, edits);
    }

    public Notes withRedactions(List<Redaction> more) {
        return new Notes(
                facts,
                signals,
                Stream.concat(redactions.stream(), more.stream()).toList(),
                edits);
    }

    /** A copy with these redactions in place of those that it had. */
    public Notes redacted(List<Redaction> all) {
        return new Notes(facts, signals, all, edits);
    }

    public Notes withEdit(Edit edit) {
        return new Notes(
                facts,
                signals,
                redactions,
                Stream.concat(edits.stream(), Stream.of(edit)).toList());
    }
}
