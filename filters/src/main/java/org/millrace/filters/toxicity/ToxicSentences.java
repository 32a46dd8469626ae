package org.millrace.filters.toxicity;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.millrace.core.Cleaner;
import org.millrace.core.Document;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Notes;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Resource;
import org.millrace.core.Rewriting;
import org.millrace.core.Threshold;
import org.millrace.filters.fasttext.FastTextModel;
import org.millrace.filters.fasttext.Letters;
import org.millrace.filters.fasttext.Predictor;
import org.millrace.filters.segmentation.Segmenters;
import org.millrace.filters.segmentation.Spans;

/**
 * Takes out each sentence to which a fastText model gives the label with a probability of at least {@code threshold}, and
 * drops documents of which more than {@code max-share} would go; rule {@code toxic-share}. Places are counted as
 * {@code toxic-sentence}.
 *
 * <p>Sentences are those of the document's language ({@link Segmenters}). The blanks behind a sentence go with it, and a
 * line that has nothing left goes whole; nothing else changes. A sentence of which the model knows nothing stays.
 *
 * <p>Measures: {@code share}, the UTF-16 units of these sentences over those of all, 0 where there are none; and
 * {@code sentences}, how many they are. Source of the rule: the mix of Dolma 1.6, which takes out sentences from 0.4 on.
 */
public final class ToxicSentences implements Cleaner {
    private static final String KIND = "toxic-sentence";

    private final Predictor predictor;
    private final int label;
    private final double threshold;
    private final Letters letters;
    private final Measure sentences = Measure.of("sentences");
    private final Measure share;
    private final Segmenters segmenters = Segmenters.standard();

    /**
     * Reads the model, once in a JVM for all steps and threads.
     *
     * @param model a supervised model, {@code .bin} or {@code .ftz}
     * @param sha256 digest of the model's bytes, in hex; another is refused
     * @param label the label of what is to go, with or without {@code __label__}
     * @param threshold least probability of a sentence that goes, over 0 and up to 1
     * @param maxShare largest share that may go of a document that stays, 0 to 1
     * @param letters whether the model reads the text in lower case
     */
    public ToxicSentences(
            Resource model,
            String sha256,
            String label,
            @Parameter("0.4") double threshold,
            @Parameter("1") @Threshold double maxShare,
            @Parameter("as-is") Letters letters) {
        if (!(threshold > 0 && threshold <= 1 && maxShare >= 0 && maxShare <= 1)) {
            throw new IllegalArgumentException("need 0 < threshold <= 1 and 0 <= max-share <= 1, got threshold="
                    + threshold + ", max-share=" + maxShare);
        }
        this.threshold = threshold;
        this.letters = letters;
        this.share = Measure.of("share", Limit.atMost("toxic-share", maxShare));
        FastTextModel shared = FastTextModel.shared(model, sha256);
        this.label = shared.label(label);
        this.predictor = shared.predictor();
    }

    @Override
    public List<Measure> measures() {
        return List.of(sentences, share);
    }

    @Override
    public Rewriting clean(Document document, Readings readings) {
        String text = document.text();
        Spans spans =
                segmenters.forLanguage(document.notes().fact(Notes.LANGUAGE)).sentences(text);
        SentenceCut cut = new SentenceCut(text);
        long units = 0;
        long toxicUnits = 0;
        int toxic = 0;
        for (int i = 0; i < spans.size(); i++) {
            int start = spans.start(i);
            int end = spans.end(i);
            units += end - start;
            if (isToxic(text.substring(start, end))) {
                toxicUnits += end - start;
                toxic++;
                cut.remove(start, end);
            }
        }
        readings.take(sentences, toxic);
        readings.take(share, units == 0 ? 0 : (double) toxicUnits / units);
        return toxic == 0 ? Rewriting.unchanged(text) : Rewriting.repaired(cut.finish(), Map.of(KIND, toxic));
    }

    private boolean isToxic(String sentence) {
        OptionalDouble probability = predictor.probability(letters.of(sentence), label);
        return probability.isPresent() && Math.min(1, probability.getAsDouble()) >= threshold;
    }
}
