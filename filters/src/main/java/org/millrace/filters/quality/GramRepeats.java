package org.millrace.filters.quality;

import java.util.Arrays;

/**
 * Finds the runs of {@code n} words that stand more than once in a text, for {@code n} from one upwards.
 *
 * <p>A run can only stand twice if both runs of {@code n - 1} words in it do. So each level looks only at places that the
 * level below left over, and names a run by the two names below it: most of a text is done with after two or three
 * levels. Two words are the same if their 64-bit hashes are.
 */
final class GramRepeats {
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

    void start(Tokens words) {
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
    long commonest(int n) {
        if (tokens.size < n) {
            return 0;
        }
        go(n);
        int best = -1;
        for (int name = 0; name < named; name++) {
            if (counts[name] > 1 && (best < 0 || counts[name] > counts[best])) {
                best = name;
            }
        }
        int place = best < 0 ? 0 : firsts[best];
        long length = offsets[place + n] - offsets[place] + n - 1L;
        return best < 0 ? length : length * counts[best];
    }

    /**
     * Code points in repeated runs of {@code n} words, blanks not counted: goes from left to right, and where a run was
     * met before counts it and jumps behind it.
     */
    long repeated(int n) {
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
