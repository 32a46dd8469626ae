package org.millrace.connectors.page;

import java.util.Arrays;

/**
 * The words of each block as numbers, equal words equal, so that a block can be compared with the rest of the page. Words are
 * runs of four letters or more, without case; shorter ones are mostly the same in any text. Linear in the text.
 */
final class Vocabulary {
    private static final int SHORTEST = 4;
    /** Words of one block that are looked at: a block that long is told by other measures. */
    private static final int MOST = 400;

    /** What weights are counted in: whole numbers, so that taking away and adding again leaves nothing. */
    private static final int UNIT = 1 << 10;

    private final Layout layout;
    private final int[] words;
    /** Where each block's words begin in {@link #words}. */
    private final int[] from;

    private int[] keys;
    private int[] numbers;
    private int size;

    Vocabulary(Layout layout) {
        this.layout = layout;
        Outline page = layout.page;
        int n = layout.blocks;
        this.keys = new int[1024];
        this.numbers = new int[1024];
        int[] found = new int[1024];
        int count = 0;
        this.from = new int[n + 1];
        char[] text = page.text.array();
        for (int b = 0; b < n; b++) {
            if (found.length < count + MOST) {
                found = Arrays.copyOf(found, 2 * count + MOST);
            }
            count = read(text, page.start[b], page.end[b], found, count);
            from[b + 1] = count;
        }
        this.words = found;
    }

    private int read(char[] text, int start, int end, int[] found, int before) {
        int count = before;
        int hash = 0;
        int length = 0;
        for (int i = start; i <= end && count < before + MOST; i++) {
            char c = i < end ? text[i] : ' ';
            int letter = WordTable.letter(c);
            if (letter != 0) {
                hash = (hash + letter) * 0x9e3779b1;
                hash ^= hash >>> 15;
                length++;
            } else if (length > 0) {
                if (length >= SHORTEST) {
                    found[count++] = number(hash);
                }
                hash = 0;
                length = 0;
            }
        }
        return count;
    }

    private int number(int hash) {
        int key = hash == 0 ? 1 : hash;
        int at = slot(key);
        if (keys[at] == 0) {
            if (2 * size >= keys.length) {
                grow();
                at = slot(key);
            }
            keys[at] = key;
            numbers[at] = size++;
        }
        return numbers[at];
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        int at = (key ^ (key >>> 16)) & mask;
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new int[2 * oldKeys.length];
        numbers = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                numbers[at] = oldNumbers[i];
            }
        }
    }

    /** Share of each block's words that the text has; -1 where a block has none. */
    void inText(String text, float[] share) {
        int[] found = new int[MOST];
        int count = read(text.toCharArray(), 0, text.length(), found, 0);
        boolean[] has = new boolean[size];
        for (int i = 0; i < count; i++) {
            has[found[i]] = true;
        }
        for (int b = 0; b < layout.blocks; b++) {
            int in = 0;
            for (int i = from[b]; i < from[b + 1]; i++) {
                in += has[words[i]] ? 1 : 0;
            }
            int all = from[b + 1] - from[b];
            share[b] = all == 0 ? -1 : Layout.ratio(in, all);
        }
    }

    /**
     * Compares each block with all the others.
     *
     * @param content how much of each block is content, from 0 to 1
     * @param known share of the block's words that other blocks have, too; -1 where it has none
     * @param shared share that content elsewhere has
     * @param drawn of the times that its words stand elsewhere, the share that is in content; -1 where they do not
     */
    void compare(float[] content, float[] known, float[] shared, float[] drawn) {
        int n = layout.blocks;
        int[] times = new int[size];
        long[] inContent = new long[size];
        for (int b = 0; b < n; b++) {
            add(b, 1, content[b], times, inContent);
        }
        for (int b = 0; b < n; b++) {
            add(b, -1, content[b], times, inContent);
            int all = from[b + 1] - from[b];
            int elsewhere = 0;
            int kept = 0;
            float sum = 0;
            for (int i = from[b]; i < from[b + 1]; i++) {
                int word = words[i];
                if (times[word] > 0) {
                    elsewhere++;
                    kept += 2 * inContent[word] >= UNIT ? 1 : 0;
                    sum += (float) inContent[word] / ((long) UNIT * times[word]);
                }
            }
            known[b] = all == 0 ? -1 : Layout.ratio(elsewhere, all);
            shared[b] = all == 0 ? -1 : Layout.ratio(kept, all);
            drawn[b] = elsewhere == 0 ? -1 : sum / elsewhere;
            add(b, 1, content[b], times, inContent);
        }
    }

    private void add(int b, int sign, float content, int[] times, long[] inContent) {
        int weight = sign * (int) (content * UNIT);
        for (int i = from[b]; i < from[b + 1]; i++) {
            times[words[i]] += sign;
            inContent[words[i]] += weight;
        }
    }
}
