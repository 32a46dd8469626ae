package org.millrace.filters.english;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cuts a text into the words that spaCy 3's blank English tokenizer yields, without the tokens that are white space.
 *
 * <p>A stretch without white space is looked up among the special words; else affixes are cut off its ends, again and
 * again, until a special word or no affix is left; what remains is kept whole if it looks like a URL, and is cut at its
 * infixes otherwise. At last special words that affix rules had torn apart are put together again. Source: spaCy 3
 * {@code tokenizer.pyx}. Difference: a special word is not put together across white space, where spaCy looks for it and
 * discards what it finds.
 *
 * <p>No regular expressions, and no strings are made. Not thread-safe.
 */
public final class EnglishTokenizer {
    private static final SpecialCases SPECIALS = SpecialCases.of(EnglishSpecials.all());
    private static final TornSpecials TORN = TornSpecials.of(EnglishSpecials.all());

    private final SpecialCases specials;
    private final TornSpecials torn;
    private int[] suffixStarts = new int[16];
    private char[] text = new char[0];
    private Tokens out = new Tokens();

    private EnglishTokenizer(SpecialCases specials, TornSpecials torn) {
        this.specials = specials;
        this.torn = torn;
    }

    public static EnglishTokenizer create() {
        return new EnglishTokenizer(SPECIALS, TORN);
    }

    /** Where the affix rules alone would cut {@code word}. */
    public static int[] endsByRules(String word) {
        EnglishTokenizer tokenizer = new EnglishTokenizer(SpecialCases.of(Map.of()), TornSpecials.none());
        Tokens tokens = new Tokens();
        tokenizer.tokenize(word.toCharArray(), word.length(), tokens);
        int[] ends = new int[tokens.size];
        System.arraycopy(tokens.ends, 0, ends, 0, tokens.size);
        return ends;
    }

    /** Adds the tokens of {@code characters[0, length)} to {@code tokens}. */
    public void tokenize(char[] characters, int length, Tokens tokens) {
        text = characters;
        out = tokens;
        int i = 0;
        while (i < length) {
            int kind = CharClass.of(characters[i]);
            if ((kind & CharClass.SPACE) != 0) {
                i++;
                continue;
            }
            int start = i;
            int any = 0;
            int all = -1;
            long hash = 0;
            do {
                any |= kind;
                all &= kind;
                hash = Hashing.next(hash, characters[i]);
                if (++i == length) {
                    break;
                }
                kind = CharClass.of(characters[i]);
            } while ((kind & CharClass.SPACE) == 0);
            stretch(start, i, any, all, Hashing.finish(hash));
        }
    }

    private void stretch(int start, int end, int any, int all, long hash) {
        SpecialCases.Special special = specials.find(text, start, end, hash);
        if (special != null) {
            add(special, start);
        } else if ((any & CharClass.COMPLEX) == 0) {
            int word = (all & CharClass.PUNCTUATION) == 0 ? Tokens.WORD : 0;
            int alphabetic = (any & CharClass.LETTER) != 0 ? Tokens.ALPHABETIC : 0;
            out.add(start, end, hash, end - start, word | alphabetic);
        } else {
            int first = out.size;
            cut(start, end);
            if (out.size - first > 1) {
                torn.mend(text, out, first);
            }
        }
    }

    private void cut(int from, int to) {
        int start = from;
        int end = to;
        int suffixes = 0;
        boolean found = false;
        while (start < end && !found) {
            if (specials.find(text, start, end) != null) {
                break;
            }
            int prefix = Affixes.prefix(text, start, end);
            if (prefix > 0) {
                found = start + prefix < end && specials.find(text, start + prefix, end) != null;
                add(start, start + prefix);
            }
            int suffix = found ? 0 : Affixes.suffix(text, start + prefix, end);
            if (suffix > 0) {
                // a special word before the suffix counts only with the prefix still on
                if (start < end - suffix && specials.find(text, start, end - suffix) != null) {
                    if (prefix > 0) {
                        out.size--;
                        prefix = 0;
                    }
                    found = true;
                }
                suffixes = push(suffixes, end - suffix);
            }
            if (prefix + suffix == 0) {
                break;
            }
            start += prefix;
            end -= suffix;
        }
        if (start < end) {
            middle(start, end);
        }
        for (int i = suffixes - 1; i >= 0; i--) { // they were gathered from the right
            add(suffixStarts[i], i == 0 ? to : suffixStarts[i - 1]);
        }
    }

    private void middle(int start, int end) {
        SpecialCases.Special special = specials.find(text, start, end);
        if (special != null) {
            add(special, start);
            return;
        }
        int from = start;
        for (int i = start; i < end; i++) {
            if ((CharClass.of(text[i]) & (CharClass.INFIX | CharClass.SURROGATE)) == 0) {
                continue;
            }
            int infix = Affixes.infix(text, i, start, end);
            if (infix == 0) {
                continue;
            }
            if (i > start) {
                if (from == start && UrlShape.matches(text, start, end)) {
                    break;
                }
                if (i > from) {
                    add(from, i);
                }
                add(i, i + infix);
                from = i + infix;
            }
            i += infix - 1;
        }
        if (from < end) {
            add(from, end);
        }
    }

    private int push(int count, int start) {
        if (count == suffixStarts.length) {
            suffixStarts = Arrays.copyOf(suffixStarts, count * 2);
        }
        suffixStarts[count] = start;
        return count + 1;
    }

    private void add(SpecialCases.Special special, int start) {
        int from = start;
        for (int end : special.ends) {
            add(from, start + end);
            from = start + end;
        }
    }

    private void add(int start, int end) {
        out.addHashed(text, start, end);
    }

    /** For tests: the tokens as strings. */
    public static List<String> words(String text) {
        Tokens tokens = new Tokens();
        create().tokenize(text.toCharArray(), text.length(), tokens);
        return tokens.strings(text);
    }

    /** Special words that the affix rules tear apart, with the places where they do. */
    public static Map<String, int[]> tornByRules(Map<String, List<String>> words) {
        Map<String, int[]> tornWords = new TreeMap<>();
        for (String word : words.keySet()) {
            if (Affixes.any(word.toCharArray(), 0, word.length())) {
                tornWords.put(word, endsByRules(word));
            }
        }
        return tornWords;
    }
}
