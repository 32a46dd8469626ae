package org.millrace.filters.perplexity;

import org.millrace.core.Document;
import org.millrace.core.Notes;
import org.millrace.core.Parameter;
import org.millrace.core.Resource;
import org.millrace.core.Tagger;
import org.millrace.filters.models.NoteName;
import org.millrace.filters.models.TextStart;

/**
 * Writes a document's perplexity under a back-off n-gram model as the signal {@code as}, to one decimal: 10 to the power
 * of minus the sum of its lines' scores over the number of their words, each line's end counted as a word.
 *
 * <p>Each line is a sentence of the model, from {@code <s>} to {@code </s>}; lines without a word are passed over. A
 * document without words, or in another language than {@code language}, gets no signal. Values are cut at 10^12. The
 * bucket that CCNet makes of it is {@link BucketTagger}'s; CCNet's own way to cut texts is {@link CcNetPerplexity}'s.
 */
public final class PerplexityTagger implements Tagger {
    private final LineScorer scorer;
    private final String as;
    private final String language;
    private final Tokens tokens;
    private final Normalisation normalise;
    private final TextStart head;

    /**
     * Reads the model, once in a JVM for all steps and threads.
     *
     * @param model an ARPA text file, plain or gzip; KenLM's binary files are refused
     * @param sha256 digest of the model's bytes, in hex; another is refused
     * @param as name of the signal; lower-case letters, digits and underscores
     * @param language which documents are scored, by the language in their notes; all where it is empty
     * @param tokens what the model's words are
     * @param normalise how a line is written before it is cut into words
     * @param maxChars how much of a text is read, from its start, in UTF-16 units
     */
    public PerplexityTagger(
            Resource model,
            String sha256,
            @Parameter("perplexity") String as,
            @Parameter("") String language,
            @Parameter("words") Tokens tokens,
            @Parameter("none") Normalisation normalise,
            @Parameter("1000000") int maxChars) {
        this.as = NoteName.checked("as", as);
        this.language = language;
        this.tokens = tokens;
        this.normalise = normalise;
        this.head = new TextStart(maxChars);
        this.scorer = ArpaModel.shared(model, sha256).scorer();
    }

    @Override
    public Notes tag(Document document) {
        Notes notes = document.notes();
        if (!language.isEmpty() && !language.equals(notes.fact(Notes.LANGUAGE))) {
            return notes;
        }
        Perplexity perplexity = new Perplexity();
        String text = head.of(document.text());
        for (int start = 0; start < text.length(); ) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            scorer.begin();
            int words = tokens.score(normalise.of(text.substring(start, end)), scorer);
            if (words > 0) {
                perplexity.add(scorer.end(), words);
            }
            start = end + 1;
        }
        return perplexity.isEmpty() ? notes : notes.withSignal(as, perplexity.rounded());
    }
}
