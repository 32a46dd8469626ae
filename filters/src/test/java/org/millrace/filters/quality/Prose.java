package org.millrace.filters.quality;

import static org.millrace.filters.Texts.document;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.millrace.core.Cleaner;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Reading;
import org.millrace.core.Readings;
import org.millrace.core.Rewriting;
import org.millrace.core.Verdict;

/** Texts made of words that do not repeat, and what a profile measures of a text. */
public final class Prose {
    public static final List<String> STOP_WORDS = List.of("the", "be", "to", "of", "and", "that", "have", "with");
    public static final List<String> TOP = List.of("2:0.2", "3:0.18", "4:0.16");
    public static final List<String> DUP = List.of("5:0.15", "6:0.14", "7:0.13", "8:0.12", "9:0.11", "10:0.1");

    private Prose() {}

    /** {@code count} different words of four letters, from word number {@code first} on, with blanks between. */
    public static String words(int first, int count) {
        List<String> words = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            words.add("" + (char) ('a' + i / 676 % 26) + (char) ('a' + i / 26 % 26) + (char) ('a' + i % 26) + "x");
        }
        return String.join(" ", words);
    }

    /** {@code count} copies of {@code part} with blanks between. */
    public static String times(int count, String part) {
        return String.join(" ", java.util.Collections.nCopies(count, part));
    }

    public static Verdict judge(Filter filter, String text) {
        return filter.judge(document(text));
    }

    /** All that the filter measures, by name. */
    public static SortedMap<String, Double> measured(Filter filter, String text) {
        return measured(filter, document(text));
    }

    public static SortedMap<String, Double> measured(Filter filter, Document document) {
        Readings readings = Readings.all();
        filter.measure(document, readings);
        SortedMap<String, Double> values = new TreeMap<>();
        for (Reading reading : readings.taken()) {
            values.put(reading.measure().name(), reading.value());
        }
        return values;
    }

    /** The rewriting of a text that is kept, else the verdict. */
    public static Object clean(Cleaner cleaner, String text) {
        Readings readings = Readings.untilBreach();
        Rewriting cleaned = cleaner.clean(document(text), readings);
        return readings.verdict() == Verdict.keep() ? cleaned : readings.verdict();
    }
}
