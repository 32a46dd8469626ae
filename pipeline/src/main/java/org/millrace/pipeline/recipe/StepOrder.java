package org.millrace.pipeline.recipe;

import org.millrace.core.Cleaner;
import org.millrace.core.OriginFilter;
import org.millrace.core.Rewriter;

/** Refuses steps that stand where they cannot see what they need. */
final class StepOrder {
    private String textStep = "";
    private String languageStep = "";
    private String redactStep = "";
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
            throw place.fault("step '" + step.id() + "' needs the language: put a step with 'use: language' above it");
        }
        if (step.use().equals("licence-is") && !licenceKnown) {
            throw place.fault("step '" + step.id() + "' needs the licence: put a step with 'use: licence' above it");
        }
        licenceKnown |= step.use().equals("licence");
        boolean changesText = Rewriter.class.isAssignableFrom(type) || Cleaner.class.isAssignableFrom(type);
        if (changesText && !redactStep.isEmpty()) {
            throw place.fault("step '" + step.id() + "' changes the text after step '" + redactStep
                    + "' recorded where it redacted: put it above");
        }
        if (!byOrigin && textStep.isEmpty()) {
            textStep = step.id();
        }
        if (step.use().equals("language")) {
            languageStep = step.id();
        }
        if (step.use().equals("redact")) {
            redactStep = step.id();
        }
    }
}
