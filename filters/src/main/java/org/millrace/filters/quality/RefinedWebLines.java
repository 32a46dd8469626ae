package org.millrace.filters.quality;

import java.util.List;
import java.util.TreeMap;
import org.millrace.core.Cleaner;
import org.millrace.core.Document;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Rewriting;
import org.millrace.core.Threshold;
import org.millrace.filters.english.CharClass;

/**
 * Corrects lines as DCLM's re-implementation of RefinedWeb does, and drops a document that loses too many of its words by
 * it; rules have the names of its functions.
 *
 * <p>Lines are what line feeds separate. In this order go: lines with too many capitals
 * ({@code uppercase_ratio_line_modifier}), lines of digits ({@code numeric_ratio_line_modifier}), counters such as
 * {@code 3.5k likes} ({@code counter_line_modifier}), lines of few words ({@code line_length_modifier}; empty lines stay);
 * and from lines of few words, or with all of the line where nothing else is in it, {@code items in cart} anywhere,
 * {@code read more} and any three characters at the end, and {@code sign-in} at the beginning, in any case, with one white
 * space ({@code items_in_cart}, {@code read_more}, {@code sign_in}). After each of these but {@code line_length_modifier}
 * the text loses the white space at its ends. Words are fastText's, as {@code gopher-quality@dclm} counts them.
 *
 * <p>Source: DCLM, {@code dclm_baseline_refinedweb.yaml} and {@code modifiers.py}. Its removal of addresses from the text
 * comes before and is another step. Deviations: {@code ſ} does not count as an {@code s}, nor {@code ı} as an {@code i}.
 */
public final class RefinedWebLines implements Cleaner {
    private static final char[] ITEMS_IN_CART = "items in cart".toCharArray();
    private static final char[] READ_MORE = "read more".toCharArray();
    private static final char[] SIGN_IN = "sign-in".toCharArray();
    private static final int KEPT_UNITS = 1 << 22;

    private final Measure removedWords;
    private final double maxUppercaseRatio;
    private final double maxNumericRatio;
    private final int minWords;
    private final int maxPhraseWords;

    private final KeptLines lines = new KeptLines();
    private final TreeMap<String, Integer> removals = new TreeMap<>();
    private char[] work = new char[0];

    /** What becomes of a line; where it stays, its bounds may be moved. */
    private interface Step {
        boolean keeps(int line);
    }

    /**
     * Sets the limits.
     *
     * @param maxUppercaseRatio greatest share of capitals among a line's code points
     * @param maxNumericRatio greatest share of digits among them
     * @param minWords fewest words, by white space, of a line that is not empty
     * @param maxPhraseWords most words of a line that phrases are taken out of
     * @param maxRemovedRatio greatest share of the document's words that may go; a document without words has lost all.
     *     Rule {@code word_removal_ratio_filter}
     */
    public RefinedWebLines(
            @Parameter("0.5") double maxUppercaseRatio,
            @Parameter("0.999999") double maxNumericRatio,
            @Parameter("2") int minWords,
            @Parameter("10") int maxPhraseWords,
            @Parameter("0.05") @Threshold double maxRemovedRatio) {
        Limits.atLeastZero("max-uppercase-ratio", maxUppercaseRatio);
        Limits.atLeastZero("max-numeric-ratio", maxNumericRatio);
        Limits.atLeastZero("min-words", minWords);
        Limits.atLeastZero("max-phrase-words", maxPhraseWords);
        Limits.atLeastZero("max-removed-ratio", maxRemovedRatio);
        this.removedWords =
                Measure.of("removed_words_ratio", Limit.atMost("word_removal_ratio_filter", maxRemovedRatio));
        this.maxUppercaseRatio = maxUppercaseRatio;
        this.maxNumericRatio = maxNumericRatio;
        this.minWords = minWords;
        this.maxPhraseWords = maxPhraseWords;
    }

    @Override
    public List<Measure> measures() {
        return List.of(removedWords);
    }

