package org.millrace.filters.privacy.scan;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words that make a find likelier where they stand near it: whole words and phrases up to 50 characters before and 20
 * after, in any case. Words of scripts that put no spaces between words count wherever they stand. What a placeholder
 * says between its angle brackets counts for nothing, so that redacting changes no later find.
 */
public final class ContextWords {
    /** What a word nearby adds to a score, in hundredths. */
    public static final int BONUS = 35;

    private static final int BEFORE = 50;
    private static final int AFTER = 20;
    private static final int MOST_WORDS = 4;

    private final Set<String> phrases = new HashSet<>();
    private final Set<String> unspaced = new TreeSet<>();

    /** The words given, each in any case. */
    public ContextWords(Collection<String> words) {
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (isUnspaced(lower.charAt(0))) {
                unspaced.add(lower);
            } else {
                phrases.add(String.join(" ", lower.strip().split("[^\\p{L}\\p{M}\\p{Nd}]+", -1)));
            }
        }
        phrases.remove("");
    }

    /** The words of a list that comes with the build; see {@code context.tsv}. */
    public static ContextWords named(String... lists) {
        Set<String> words = new TreeSet<>();
        Map<String, Set<String>> all = ContextLists.all();
        for (String list : lists) {
            Set<String> one = all.get(list);
            if (one == null) {
                throw new IllegalArgumentException(
                        "unknown list of context words '" + list + "'; known: " + all.keySet());
            }
            words.addAll(one);
        }
        return new ContextWords(words);
    }

    /** What to add to the score of a find: {@link #BONUS}, or 0. */
    public int bonus(String text, int start, int end) {
        return isNear(text, start, end) ? BONUS : 0;
    }

    /** Whether one of the words stands near the place. */
    public boolean isNear(String text, int start, int end) {
        return has(text, Math.max(0, start - BEFORE), start) || has(text, end, Math.min(text.length(), end + AFTER));
    }

    /** Whether one of the words stands in the range; a word that the range cuts is another word. */
    public boolean has(String text, int from, int to) {
        String[] last = new String[MOST_WORDS];
        int count = 0;
        int i = from;
        while (i < to) {
            if (!Letters.isLetterOrMark(text.charAt(i))) {
                if (text.charAt(i) == '\n') {
                    count = 0;
                }
                i++;
                continue;
            }
            int end = i;
            while (end < to && Letters.isLetterOrMark(text.charAt(end))) {
                end++;
            }
            boolean cut = (i > 0 && i == from && Letters.isLetterOrMark(text.charAt(i - 1)))
                    || (end < text.length() && end == to && Letters.isLetterOrMark(text.charAt(end)));
            if (!cut && !isPlaceholder(text, i, end)) {
                String word = text.substring(i, end).toLowerCase(Locale.ROOT);
                System.arraycopy(last, 0, last, 1, MOST_WORDS - 1);
                last[0] = word;
                count = Math.min(MOST_WORDS, count + 1);
                if (hasPhrase(last, count) || hasUnspaced(word)) {
                    return true;
                }
            } else {
                count = 0;
            }
            i = end;
        }
        return false;
    }

    private boolean hasPhrase(String[] last, int count) {
        String phrase = "";
        for (int i = 0; i < count; i++) {
            phrase = i == 0 ? last[0] : last[i] + " " + phrase;
            if (phrases.contains(phrase)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasUnspaced(String word) {
        if (!unspaced.isEmpty() && word.charAt(0) >= 0x0E00) {
            for (String one : unspaced) {
                if (word.contains(one)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@code <PHONE>}, or a part of {@code <IP_ADDRESS>}. */
    private static boolean isPlaceholder(String text, int start, int end) {
        int from = start;
        while (from > 0 && start - from < 24 && isPlaceholderChar(text.charAt(from - 1))) {
            from--;
        }
        int to = end;
        while (to < text.length() && to - end < 24 && isPlaceholderChar(text.charAt(to))) {
            to++;
        }
        return from > 0 && text.charAt(from - 1) == '<' && to < text.length() && text.charAt(to) == '>';
    }

    private static boolean isPlaceholderChar(char c) {
        return (c >= 'A' && c <= 'Z') || c == '_';
    }

    /** Thai, Lao, Khmer; Chinese, Japanese, Korean (which glues particles to words). */
    private static boolean isUnspaced(char c) {
        return (c >= 0x0E00 && c < 0x0F00) || (c >= 0x1780 && c < 0x1800) || (c >= 0x3040 && c < 0xD7B0);
    }
}
