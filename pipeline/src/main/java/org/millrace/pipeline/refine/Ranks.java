package org.millrace.pipeline.refine;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.millrace.core.Document;
import org.millrace.filters.licence.LicenceTagger;
import org.millrace.pipeline.judgement.RecipeMeasures;
import org.millrace.pipeline.judgement.StepReading;
import org.millrace.pipeline.recipe.Preference;
import org.millrace.pipeline.recipe.Recipe;

/** Turns a recipe's preferences among duplicates into numbers of a document, of which smaller ones are better. */
final class Ranks {
    private static final long WORST = Long.MAX_VALUE;

    private final List<Preference> prefer;
    private final List<String> sources;
    private final RecipeMeasures measures;

    Ranks(Recipe recipe) {
        this.prefer = recipe.dedup().orElseThrow().prefer();
        this.sources = recipe.sources().stream().map(Recipe.Source::name).toList();
        this.measures = RecipeMeasures.of(recipe);
    }

    /** One number for each preference, in their order. */
    long[] of(Document document, List<StepReading> readings) {
        long[] ranks = new long[prefer.size()];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = rank(prefer.get(i), document, readings);
        }
        return ranks;
    }

    private long rank(Preference preference, Document document, List<StepReading> readings) {
        String text = document.text();
        return switch (preference.kind()) {
            case LONGEST -> -text.codePointCount(0, text.length());
            case SHORTEST -> text.codePointCount(0, text.length());
            case EARLIEST -> seconds(document);
            case LATEST -> seconds(document) == WORST ? WORST : -seconds(document);
            case SOURCE_ORDER -> sources.indexOf(document.origin().source());
            case LICENCE_PERMISSIVE ->
                switch (document.notes().fact(LicenceTagger.CLASS)) {
                    case "permissive" -> 0;
                    case "permissive-unrated" -> 1;
                    default -> 2;
                };
            case HIGHEST -> ofSignal(preference.signal(), true, document, readings);
            case LOWEST -> ofSignal(preference.signal(), false, document, readings);
        };
    }

    private long ofSignal(String name, boolean highest, Document document, List<StepReading> readings) {
        Long signal = document.notes().signals().get(name);
        if (signal != null) {
            return highest ? -signal : signal;
        }
        for (StepReading reading : readings) {
            if (measures.name(reading).equals(name)) {
                return ordered(highest ? -reading.value() : reading.value());
            }
        }
        return WORST;
    }

    /** A number that stands to others as the value does, below {@link #WORST}: the bits of a double, made monotonic. */
    static long ordered(double value) {
        long bits = Double.doubleToLongBits(value + 0.0); // -0 is 0
        return bits >= 0 ? bits : Long.MIN_VALUE - bits;
    }

    private static long seconds(Document document) {
        String fetchedAt = document.origin().fetchedAt();
        try {
            return fetchedAt.isEmpty() ? WORST : Instant.parse(fetchedAt).getEpochSecond();
        } catch (DateTimeParseException e) {
            return WORST; // a record's own words; what is no time is unknown
        }
    }
}
