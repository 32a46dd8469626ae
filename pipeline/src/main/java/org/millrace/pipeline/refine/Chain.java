package org.millrace.pipeline.refine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.millrace.core.Cleaner;
import org.millrace.core.Document;
import org.millrace.core.Edit;
import org.millrace.core.Extraction;
import org.millrace.core.Extractor;
import org.millrace.core.Filter;
import org.millrace.core.JudgingRewriter;
import org.millrace.core.Measure;
import org.millrace.core.Measuring;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.core.OriginFilter;
import org.millrace.core.Payload;
import org.millrace.core.Reading;
import org.millrace.core.Readings;
import org.millrace.core.Rewriter;
import org.millrace.core.Rewriting;
import org.millrace.core.Surveyor;
import org.millrace.core.Tagger;
import org.millrace.core.Verdict;
import org.millrace.filters.rights.ListStep;
import org.millrace.pipeline.judgement.StepReading;
import org.millrace.pipeline.ledger.LeftOut;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.recipe.Recipe;

/** The recipe's steps, made and ready, in order. Used by one thread at a time. */
final class Chain {
    private record OriginStep(Recipe.Step step, OriginFilter filter) {}

    /**
     * A step on text.
     *
     * @param ordinal of the step among all of the recipe
     * @param measures ordinals of what it measures, by name
     * @param limited what the recipe itself limits of these, by name
     */
    private record TextStep(
            Recipe.Step step, Object made, int ordinal, Map<String, Integer> measures, Map<String, Measure> limited) {}

    private final List<OriginStep> originSteps = new ArrayList<>();
    private final List<TextStep> textSteps = new ArrayList<>();
    private final Survey survey;
    private final Extractor extractor;
    private final boolean audits;
    private final boolean ghosts;

    Chain(Recipe recipe) {
        extractor = recipe.extract().create();
        audits = recipe.mode() == Recipe.Mode.AUDIT;
        ghosts = recipe.dedup().filter(Dedup::findsDocuments).isPresent();
        for (int ordinal = 0; ordinal < recipe.steps().size(); ordinal++) {
            Recipe.Step step = recipe.steps().get(ordinal);
            Object made = step.made().create();
            if (made instanceof OriginFilter filter) {
                originSteps.add(new OriginStep(step, filter));
            } else {
                textSteps.add(new TextStep(step, made, ordinal, measures(made), limited(step, made)));
            }
        }
        survey = new Survey(
                textSteps.stream()
                        .filter(step -> step.made() instanceof Surveyor)
                        .map(step -> (Surveyor) step.made())
                        .toList(),
                extractor);
    }

    /** What the steps look at of a container before its first document. */
    Survey survey() {
        return survey;
    }

    private static Map<String, Integer> measures(Object made) {
        Map<String, Integer> ordinals = new HashMap<>();
        if (made instanceof Measuring measuring) {
            for (Measure measure : measuring.measures()) {
                ordinals.put(measure.name(), ordinals.size());
            }
        }
        return ordinals;
    }

    private static Map<String, Measure> limited(Recipe.Step step, Object made) {
        Map<String, Measure> limited = new HashMap<>();
        if (made instanceof Measuring measuring && !step.limits().isEmpty()) {
            for (Measure measure : step.limits().on(measuring.measures())) {
                limited.put(measure.name(), measure);
            }
        }
        return Map.copyOf(limited);
    }

    private Readings readings(TextStep step) {
        Readings readings = audits ? Readings.all() : Readings.untilBreach();
        return step.limited().isEmpty() ? readings : readings.judgedBy(step.limited());
    }

    /** Where results go: exactly one of these for each payload. */
    interface Results {
        /** A document that went through all steps; in an audited run the readings may break limits. */
        void curated(Document document, List<StepReading> readings);

        void leftOut(LeftOut line);

        /** In place of both: a record that a request took out, as its text would be released, to find its copies by. */
        void ghost(Document document, List<StepReading> readings, LeftOut line);
    }

    void process(Origin origin, Payload payload, Results results) {
        LeftOut gone = null;
        for (OriginStep step : originSteps) {
            if (applies(step.step(), origin, Notes.NONE) && step.filter().judge(origin) instanceof Verdict.Drop drop) {
                LeftOut line = LeftOut.removed(step.step().id(), drop, origin);
                if (gone == null && ghosts && Ghost.is(line)) {
                    gone = line; // goes on, for its copies
                } else {
                    results.leftOut(gone == null ? line : gone);
                    return;
                }
            }
        }
        Extraction extraction = extractor.extract(payload, origin.uri());
        if (gone != null && !(extraction instanceof Extraction.Found)) {
            results.leftOut(gone);
        } else if (extraction instanceof Extraction.Nothing nothing) {
            results.leftOut(LeftOut.removed(LeftOut.EXTRACT, nothing.reason(), origin));
        } else if (extraction instanceof Extraction.Unreadable unreadable) {
            results.leftOut(LeftOut.failed(LeftOut.EXTRACT, unreadable.failure(), origin));
        } else if (extraction instanceof Extraction.Found found) {
            judge(new Document(origin.id(), origin, found.text(), found.notes()), gone, results);
        }
    }

