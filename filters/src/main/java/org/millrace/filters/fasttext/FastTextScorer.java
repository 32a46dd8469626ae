package org.millrace.filters.fasttext;

import java.util.OptionalDouble;
import org.millrace.core.Document;
import org.millrace.core.Notes;
import org.millrace.core.Parameter;
import org.millrace.core.Resource;
import org.millrace.core.Tagger;
import org.millrace.filters.models.NoteName;

/**
 * Writes the probability that a fastText model gives one label into the notes, as the signal {@code as}.
 *
 * <p>Made for classifiers of quality and toxicity: a {@code signal} step then drops by it. A text of which the model
 * knows nothing gets no signal. Answers are those of {@link Predictor}, cut at 1.
 */
public final class FastTextScorer implements Tagger {
    private final Predictor predictor;
    private final int label;
    private final String as;
    private final TextHead head;

    /**
     * Reads the model, once in a JVM for all steps and threads.
     *
     * @param model a supervised model, {@code .bin} or {@code .ftz}
     * @param sha256 digest of the model's bytes, in hex; another is refused
     * @param label the label, with or without {@code __label__}
     * @param as name of the signal; lower-case letters, digits and underscores
     * @param maxChars how much of a text is read, from its start, in UTF-16 units
     * @param letters whether the model reads the text in lower case
     */
    public FastTextScorer(
            Resource model,
            String sha256,
            String label,
            String as,
            @Parameter("1000000") int maxChars,
            @Parameter("as-is") Letters letters) {
        this.as = NoteName.checked("as", as);
        this.head = new TextHead(maxChars, letters);
        FastTextModel shared = FastTextModel.shared(model, sha256);
        this.label = shared.label(label);
        this.predictor = shared.predictor();
    }

    @Override
    public Notes tag(Document document) {
        OptionalDouble probability = predictor.probability(head.of(document.text()), label);
        return probability.isPresent()
                ? document.notes().withSignal(as, Math.min(1, probability.getAsDouble()))
                : document.notes();
    }
}
