package org.millrace.pipeline.recipe;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What makes one of several duplicates the one that is kept.
 *
 * @param signal name of a signal or {@code step.measure}, for those by a signal; else empty
 */
public record Preference(Kind kind, String signal) {

    /** What is looked at. */
    public enum Kind {
        /** More code points of text are better. */
        LONGEST("longest"),
        SHORTEST("shortest"),
        /** Fetched earlier is better; an unknown time is worst. */
        EARLIEST("earliest"),
        /** Fetched later is better; an unknown time is worst. */
        LATEST("latest"),
        /** The source that stands earlier in the recipe is better. */
        SOURCE_ORDER("source-order"),
        /** A permissive licence is better, as the {@code licence} step noted it; one of that sort that nobody rated is next. */
        LICENCE_PERMISSIVE("licence-permissive"),
        /** A greater signal is better; none is worst. */
        HIGHEST("highest:"),
        /** A smaller signal is better; none is worst. */
        LOWEST("lowest:");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /** What decides where a recipe says nothing. */
    static final List<String> STANDARD = List.of("longest", "earliest", "source-order");

    /**
     * Reads one word of {@code prefer}.
     *
     * @throws IllegalArgumentException where it is unknown
     */
    static Preference parse(String text) {
        for (Kind kind : Kind.values()) {
            boolean named = kind.word.endsWith(":");
            if (named && text.startsWith(kind.word) && text.length() > kind.word.length()) {
                return new Preference(kind, text.substring(kind.word.length()));
            }
            if (!named && text.equals(kind.word)) {
                return new Preference(kind, "");
            }
        }
        throw new IllegalArgumentException("unknown preference '" + text + "'; known: "
                + Arrays.stream(Kind.values())
                        .map(kind -> kind.word.endsWith(":") ? kind.word + "SIGNAL" : kind.word)
                        .collect(Collectors.joining(", "))
                + " and, at the end, id");
    }

    @Override
    public String toString() {
        return kind.word + signal;
    }
}