    /** @param took why a ghost was taken out, else null */
    private void judge(Document extracted, LeftOut took, Results results) {
        Document document = extracted;
        LeftOut gone = took;
        List<StepReading> taken = new ArrayList<>();
        for (TextStep step : textSteps) {
            if (!applies(step.step(), document.origin(), document.notes())) {
                continue;
            }
            if (step.made() instanceof Filter filter) {
                Readings readings = readings(step);
                filter.measure(document, readings);
                LeftOut line = requested(step, document, readings);
                if (line != null) {
                    gone = gone == null ? line : gone;
                    continue;
                }
                if (leaves(step, document, readings, gone, results)) {
                    return;
                }
                store(step, readings, taken);
            } else if (step.made() instanceof Rewriter rewriter) {
                if (rewriter instanceof JudgingRewriter judging) {
                    Readings readings = readings(step);
                    judging.measure(document, readings);
                    LeftOut line = requested(step, document, readings);
                    if (line != null) {
                        gone = gone == null ? line : gone;
                    } else if (leaves(step, document, readings, gone, results)) {
                        return;
                    } else {
                        store(step, readings, taken);
                    }
                }
                Rewriting rewriting = rewriter.rewrite(document);
                Notes redacted = redactedFacts(document, rewriter);
                document = rewritten(
                        new Document(document.id(), redactedOrigin(document, rewriter), document.text(), redacted),
                        rewriting,
                        step.step().id());
            } else if (step.made() instanceof Tagger tagger) {
                document = document.withNotes(tagger.tag(document));
            } else if (step.made() instanceof Cleaner cleaner) {
                Readings readings = readings(step);
                Rewriting cleaned = cleaner.clean(document, readings);
                if (leaves(step, document, readings, gone, results)) {
                    return;
                }
                store(step, readings, taken);
                document = rewritten(document, cleaned, step.step().id());
            } else {
                throw new IllegalStateException(step.made().getClass() + " is no kind of step");
            }
        }
        if (gone == null) {
            results.curated(document, taken);
        } else {
            results.ghost(document, taken, gone);
        }
    }

    /** Why a request for this text takes the document out, where that makes it a ghost; else null. */
    private LeftOut requested(TextStep step, Document document, Readings readings) {
        if (ghosts && step.made() instanceof ListStep && readings.verdict() instanceof Verdict.Drop drop) {
            LeftOut line = LeftOut.removed(step.step().id(), drop, document);
            return Ghost.is(line) ? line : null;
        }
        return null;
    }

    /** @param gone what is told of a ghost, else null */
    private boolean leaves(TextStep step, Document document, Readings readings, LeftOut gone, Results results) {
        if (!audits && readings.verdict() instanceof Verdict.Drop drop) {
            results.leftOut(gone == null ? LeftOut.removed(step.step().id(), drop, document) : gone);
            return true;
        }
        return false;
    }

    private static void store(TextStep step, Readings readings, List<StepReading> taken) {
        for (Reading reading : readings.taken()) {
            int measure = step.measures().get(reading.measure().name());
            taken.add(new StepReading(step.ordinal(), measure, reading.value(), reading.evidence()));
        }
    }

    private static boolean applies(Recipe.Step step, Origin origin, Notes notes) {
        return (step.onlySources().isEmpty() || step.onlySources().contains(origin.source()))
                && (step.onlyLanguages().isEmpty() || step.onlyLanguages().contains(notes.fact(Notes.LANGUAGE)));
    }

    /**
     * What a rewriter redacts in the text it redacts in the facts too: a title or an author's name is published as the text
     * is. Any other rewriting is of the text alone.
     */
    private static Notes redactedFacts(Document document, Rewriter rewriter) {
        Notes notes = document.notes();
        for (Map.Entry<String, String> fact : document.notes().facts().entrySet()) {
            Rewriting rewriting = rewriter.rewrite(another(document, fact.getValue()));
            if (!rewriting.redactions().isEmpty()) {
                notes = notes.withFact(fact.getKey(), rewriting.text());
            }
        }
        return notes;
    }

    /** Another text of the document, in which nothing was redacted yet. */
    private static Document another(Document document, String text) {
        return document.withText(text).withNotes(document.notes().redacted(List.of()));
    }

    /** The address and the path of a document are published too: what a rewriter redacts in the text it redacts there. */
    private static Origin redactedOrigin(Document document, Rewriter rewriter) {
        Origin origin = document.origin();
        Rewriting uri = rewriter.rewrite(another(document, origin.uri()));
        Rewriting path = rewriter.rewrite(another(document, origin.path()));
        Origin named = uri.redactions().isEmpty() ? origin : origin.withUri(uri.text());
        return path.redactions().isEmpty() ? named : named.withPath(path.text());
    }

    /** By how much a text grew or shrank is noted, but not for redactions: it would tell how long a name or number was. */
    private static Document rewritten(Document document, Rewriting rewriting, String step) {
        if (rewriting.text().equals(document.text()) && rewriting.redactions().isEmpty()) {
            return document;
        }
        if (!rewriting.redactions().isEmpty()) {
            return document.withText(rewriting.text())
                    .withNotes(document.notes().redacted(rewriting.redactions()));
        }
        int before = document.text().codePointCount(0, document.text().length());
        int after = rewriting.text().codePointCount(0, rewriting.text().length());
        Notes notes = document.notes().withEdit(new Edit(step, rewriting.repairs(), before - after));
        return document.withText(rewriting.text()).withNotes(notes);
    }
}
