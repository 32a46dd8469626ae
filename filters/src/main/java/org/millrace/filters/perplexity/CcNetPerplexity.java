package org.millrace.filters.perplexity;

import org.millrace.core.Document;
import org.millrace.core.Notes;
import org.millrace.core.Parameter;
import org.millrace.core.Resource;
import org.millrace.core.Tagger;
import org.millrace.filters.models.NoteName;
import org.millrace.filters.sentencepiece.PieceModel;

/**
 * Writes the perplexity that cc_net gives a document as the signal {@code as}: the text normalised by {@link CcNetText}, cut
 * into the pieces of a SentencePiece model, and scored as one sentence of a language model, to one decimal.
 *
 * <p>One sentence, because cc_net's normalisation takes out line feeds before the text is cut; the words at two lines' ends
 * become one. A document without pieces, or in another language than {@code language}, gets no signal. Values are cut at
 * 10^12. cc_net counts the words of a piece with Unicode white space in it as several: its models have no such pieces.
 */
public final class CcNetPerplexity implements Tagger {
    private final PieceModel pieces;
    private final LineScorer scorer;
    private final String as;
    private final String language;

    /**
     * Reads the models; the language model once in a JVM for all steps and threads.
     *
     * @param model an ARPA text file, plain or gzip; KenLM's binary files are refused
     * @param sha256 digest of that file's bytes, in hex; another is refused
     * @param sentencepiece a unigram model, {@code .model}
     * @param as name of the signal; lower-case letters, digits and underscores
     * @param language which documents are scored, by the language in their notes; all where it is empty
     */
    public CcNetPerplexity(
            Resource model,
            String sha256,
            Resource sentencepiece,
            @Parameter("perplexity") String as,
            @Parameter("") String language) {
        this.as = NoteName.checked("as", as);
        this.language = language;
        this.pieces = PieceModel.read(sentencepiece);
        this.scorer = ArpaModel.shared(model, sha256).scorer();
    }

    @Override
    public Notes tag(Document document) {
        Notes notes = document.notes();
        if (!language.isEmpty() && !language.equals(notes.fact(Notes.LANGUAGE))) {
            return notes;
        }
        scorer.begin();
        int words = pieces.encode(CcNetText.normalise(document.text()), scorer::add);
        if (words == 0) {
            return notes;
        }
        Perplexity perplexity = new Perplexity();
        perplexity.add(scorer.end(), words);
        return notes.withSignal(as, perplexity.rounded());
    }
}
