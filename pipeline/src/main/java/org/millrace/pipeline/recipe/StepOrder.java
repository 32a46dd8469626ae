package org.millrace.pipeline.recipe;

import java.util.Set;
import org.millrace.core.Cleaner;
import org.millrace.core.Notes;
import org.millrace.core.OriginFilter;
import org.millrace.core.Rewriter;

/** Refuses steps that stand where they cannot see what they need. */
final class StepOrder {
    private static final String REQUESTED = "opt-out-redact";
    private static final String REDACT = "redact";

    /** They know where those before them redacted, and tell where that stands after them. */
    private static final Set<String> MOVES_EARLIER = Set.of(REQUESTED, REDACT);

    private String textStep = "";
    private String languageStep = "";
    private String redactStep = ""; // the last of all
    private boolean redactsAll; // "redact" has been
    private String takingStep = ""; // the last that was not asked to
    private boolean licenceKnown;

    /** Looks at the next step of the recipe. */
    void check(Place place, Recipe.Step step) {
        Class<?> type = step.made().type();
        boolean byOrigin = OriginFilter.class.isAssignableFrom(type);
        if (byOrigin && !step.onlyLanguages().isEmpty()) {
            throw place.fault("step '" + step.id()
                    + "' judges origins, before any language is known: it cannot be limited to languages");
        }
        if (byOrigin && !textStep.isEmpty()) {
            throw place.fault("step '" + step.id() + "' judges origins, before text is extracted: put it above step '"
                    + textStep + "'");
        }
        boolean needsLanguage = !step.onlyLanguages().isEmpty() || step.use().equals("language-is");
        if (needsLanguage && languageStep.isEmpty()) {
            throw place.fault("step '" + step.id()
                    + "' needs the language: put a step with 'use: language', or with 'use: fasttext', above it");
        }
        if (step.use().equals("licence-is") && !licenceKnown) {
            throw place.fault("step '" + step.id() + "' needs the licence: put a step with 'use: licence' above it");
        }
        licenceKnown |= step.use().equals("licence");
        boolean changesText = Rewriter.class.isAssignableFrom(type) || Cleaner.class.isAssignableFrom(type);
        if (step.use().equals(REQUESTED) && !takingStep.isEmpty()) {
            throw place.fault("step '" + step.id() + "' looks for what requests name, of which step '" + takingStep
                    + "' has taken out a part: put it above");
        }
        boolean moves = MOVES_EARLIER.contains(step.use()) && !redactsAll;
        if (changesText && !redactStep.isEmpty() && !moves) {
            throw place.fault("step '" + step.id() + "' changes the text after step '" + redactStep
                    + "' recorded where it redacted: "
                    + (step.redacts() && takingStep.isEmpty() ? "take 'use: redact' instead" : "put it above"));
        }
        if (!byOrigin && textStep.isEmpty()) {
            textStep = step.id();
        }
        if (notesLanguage(step)) {
            languageStep = step.id();
        }
        if (step.redacts()) {
            redactStep = step.id();
            redactsAll |= step.use().equals(REDACT);
            takingStep = step.use().equals(REQUESTED) ? takingStep : step.id();
        }
    }

    /** A model of the recipe's own may take the place of the built-in one. */
    private static boolean notesLanguage(Recipe.Step step) {
        return step.use().equals("language")
                || (step.use().equals("fasttext")
                        && Notes.LANGUAGE.equals(step.made().parameters().get("as")));
    }
}
