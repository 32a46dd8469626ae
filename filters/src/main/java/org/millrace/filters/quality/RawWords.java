package org.millrace.filters.quality;

import java.util.List;
import org.millrace.filters.english.CharClass;
import org.millrace.filters.english.Hashing;
import org.millrace.filters.english.Tokens;

/**
 * Counts the words that NLTK's {@code WordPunctTokenizer} finds, runs of word characters and runs of marks, and sentences:
 * what full stops, question and exclamation marks separate, if there is a word character in it.
 */
final class RawWords {
    private final StopWords list;
    private final Tokens tokens = new Tokens();

    private int sentences;
    private int words;
    private int withLetter;
    private int capitals;
    private int stopWords;
    private int curlyBrackets;

    RawWords(List<String> stopWords) {
        this.list = new StopWords(stopWords);
    }

    int sentences() {
        return sentences;
    }

    int words() {
        return words;
    }

    /** Words with one of {@code a} to {@code z} in either case. */
    int withLetter() {
        return withLetter;
    }

    /** Words with a capital and no other letter that has case. */
    int capitals() {
        return capitals;
    }

    int stopWords() {
        return stopWords;
    }

    int curlyBrackets() {
        return curlyBrackets;
    }

    void count(char[] text, int length) {
        words = 0;
        withLetter = 0;
        capitals = 0;
        stopWords = 0;
        curlyBrackets = 0;
        sentences = 0;
        boolean inSentence = false;
        for (int i = 0; i < length; ) {
            int kind = kind(text, i, length);
            if ((kind & CharClass.SPACE) != 0) {
                i++;
                continue;
            }
            boolean word = isWord(kind, text[i]);
            inSentence |= word;
            int start = i;
            int all = 0;
            boolean letter = false;
            long hash = 0;
            do {
                char c = text[i];
                if (!word) {
                    curlyBrackets += c == '{' || c == '}' ? 1 : 0;
                    if (inSentence && (c == '.' || c == '!' || c == '?')) {
                        sentences++;
                        inSentence = false;
                    }
                }
                all |= kind;
                letter |= (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
                hash = Hashing.next(hash, c);
                if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text[i + 1])) {
                    hash = Hashing.next(hash, text[++i]);
                }
                if (++i >= length) {
                    break;
                }
                kind = kind(text, i, length);
            } while ((kind & CharClass.SPACE) == 0 && isWord(kind, text[i]) == word);
            words++;
            withLetter += letter ? 1 : 0;
            capitals += (all & (CharClass.UPPERCASE | CharClass.NOT_UPPERCASE)) == CharClass.UPPERCASE ? 1 : 0;
            tokens.clear();
            tokens.add(start, i, Hashing.finish(hash), i - start, 0);
            stopWords += list.totalIn(tokens);
        }
        sentences += inSentence ? 1 : 0;
    }

    private static int kind(char[] text, int at, int length) {
        int kind = CharClass.of(text[at]);
        return (kind & CharClass.SURROGATE) == 0
                ? kind
                : CharClass.ofCodePoint(Character.codePointAt(text, at, length));
    }

    private static boolean isWord(int kind, char c) {
        return (kind & CharClass.ALPHANUMERIC) != 0 || c == '_';
    }
}
