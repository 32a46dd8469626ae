package org.millrace.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The words of the benchmark's texts, each drawn about as often as Zipf's law has it: the share of the r-th word is in
 * proportion to 1 / (r + head), where the head keeps the first words from being all that is read. Drawing costs one random
 * number and one load.
 */
final class Vocabulary {
    private static final int INVENTED = 30_000;
    private static final int SLOTS = 1 << 18;

    /** Common words of English in about the order of their frequency; those that quality rules look for are among them. */
    private static final List<String> FUNCTION_WORDS = List.of(
            "the", "of", "and", "to", "a", "in", "that", "is", "was", "it", "for", "with", "as", "be", "on", "by", "at",
            "which", "from", "have", "not", "are", "this", "had", "but", "they", "or", "his", "an", "their", "were",
            "her", "all", "one", "been", "has", "we", "when", "there", "more", "will", "would", "so", "no", "if", "out",
            "up", "into", "than", "them", "can", "only", "other", "its", "then", "some", "what", "over", "about",
            "after", "through", "where", "most", "before", "such", "between", "each", "under", "while", "without");

    private static final List<String> ONSETS = List.of(
            "b", "br", "c", "ch", "cl", "cr", "d", "dr", "f", "fl", "g", "gl", "gr", "h", "j", "k", "l", "m", "n", "p",
            "pl", "pr", "qu", "r", "s", "sc", "sh", "sl", "sp", "st", "str", "t", "th", "tr", "v", "w", "wh", "");
    private static final List<String> NUCLEI =
            List.of("a", "e", "i", "o", "u", "a", "e", "i", "o", "ai", "ea", "ee", "oa", "ou", "oo", "ie");
    private static final List<String> CODAS = List.of(
            "", "", "b", "ck", "d", "ft", "g", "l", "ld", "ll", "m", "mp", "n", "nd", "ng", "nk", "nt", "p", "r", "rd",
            "rk", "rm", "rn", "rt", "s", "sh", "sk", "st", "t", "tch");
    private static final List<String> ENDINGS =
            List.of("", "", "", "", "s", "s", "ed", "ing", "ly", "er", "tion", "ment", "ness", "able", "al");

    private final byte[][] words;
    private final int[] slots = new int[SLOTS];

    private Vocabulary(List<String> words, int head) {
        this.words = new byte[words.size()][];
        double total = 0;
        for (int i = 0; i < words.size(); i++) {
            this.words[i] = words.get(i).getBytes(StandardCharsets.US_ASCII);
            total += 1.0 / (i + head);
        }
        double sum = 0;
        int slot = 0;
        for (int i = 0; i < words.size(); i++) {
            sum += 1.0 / (i + head);
            int end = i + 1 == words.size() ? SLOTS : (int) (SLOTS * (sum / total));
            while (slot < end) {
                slots[slot++] = i;
            }
        }
    }

    /** Real words that hold sentences together. */
    static Vocabulary functionWords() {
        return new Vocabulary(FUNCTION_WORDS, 3);
    }

    /** Thirty thousand words that can be pronounced and mean nothing, the same for the same random numbers. */
    static Vocabulary invented(SplittableRandom random) {
        Set<String> words = new LinkedHashSet<>();
        while (words.size() < INVENTED) {
            int syllables = 1 + random.nextInt(4) * random.nextInt(2);
            StringBuilder word = new StringBuilder();
            for (int i = 0; i < syllables && word.length() < 9; i++) {
                word.append(one(ONSETS, random)).append(one(NUCLEI, random));
                word.append(i + 1 == syllables ? one(CODAS, random) : "");
            }
            word.append(one(ENDINGS, random));
            if (word.length() > 2) {
                words.add(word.toString());
            }
        }
        words.removeAll(FUNCTION_WORDS);
        return new Vocabulary(new ArrayList<>(words), 60);
    }

    private static String one(List<String> parts, SplittableRandom random) {
        return parts.get(random.nextInt(parts.size()));
    }

    /** The word for a random number, of which the lowest 18 bits are used; not to be changed. */
    byte[] word(int random) {
        return words[slots[random & (SLOTS - 1)]];
    }
}
