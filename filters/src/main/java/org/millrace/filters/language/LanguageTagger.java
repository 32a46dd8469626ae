package org.millrace.filters.language;

import org.millrace.core.Document;
import org.millrace.core.Notes;
import org.millrace.core.Parameter;
import org.millrace.core.Tagger;

/**
 * Writes a document's language and the certainty of that finding into its notes: the fact {@code language} and the
 * signal {@code language_score}.
 *
 * <p>Scripts that only one language uses decide at once; text with a fair share of kana is Japanese; all else goes to
 * Tika's detector with the optimaize profiles (71 languages, n-grams of one to three characters). That detector draws
 * n-grams by chance, but from a generator that it seeds anew with the same number for every text, so the same text
 * always gets the same score.
 *
 * <p>Of a long text, four slices that together have {@code maxChars} UTF-16 units are looked at, spread from its start to
 * its end: cost does not grow with the text. The language is {@code und} where the score is under {@code min}, and where
 * there are no letters.
 */
public final class LanguageTagger implements Tagger {
    private static final String UNKNOWN = "und";

    private final double min;
    private final TextSample sample;
    private final ProfileDetector detector;

    /**
     * Loads the profiles, once in a JVM: about a second and 70 MB.
     *
     * @param min least score that names a language, 0 to 1
     * @param maxChars how much of a text is looked at, in UTF-16 units, at least 100
     */
    public LanguageTagger(@Parameter("0.5") double min, @Parameter("2000") int maxChars) {
        if (!(min >= 0 && min <= 1)) {
            throw new IllegalArgumentException("need 0 <= min <= 1, got min=" + min);
        }
        if (maxChars < 100) {
            throw new IllegalArgumentException("need max-chars >= 100, got max-chars=" + maxChars);
        }
        this.min = min;
        this.sample = new TextSample(maxChars);
        this.detector = new ProfileDetector(maxChars);
    }

    @Override
    public Notes tag(Document document) {
        String text = sample.of(document.text());
        ScriptCount scripts = ScriptCount.of(text);
        if (scripts.letters() == 0) {
            return note(document, UNKNOWN, 0);
        }
        LanguageScore found = scripts.decide();
        if (found == null) {
            found = detector.detect(text);
        }
        return note(document, found.score() >= min ? found.language() : UNKNOWN, found.score());
    }

    private static Notes note(Document document, String language, double score) {
        return document.notes().withFact(Notes.LANGUAGE, language).withSignal(Notes.LANGUAGE_SCORE, score);
    }
}
