package org.millrace.filters.fasttext;

import java.util.Optional;
import org.millrace.core.Document;
import org.millrace.core.Notes;
import org.millrace.core.Parameter;
import org.millrace.core.Resource;
import org.millrace.core.Tagger;
import org.millrace.filters.models.NoteName;

/**
 * Writes the label that a fastText model finds most likely into the notes: as the fact {@code as}, and its probability as
 * the signal {@code as}{@code _score}.
 *
 * <p>With {@code as: language}, the default, it takes the place of the built-in detector: {@code language-is} reads what
 * it writes. The fact is {@code und} where the probability is under {@code min}, and where the model knows nothing of the
 * text (its score is 0 then). Answers are those of {@link Predictor}.
 */
public final class FastTextTagger implements Tagger {
    private static final String UNKNOWN = "und";

    private final Predictor predictor;
    private final String as;
    private final Codes codes;
    private final double min;
    private final TextHead head;

    /**
     * Reads the model, once in a JVM for all steps and threads.
     *
     * @param model a supervised model, {@code .bin} or {@code .ftz}
     * @param sha256 digest of the model's bytes, in hex; another is refused
     * @param as name of the fact; lower-case letters, digits and underscores
     * @param codes how a label becomes a fact
     * @param min least probability that names a label, 0 to 1
     * @param maxChars how much of a text is read, from its start, in UTF-16 units
     * @param letters whether the model reads the text in lower case
     */
    public FastTextTagger(
            Resource model,
            String sha256,
            @Parameter("language") String as,
            @Parameter("iso") Codes codes,
            @Parameter("0") double min,
            @Parameter("1000000") int maxChars,
            @Parameter("as-is") Letters letters) {
        this.as = NoteName.checked("as", as);
        if (!(min >= 0 && min <= 1)) {
            throw new IllegalArgumentException("need 0 <= min <= 1, got min=" + min);
        }
        this.codes = codes;
        this.min = min;
        this.head = new TextHead(maxChars, letters);
        this.predictor = FastTextModel.shared(model, sha256).predictor();
    }

    @Override
    public Notes tag(Document document) {
        Optional<Prediction> best = predictor.best(head.of(document.text()));
        double score = best.map(prediction -> Math.min(1, (double) prediction.probability()))
                .orElse(0.0);
        String fact = best.filter(prediction -> score >= min)
                .map(prediction -> codes.of(prediction.label()))
                .orElse(UNKNOWN);
        return document.notes().withFact(as, fact).withSignal(as + "_score", score);
    }
}
