package org.millrace.pipeline.judgement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.millrace.core.Notes;
import org.millrace.core.Tagger;
import org.millrace.filters.licence.LicenceTagger;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.recipe.RecipeException;
import org.millrace.pipeline.recipe.Suggestion;

/** Finds steps that drop every document because no step above them notes the signal that they ask for. */
final class NotedSignals {
    /** What documents may bring along: of pages and of PDF. */
    private static final Set<String> OF_EXTRACTION = Set.of("pages", "replacement_characters");

    private NotedSignals() {}

    /**
     * Looks at all steps with {@code use: signal} that drop what has no signal.
     *
     * @throws RecipeException where none can have it
     */
    static void check(Recipe recipe) {
        Set<String> noted = new TreeSet<>(OF_EXTRACTION);
        for (int i = 0; i < recipe.steps().size(); i++) {
            Recipe.Step step = recipe.steps().get(i);
            Object name = step.made().parameters().get("name");
            boolean asks = step.use().equals("signal")
                    && "drop".equals(step.made().parameters().get("missing"));
            if (asks && !noted.contains(name)) {
                throw fault(recipe.steps().subList(0, i), step, name.toString(), noted);
            }
            if (Tagger.class.isAssignableFrom(step.made().type())) {
                Optional<List<String>> more = of(step);
                if (more.isEmpty()) {
                    return; // it may note anything
                }
                noted.addAll(more.get());
            }
        }
    }

    private static RecipeException fault(List<Recipe.Step> above, Recipe.Step step, String name, Set<String> noted) {
        String measured = above.stream()
                .filter(other -> other.measures().stream()
                        .anyMatch(measure -> measure.name().equals(name)))
                .findFirst()
                .map(other -> " (what step '" + other.id() + "' measures is no signal: give that step 'limits')")
                .orElse("");
        return new RecipeException("step '" + step.id() + "' drops every document: no step above notes the signal '"
                + name + "'" + measured + Suggestion.orKnown(noted, name));
    }

    /** The signals of a tagger; empty where it is not known what it notes. */
    static Optional<List<String>> of(Recipe.Step step) {
        String as = String.valueOf(step.made().parameters().get("as"));
        return switch (step.use()) {
            case "language" -> Optional.of(List.of(Notes.LANGUAGE_SCORE));
            case "fasttext" -> Optional.of(List.of(as + "_score"));
            case "fasttext-score",
                    "perplexity",
                    "perplexity@cc_net",
                    "unigram-log-probability",
                    "importance",
                    "repository-stars" -> Optional.of(List.of(as));
            case "contamination" -> Optional.of(List.of(as + "_share", as + "_ngrams"));
            case "word-count" -> Optional.of(List.of("words", "sentences", "mean_word_length"));
            case "licence" -> Optional.of(List.of(LicenceTagger.CONFIDENCE));
            case "ut1@redpajama-v2" -> Optional.of(List.of("rps_doc_ut1_blacklist"));
            case "bucket", "bucket-by-language", "code-language" -> Optional.of(List.of());
            default -> Optional.empty();
        };
    }
}
