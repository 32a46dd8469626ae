package org.millrace.pipeline.release;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.millrace.core.Notes;
import org.millrace.core.Verdict;
import org.millrace.filters.segmentation.Segmenter;
import org.millrace.filters.segmentation.Segmenters;
import org.millrace.pipeline.ledger.Curated;
import org.millrace.pipeline.ledger.Cut;
import org.millrace.pipeline.recipe.CutLimits;

/** Says which documents have too little left once something was cut out of them. Used by one thread at a time. */
final class TooLittleLeft {
    private final Map<String, CutLimits> limits;
    private final Segmenters segmenters = Segmenters.standard();

    /** @param limits of each rule that cuts, in the order in which they are looked at */
    TooLittleLeft(Map<String, CutLimits> limits) {
        this.limits = limits;
    }

    /**
     * Why the document goes, if it does: nothing is left of it, or less than one of the rules asks for that cut it. The
     * evidence is the rule's name.
     *
     * @param cuts what it was cut by, at least one
     */
    Optional<Verdict.Drop> of(Curated left, List<Cut> cuts) {
        String text = new String(left.text(), StandardCharsets.UTF_8);
        String language = left.notes().fact(Notes.LANGUAGE);
        for (Map.Entry<String, CutLimits> entry : limits.entrySet()) {
            String rule = entry.getKey();
            if (cuts.stream().anyMatch(cut -> cut.rule().equals(rule))) {
                CutLimits limit = entry.getValue();
                if (text.isBlank()) {
                    return Optional.of(new Verdict.Drop("nothing-left", 0, 1, rule));
                }
                if (left.codePoints() < limit.chars()) {
                    return Optional.of(new Verdict.Drop("few-chars-left", left.codePoints(), limit.chars(), rule));
                }
                Segmenter segmenter = segmenters.forLanguage(language);
                if (limit.words() > 0 && segmenter.words(text).size() < limit.words()) {
                    int words = segmenter.words(text).size();
                    return Optional.of(new Verdict.Drop("few-words-left", words, limit.words(), rule));
                }
                if (limit.sentences() > 0 && segmenter.sentences(text).size() < limit.sentences()) {
                    int sentences = segmenter.sentences(text).size();
                    return Optional.of(new Verdict.Drop("few-sentences-left", sentences, limit.sentences(), rule));
                }
            }
        }
        return Optional.empty();
    }
}
