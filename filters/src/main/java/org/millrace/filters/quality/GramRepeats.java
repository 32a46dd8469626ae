package org.millrace.filters.quality;

import java.util.Arrays;
import org.millrace.filters.english.NameTable;
import org.millrace.filters.english.Tokens;

/**
 * Finds the runs of {@code n} words that stand more than once in a text, for {@code n} from one upwards.
 *
 * <p>A run can only stand twice if both runs of {@code n - 1} words in it do. So each level looks only at places that the
 * level below left over, and names a run by the two names below it: most of a text is done with after two or three
 * levels. Two words are the same if their 64-bit hashes are.
 */
public final class GramRepeats {
    private Tokens tokens = new Tokens();
    /** The level that stands in the columns below. */
    private int level;
    /** Places of repeated runs, in order, with the run's name; names count up by first place. */
    private int[] places = new int[1024];

    private int[] names = new int[1024];
    private int size;
    private int[] counts = new int[1024];
    private int[] firsts = new int[1024];
    private int named;
    private final NameTable table = new NameTable();
    /** Code points of the words before a word. */
    private int[] offsets = new int[1024];

    private boolean[] seen = new boolean[1024];

    public void start(Tokens words) {
        tokens = words;
        int count = words.size;
        if (places.length < count + 1) {
            int capacity = count + (count >> 2) + 1;
            places = new int[capacity];
            names = new int[capacity];
            counts = new int[capacity];
            firsts = new int[capacity];
            offsets = new int[capacity];
            seen = new boolean[capacity];
        }
        offsets[0] = 0;
        for (int i = 0; i < count; i++) {
            offsets[i + 1] = offsets[i] + words.lengths[i];
        }
        restart();
    }

    /**
     * Code points that all copies of the commonest run of {@code n} words take, blanks between its words counted once
     * each; of equally common ones the first counts. A run that stands once is common too. 0 where there are under
     * {@code n} words.
     */
    public long commonest(int n) {
        Top top = top(n);
        return top == null ? 0 : (length(top.place, n) + n - 1L) * top.count;
    }

    /**
     * A run of words.
     *
     * @param place number of the first word of its first copy
     * @param count how many copies there are
     */
    public record Top(int place, int count) {}

    /** The commonest run of {@code n} words; of equally common ones the first, null where there are under {@code n} words. */
    public Top top(int n) {
        if (tokens.size < n) {
            return null;
        }
        go(n);
        int best = -1;
        for (int name = 0; name < named; name++) {
            if (counts[name] > 1 && (best < 0 || counts[name] > counts[best])) {
                best = name;
            }
        }
        return best < 0 ? new Top(0, 1) : new Top(firsts[best], counts[best]);
    }

    /** Code points of the longest of the runs of {@code n} words that are as common as the commonest, blanks not counted. */
    public long longestTop(int n, Top top) {
        go(n);
        long longest = length(top.place, n);
        for (int name = 0; name < named; name++) {
            if (counts[name] == top.count) {
                longest = Math.max(longest, length(firsts[name], n));
            }
        }
        return longest;
    }

    /** Code points of the {@code n} words from number {@code place} on, blanks not counted. */
    public long length(int place, int n) {
        return (long) offsets[place + n] - offsets[place];
    }

    /** How many words there are. */
    public int words() {
        return tokens.size;
    }

    /** Code points of all words. */
    public long length() {
        return offsets[tokens.size];
    }

    /** Code points of all copies of all runs of {@code n} words that stand more than once, overlaps counted each time. */
    public long inRepeatedRuns(int n) {
        if (tokens.size < n) {
            return 0;
        }
        go(n);
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += length(places[i], n);
        }
        return sum;
    }

    /** How many runs of {@code n} words stand more than once, all copies counted. */
    public int repeatedRuns(int n) {
        if (tokens.size < n) {
            return 0;
        }
        go(n);
        return size;
    }

    /** Code points of all runs of {@code n} words, overlaps counted each time. */
    public long inAllRuns(int n) {
        long sum = 0;
        for (int place = 0; place + n <= tokens.size; place++) {
            sum += length(place, n);
        }
        return sum;
    }

    /** Code points of the words that are in a run of {@code n} words that stands more than once, each word counted once. */
    public long covered(int n) {
        if (tokens.size < n) {
            return 0;
        }
        go(n);
        long sum = 0;
        int next = 0;
        for (int i = 0; i < size; i++) {
            int from = Math.max(next, places[i]);
            next = places[i] + n;
            sum += offsets[next] - offsets[from];
        }
        return sum;
    }

    /**
     * Code points in second and later copies of runs of {@code n} words with one blank between words, words of overlapping
     * copies counted once, but the blanks as NeMo Curator counts them: one for each new word, one fewer where all are new.
     */
    public long inLaterCopies(int n) {
        if (tokens.size < n) {
            return 0;
        }
        go(n);
        Arrays.fill(seen, 0, named, false);
        long sum = 0;
        int last = -n;
        for (int i = 0; i < size; i++) {
            if (seen[names[i]]) {
                int known = Math.max(0, n - (places[i] - last));
                sum += length(places[i] + known, n - known) + Math.min(n - known, n - 1);
                last = places[i];
            }
            seen[names[i]] = true;
        }
        return sum;
    }

    /**
     * Code points in repeated runs of {@code n} words, blanks not counted: goes from left to right, and where a run was
     * met before counts it and jumps behind it.
     */
    public long repeated(int n) {
        if (tokens.size < n) {
            return 0;
        }
        go(n);
        Arrays.fill(seen, 0, named, false);
        long sum = 0;
        int next = 0;
        for (int i = 0; i < size; i++) {
            int place = places[i];
            if (place >= next) {
                if (seen[names[i]]) {
                    sum += offsets[place + n] - offsets[place];
                    next = place + n;
                }
                seen[names[i]] = true;
            }
        }
        return sum;
    }

    private void go(int n) {
        if (level > n) {
            restart();
        }
        while (level < n) {
            climb();
        }
    }

    private void restart() {
        table.clear(tokens.size);
        named = 0;
        for (int i = 0; i < tokens.size; i++) {
            note(i, i, table.name(tokens.hashes[i]));
        }
        level = 1;
        keepRepeated(tokens.size);
    }

    private void climb() {
        table.clear(size);
        named = 0;
        int candidates = 0;
        for (int i = 0; i + 1 < size; i++) {
            if (places[i + 1] == places[i] + 1) {
                note(candidates++, places[i], table.name(((long) names[i] << 32) | names[i + 1]));
            }
        }
        level++;
        keepRepeated(candidates);
    }

    private void note(int row, int place, int name) {
        places[row] = place;
        names[row] = name;
        if (name == named) {
            counts[named] = 0;
            firsts[named++] = place;
        }
        counts[name]++;
    }

    private void keepRepeated(int candidates) {
        size = 0;
        for (int i = 0; i < candidates; i++) {
            if (counts[names[i]] > 1) {
                places[size] = places[i];
                names[size++] = names[i];
            }
        }
    }
}
