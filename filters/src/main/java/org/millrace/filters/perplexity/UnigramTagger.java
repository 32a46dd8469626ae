package org.millrace.filters.perplexity;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import org.millrace.core.Document;
import org.millrace.core.Notes;
import org.millrace.core.Parameter;
import org.millrace.core.Resource;
import org.millrace.core.Tagger;
import org.millrace.filters.lists.ListFile;
import org.millrace.filters.models.NoteName;
import org.millrace.filters.segmentation.Segmenter;
import org.millrace.filters.segmentation.Segmenters;
import org.millrace.filters.segmentation.Spans;

/**
 * Writes the mean of the natural logarithms of a document's words' shares in a list of word counts as the signal
 * {@code as}. Low values are garbled or in another language than the list.
 *
 * <p>Words are those of {@link Segmenter} by the language in the notes, in lower case. A word that the list lacks counts as
 * if it stood there once. A document without words, or in another language than {@code language}, gets no signal.
 */
public final class UnigramTagger implements Tagger {
    private final Segmenters segmenters = Segmenters.standard();
    private final GramTable logarithms;
    private final double unknown;
    private final String as;
    private final String language;

    /**
     * Reads the list.
     *
     * @param list on each line a word in lower case and its count, with a tab between; empty lines and lines that begin
     *     with {@code #} and a blank say nothing
     * @param as name of the signal; lower-case letters, digits and underscores
     * @param language which documents are scored, by the language in their notes; all where it is empty
     * @throws IllegalArgumentException with list and line where a line is not so
     */
    public UnigramTagger(
            Resource list, @Parameter("unigram_log_probability") String as, @Parameter("") String language) {
        this.as = NoteName.checked("as", as);
        this.language = language;
        WordCounts counts = new WordCounts();
        ListFile.read(list, counts::read);
        if (counts.words() == 0) {
            throw new IllegalArgumentException(
                    list.name() + ": expected a word and its count with a tab between, found no line");
        }
        this.logarithms = counts.logarithms();
        this.unknown = -StrictMath.log((double) counts.total());
    }

    @Override
    public Notes tag(Document document) {
        Notes notes = document.notes();
        if (!language.isEmpty() && !language.equals(notes.fact(Notes.LANGUAGE))) {
            return notes;
        }
        String text = document.text();
        Spans words = segmenters.forLanguage(notes.fact(Notes.LANGUAGE)).words(text);
        if (words.size() == 0) {
            return notes;
        }
        double sum = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = UCharacter.toLowerCase(ULocale.ROOT, text.substring(words.start(i), words.end(i)));
            int slot = logarithms.find(Hashing.word(word));
            sum += slot < 0 ? unknown : logarithms.first(slot);
        }
        return notes.withSignal(as, sum / words.size());
    }
}
