package org.millrace.filters.quality;

import java.util.Collection;
import org.millrace.filters.english.Hashing;
import org.millrace.filters.english.Tokens;

/** A list of words and of phrases with one blank between their words, in lower case. */
final class WordSet {
    private final LongSet hashes = new LongSet();
    private final int size;

    WordSet(Collection<String> words) {
        hashes.clear(words.size());
        size = words.size();
        for (String word : words) {
            hashes.add(Hashing.of(word.toCharArray(), 0, word.length()));
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /**
     * How many words are in the list, for each word, 1 at most; with {@code group} above 1, runs of that many words, with a
     * blank between them, count as well.
     */
    double share(char[] text, Tokens words, int group) {
        if (words.size == 0) {
            return 0;
        }
        int found = 0;
        for (int i = 0; i < words.size; i++) {
            found += hashes.contains(words.hashes[i]) ? 1 : 0;
            if (group > 1 && i + group <= words.size) {
                found += hashes.contains(hash(text, words, i, group)) ? 1 : 0;
            }
        }
        return Math.min(1, (double) found / words.size);
    }

    private static long hash(char[] text, Tokens words, int first, int group) {
        long hash = 0;
        for (int word = first; word < first + group; word++) {
            hash = word > first ? Hashing.next(hash, ' ') : hash;
            for (int i = words.starts[word]; i < words.ends[word]; i++) {
                hash = Hashing.next(hash, LowerCase.of(text[i]));
            }
        }
        return Hashing.finish(hash);
    }
}
