package org.millrace.filters.decontamination;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Gathers the items of a benchmark and writes them as a bundle. The same items in the same order give the same bytes.
 *
 * <p>An item of at least {@code ngram} words is kept as its different n-grams; one that is shorter but has
 * {@code shortest} words is kept whole, as one n-gram; one that is shorter still is left out. An n-gram of more than
 * {@value #MOST_ITEMS} items is a formula of the benchmark and no sign of one of them: it is left out, and so is an item
 * that has no other. Memory: about 40 bytes for each n-gram of each item.
 */
public final class BundleWriter {
    private static final int MOST_ITEMS = 64;

    private final BundleHead settings;
    private final List<String> ids = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
    private final WordHashes words = new WordHashes(this::take);
    private long[] hashes = new long[1 << 10]; // of all items, each item's sorted and different
    private int[] owners = new int[1 << 10];
    private int size;
    private int tooShort;

    /**
     * No items yet.
     *
     * @param name the benchmark; up to 64 letters, digits and {@code . _ -}, as is {@code version}
     * @param ngram words of an n-gram, up to 64; the source of the rule has 13
     * @param shortest least words of an item that is kept, up to {@code ngram}
     */
    public BundleWriter(String name, String version, int ngram, int shortest) {
        this.settings = new BundleHead(name, version, ngram, shortest, 0, 0);
    }

    /**
     * What was written.
     *
     * @param items those that the bundle holds
     * @param ngrams different ones
     * @param tooShort items left out because they have too few words
     * @param common n-grams left out because too many items have them
     * @param onlyCommon items left out because they have no other n-grams
     */
    public record Summary(int items, int ngrams, int tooShort, int common, int onlyCommon) {}

    /**
     * Adds an item.
     *
     * @param id names it in the benchmark; up to 200 characters, none of them a control character
     */
    public void add(String id, String text) {
        BundleItem named = new BundleItem(id, 1, 1); // checks the id
        int start = size;
        long count = words.scan(text);
        if (count < settings.shortest()) {
            size = start;
            tooShort++;
            return;
        }
        int length = (int) Math.min(count, settings.ngram());
        if (length < settings.ngram()) {
            append(words.run(length));
        }
        Arrays.sort(hashes, start, size);
        int kept = start;
        for (int i = start; i < size; i++) {
            if (i == start || hashes[i] != hashes[i - 1]) {
                owners[kept] = ids.size();
                hashes[kept++] = hashes[i];
            }
        }
        size = kept;
        ids.add(named.id());
        lengths.add(length);
    }

    /** Whether no item has been kept: a bundle without items cannot be read. */
    public boolean isEmpty() {
        return ids.isEmpty();
    }

    private void take(WordHashes scanned) {
        if (scanned.words() >= settings.ngram()) {
            append(scanned.run(settings.ngram()));
        }
    }

    private void append(long hash) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
            owners = Arrays.copyOf(owners, 2 * size);
        }
        hashes[size++] = hash;
    }

    /** Writes the bundle, in UTF-8 with line feeds, and leaves the stream open. */
    public Summary write(OutputStream out) throws IOException {
        long[] sorted = new long[size];
        for (int i = 0; i < size; i++) {
            sorted[i] = hashes[i] ^ Long.MIN_VALUE; // signed order of these is that of unsigned hashes
        }
        Arrays.sort(sorted);
        int different = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[different++] = sorted[i];
            }
        }
        int[][] itemsOf = itemsOf(sorted, different);
        int[] counts = new int[ids.size()];
        int common = 0;
        for (int[] items : itemsOf) {
            if (items.length > MOST_ITEMS) {
                common++;
            } else {
                for (int item : items) {
                    counts[item]++;
                }
            }
        }
        int[] numbers = new int[ids.size()];
        int kept = 0;
        for (int i = 0; i < counts.length; i++) {
            numbers[i] = counts[i] > 0 ? kept++ : -1;
        }
        Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        BundleHead head = new BundleHead(
                settings.name(), settings.version(), settings.ngram(), settings.shortest(), kept, different - common);
        lines.write(head.line() + "\n");
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                lines.write(new BundleItem(ids.get(i), lengths.get(i), counts[i]).line() + "\n");
            }
        }
        for (int i = 0; i < different; i++) {
            if (itemsOf[i].length <= MOST_ITEMS) {
                lines.write(HexFormat.of().toHexDigits(sorted[i] ^ Long.MIN_VALUE));
                char separator = '\t';
                for (int item : itemsOf[i]) {
                    lines.write(separator + Integer.toString(numbers[item]));
                    separator = ' ';
                }
                lines.write('\n');
            }
        }
        lines.flush();
        return new Summary(kept, different - common, tooShort, common, ids.size() - kept);
    }

    /** The items of each hash, in ascending order. */
    private int[][] itemsOf(long[] sorted, int different) {
        int[] counts = new int[different];
        for (int i = 0; i < size; i++) {
            counts[find(sorted, different, hashes[i])]++;
        }
        int[][] items = new int[different][];
        for (int i = 0; i < different; i++) {
            items[i] = new int[counts[i]];
            counts[i] = 0;
        }
        for (int i = 0; i < size; i++) {
            int place = find(sorted, different, hashes[i]);
            items[place][counts[place]++] = owners[i];
        }
        return items;
    }

    private static int find(long[] sorted, int different, long hash) {
        return Arrays.binarySearch(sorted, 0, different, hash ^ Long.MIN_VALUE);
    }
}