    @Override
    public Rewriting clean(Document document, Readings readings) {
        TextAnalysis text = TextAnalysis.of(document.text());
        int length = text.length();
        if (work.length < length || work.length > KEPT_UNITS) {
            work = new char[length + (length >> 2)];
        }
        System.arraycopy(text.units(), 0, work, 0, length);
        removals.clear();
        lines.clear();
        Segments segments = text.lines();
        for (int i = 0; i < segments.size; i++) {
            lines.add(segments.starts[i], segments.ends[i]);
        }
        run("uppercase_ratio_line_modifier", line -> share(line, CharClass.UPPERCASE) <= maxUppercaseRatio);
        lines.strip(work);
        run("numeric_ratio_line_modifier", line -> share(line, CharClass.NUMERAL) <= maxNumericRatio);
        lines.strip(work);
        run("counter_line_modifier", line -> !CounterLine.matches(work, lines.starts[line], lines.ends[line]));
        lines.strip(work);
        run("line_length_modifier", line -> isEmpty(line) || words(line) >= minWords);
        run("items_in_cart", this::withoutItemsInCart);
        lines.strip(work);
        run("read_more", this::withoutReadMore);
        lines.strip(work);
        run("sign_in", this::withoutSignIn);
        lines.strip(work);
        String result = lines.join(work);
        int before = FastTextWords.count(text.units(), length);
        char[] left = result.toCharArray();
        int after = FastTextWords.count(left, left.length);
        readings.take(removedWords, before == 0 ? 1 : (double) (before - after) / before);
        return Rewriting.repaired(result.equals(document.text()) ? document.text() : result, removals);
    }

    private void run(String rule, Step step) {
        int size = 0;
        for (int i = 0; i < lines.size; i++) {
            int start = lines.starts[i];
            int end = lines.ends[i];
            boolean keeps = step.keeps(i);
            if (!keeps || lines.starts[i] != start || lines.ends[i] != end) {
                removals.merge(rule, 1, Integer::sum);
            }
            if (keeps) {
                lines.starts[size] = lines.starts[i];
                lines.ends[size++] = lines.ends[i];
            }
        }
        lines.size = size;
    }

    private boolean isEmpty(int line) {
        return lines.starts[line] == lines.ends[line];
    }

    /** The share of a line's code points that have one of {@code bits}; 0 where it is empty. */
    private double share(int line, int bits) {
        int having = 0;
        int count = 0;
        int end = lines.ends[line];
        for (int i = lines.starts[line]; i < end; i++) {
            int kind = CharClass.of(work[i]);
            if ((kind & CharClass.SURROGATE) != 0) {
                int c = Character.codePointAt(work, i, end);
                kind = CharClass.ofCodePoint(c);
                i += Character.charCount(c) - 1;
            }
            having += (kind & bits) != 0 ? 1 : 0;
            count++;
        }
        return Shares.of(having, count, 0);
    }

    private int words(int line) {
        int words = 0;
        boolean inside = false;
        for (int i = lines.starts[line]; i < lines.ends[line]; i++) {
            boolean space = isSpace(work[i]);
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }
        return words;
    }

    private boolean withoutItemsInCart(int line) {
        int start = lines.starts[line];
        int end = lines.ends[line];
        int at = find(start, end);
        if (at < 0 || words(line) > maxPhraseWords) {
            return true;
        }
        int to = start;
        for (int i = start; i < end; ) {
            int phrase = isSpace(work[i]) && LowerCase.startsWith(work, i + 1, end, ITEMS_IN_CART) ? i + 1 : i;
            if (LowerCase.startsWith(work, phrase, end, ITEMS_IN_CART)) {
                i = phrase + ITEMS_IN_CART.length;
            } else {
                work[to++] = work[i++];
            }
        }
        lines.ends[line] = to;
        return !LineRepeats.isBlank(work, start, to);
    }

    private int find(int start, int end) {
        for (int i = start; i <= end - ITEMS_IN_CART.length; i++) {
            if ((work[i] | 0x20) == 'i' && LowerCase.startsWith(work, i, end, ITEMS_IN_CART)) {
                return i;
            }
        }
        return -1;
    }

    private boolean withoutReadMore(int line) {
        int start = lines.starts[line];
        int end = lines.ends[line];
        int dots = end;
        for (int i = 0; i < 3 && dots > start; i++) {
            dots -= Character.charCount(Character.codePointBefore(work, dots, start));
        }
        int phrase = dots - READ_MORE.length;
        if (phrase < start
                || Character.codePointCount(work, dots, end - dots) != 3
                || !LowerCase.startsWith(work, phrase, end, READ_MORE)
                || words(line) > maxPhraseWords) {
            return true;
        }
        lines.ends[line] = phrase > start && isSpace(work[phrase - 1]) ? phrase - 1 : phrase;
        return !LineRepeats.isBlank(work, start, lines.ends[line]);
    }

    private boolean withoutSignIn(int line) {
        int start = lines.starts[line];
        int end = lines.ends[line];
        if (!LowerCase.startsWith(work, start, end, SIGN_IN) || words(line) > maxPhraseWords) {
            return true;
        }
        int behind = start + SIGN_IN.length;
        lines.starts[line] = behind < end && isSpace(work[behind]) ? behind + 1 : behind;
        return !LineRepeats.isBlank(work, lines.starts[line], end);
    }

    private static boolean isSpace(char c) {
        return (CharClass.of(c) & CharClass.SPACE) != 0;
    }
}
