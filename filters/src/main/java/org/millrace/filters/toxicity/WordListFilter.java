package org.millrace.filters.toxicity;

import java.util.List;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Notes;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Resource;
import org.millrace.core.Threshold;
import org.millrace.filters.segmentation.Segmenter;
import org.millrace.filters.segmentation.Segmenters;
import org.millrace.filters.segmentation.Spans;

/**
 * Drops documents in which words and phrases of a list stand more than {@code max-matches} times, rule
 * {@code listed-words}, or make up more than {@code max-share} of the words, rule {@code listed-words-share}; the evidence
 * is the list's name and date. {@link Phrases} says what a match is: upper and lower case are one, and borders of words
 * count, but not in scripts that are written without spaces.
 *
 * <p>Measures: {@code matches}, as many as do not overlap; {@code share}, the words with a match in them over all words,
 * as {@link Segmenter} cuts them, 0 where there are none.
 */
public final class WordListFilter implements Filter {
    private final Phrases phrases;
    private final String title;
    private final String language;
    private final Measure matches;
    private final Measure share;
    private final Segmenters segmenters = Segmenters.standard();

    /**
     * Reads the list.
     *
     * @param list one word or phrase a line, under a head of the lines {@code # list: NAME} and {@code # date: 2020-05-01}
     * @param language which documents are judged, by the language in their notes; all where it is empty
     * @param maxMatches most matches that a document may have; 0 is C4's rule
     * @param maxShare largest share of words, 0 to 1
     * @throws IllegalArgumentException with list and line where a line is not so
     */
    public WordListFilter(
            Resource list,
            @Parameter("") String language,
            @Threshold int maxMatches,
            @Parameter("1") @Threshold double maxShare) {
        if (maxMatches < 0 || !(maxShare >= 0 && maxShare <= 1)) {
            throw new IllegalArgumentException("need 0 <= max-matches and 0 <= max-share <= 1, got max-matches="
                    + maxMatches + ", max-share=" + maxShare);
        }
        WordList words = WordList.read(list);
        this.phrases = Phrases.of(words.entries());
        this.title = words.title();
        this.language = language;
        this.matches = Measure.of("matches", Limit.atMost("listed-words", maxMatches));
        this.share = Measure.of("share", Limit.atMost("listed-words-share", maxShare));
    }

    @Override
    public List<Measure> measures() {
        return List.of(matches, share);
    }

    @Override
    public void measure(Document document, Readings readings) {
        String ofDocument = document.notes().fact(Notes.LANGUAGE);
        if (!language.isEmpty() && !language.equals(ofDocument)) {
            return;
        }
        Phrases.Matches found = phrases.in(document.text());
        if (readings.take(matches, found.count(), title)) {
            readings.take(share, share(document.text(), ofDocument, found), title);
        }
    }

    private double share(String text, String ofDocument, Phrases.Matches found) {
        if (found.count() == 0) {
            return 0;
        }
        Spans words = segmenters.forLanguage(ofDocument).words(text);
        int covered = 0;
        int stretch = 0;
        for (int i = 0; i < words.size(); i++) {
            while (stretch < found.stretches() && found.end(stretch) <= words.start(i)) {
                stretch++;
            }
            if (stretch < found.stretches() && found.start(stretch) < words.end(i)) {
                covered++;
            }
        }
        return words.size() == 0 ? 0 : (double) covered / words.size();
    }
}
