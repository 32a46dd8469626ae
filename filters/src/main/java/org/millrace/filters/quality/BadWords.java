package org.millrace.filters.quality;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Notes;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Resource;
import org.millrace.core.Threshold;
import org.millrace.filters.english.CharClass;
import org.millrace.filters.lists.ListFile;

/**
 * Drops a page on which a word or phrase of a list stands, as C4 or mC4 looks for it; the evidence is the line of the list.
 *
 * <p>{@code tfds} is C4's own form: in each line, without white space at its ends, a listed word with a character other than
 * {@code a} to {@code z} before and behind it; so a word at either end of a line is never found. Rule
 * {@code filtered-page-badword}. It is applied to what {@code c4@tfds} leaves. {@code mc4} is the later one, which datatrove
 * has too: in the whole text, a listed word with no letter, number or low line next to it; in Japanese, Thai and Chinese
 * anywhere, and some words of these lists are allowed since they are common parts of others. Rule
 * {@code document_removed_with_badwords}.
 *
 * <p>Case does not count. The list has one word or phrase in a line; blank lines are skipped. It is of one language:
 * a document that an earlier step noted to be in another one is not looked at.
 *
 * <p>Source: TensorFlow Datasets, {@code text/c4_utils.py}; datatrove 0.10 {@code C4BadWordsFilter}. Deviations: in C4's form
 * an entry is taken literally, where the source takes it for a part of a regular expression; no share of the pages
 * is kept at random.
 */
public final class BadWords implements Filter {
    private static final Set<String> WITHOUT_SPACES = Set.of("ja", "th", "zh");
    private static final Map<String, Set<String>> ALLOWED = Map.of("ja", Set.of("sm", "グロ", "女の子"), "zh", Set.of("性"));

    private final Phrases phrases = new Phrases();
    private final Form form;
    private final String language;
    private final boolean anywhere;
    private final Measure found;

    private int places;
    private int firstEntry;

    /** Where a listed word must stand to count. */
    public enum Form {
        /** C4's own. */
        TFDS,
        /** That of multilingual C4 and of datatrove. */
        MC4
    }

    /**
     * Reads the list.
     *
     * @param words the list
     * @param form where a word must stand to count
     * @param language the list's language, an ISO 639-1 code
     * @param max most places at which a listed word may stand
     * @throws IllegalArgumentException with list and line where the list is not UTF-8
     */
    public BadWords(
            Resource words,
            @Parameter("tfds") Form form,
            @Parameter("en") String language,
            @Parameter("0") @Threshold int max) {
        Limits.atLeastZero("max", max);
        this.form = form;
        this.language = language;
        this.anywhere = form == Form.MC4 && WITHOUT_SPACES.contains(language);
        String rule = form == Form.TFDS ? "filtered-page-badword" : "document_removed_with_badwords";
        this.found = Measure.of("bad_words", Limit.atMost(rule, max));
        Set<String> allowed = form == Form.MC4 ? ALLOWED.getOrDefault(language, Set.of()) : Set.of();
        int[] number = {0};
        ListFile.read(words, line -> {
            number[0]++;
            String word = line.strip();
            if (!word.isEmpty() && !allowed.contains(word)) {
                phrases.add(UCharacter.toLowerCase(ULocale.ROOT, word), number[0]);
            }
        });
    }

    @Override
    public List<Measure> measures() {
        return List.of(found);
    }

    @Override
    public void measure(Document document, Readings readings) {
        String noted = document.notes().fact(Notes.LANGUAGE);
        if (!noted.isEmpty() && !noted.equals(language)) {
            return;
        }
        char[] text = UCharacter.toLowerCase(ULocale.ROOT, document.text()).toCharArray();
        places = 0;
        if (form == Form.TFDS) {
            searchLines(text);
        } else {
            searchText(text);
        }
        readings.take(found, places, places == 0 ? "" : "line " + firstEntry);
    }

    private void searchLines(char[] text) {
        int start = 0;
        for (int i = 0; i <= text.length; i++) {
            if (i == text.length || LineShape.isLineEnd(text[i])) {
                int from = start;
                int to = i;
                while (from < to && isSpace(text[from])) {
                    from++;
                }
                while (from < to && isSpace(text[to - 1])) {
                    to--;
                }
                for (int at = from + 1; at < to; at++) {
                    if (text[at - 1] < 'a' || text[at - 1] > 'z') {
                        match(text, at, to - 1);
                    }
                }
                start = i + 1;
            }
        }
    }

    private void searchText(char[] text) {
        for (int at = 0; at < text.length; at++) {
            if (anywhere || at == 0 || !isWord(Character.codePointBefore(text, at))) {
                match(text, at, text.length);
            }
        }
    }

    /** Notes the place if a phrase stands there that ends by {@code limit}, with a fit character behind it. */
    private void match(char[] text, int at, int limit) {
        int node = Phrases.ROOT;
        for (int i = at; i < limit; i++) {
            node = phrases.next(node, text[i]);
            if (node == Phrases.NONE) {
                return;
            }
            if (phrases.id(node) != Phrases.NONE && endsAt(text, i + 1)) {
                firstEntry = places == 0 ? phrases.id(node) : firstEntry;
                places++;
                return;
            }
        }
    }

    private boolean endsAt(char[] text, int end) {
        if (form == Form.TFDS) {
            return text[end] < 'a' || text[end] > 'z'; // a line's last character is behind the limit
        }
        return anywhere || end == text.length || !isWord(Character.codePointAt(text, end));
    }

    private static boolean isWord(int c) {
        return c == '_' || (CharClass.ofCodePoint(c) & CharClass.ALPHANUMERIC) != 0;
    }

    private static boolean isSpace(char c) {
        return (CharClass.of(c) & CharClass.SPACE) != 0;
    }
}
