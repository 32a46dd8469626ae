package org.millrace.filters.decontamination;

import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the items of a bundle in one text after the other. Linear in the text, times the lengths of n-grams that the bundle
 * has, which are one and, where it has short items, those of these. Used by one thread at a time.
 */
public final class BundleScanner {
    private static final int KEPT = 1 << 16;

    private final Bundle bundle;
    private final NgramIndex index;
    private final int[] lengths;
    private final WordHashes words = new WordHashes(this::look);
    private int[] found = new int[64]; // numbers of hashes
    private int size;

    BundleScanner(Bundle bundle) {
        this.bundle = bundle;
        this.index = bundle.index();
        this.lengths = bundle.lengths();
    }

    /** What of the bundle stands in the text, if anything does. */
    public Optional<Contamination> scan(String text) {
        size = 0;
        words.scan(text);
        if (size == 0) {
            return Optional.empty();
        }
        Contamination result = count();
        if (found.length > KEPT) {
            found = new int[64];
        }
        return Optional.of(result);
    }

    private void look(WordHashes hashes) {
        for (int length : lengths) {
            if (length > hashes.words()) {
                return;
            }
            int number = index.find(hashes.run(length));
            if (number >= 0) {
                if (size == found.length) {
                    compact();
                }
                found[size++] = number;
            }
        }
    }

    /** Makes room: a text that repeats itself finds the same n-grams again and again. */
    private void compact() {
        size = distinct(found, size);
        if (2 * size > found.length) {
            found = Arrays.copyOf(found, 2 * found.length);
        }
    }

    private Contamination count() {
        size = distinct(found, size);
        int total = 0;
        for (int i = 0; i < size; i++) {
            total += index.lastItem(found[i]) - index.firstItem(found[i]) + 1;
        }
        int[] items = new int[total];
        int filled = 0;
        for (int i = 0; i < size; i++) {
            for (int at = index.firstItem(found[i]); at <= index.lastItem(found[i]); at++) {
                items[filled++] = index.item(at);
            }
        }
        Arrays.sort(items);
        int different = 0;
        Contamination best = null;
        for (int start = 0; start < total; ) {
            int end = start;
            while (end < total && items[end] == items[start]) {
                end++;
            }
            different++;
            BundleItem item = bundle.items().get(items[start]);
            if (best == null || beats(end - start, item.ngrams(), best)) {
                best = new Contamination(item.id(), end - start, item.ngrams(), 0);
            }
            start = end;
        }
        return new Contamination(best.item(), best.found(), best.total(), different);
    }

    private static boolean beats(int foundNgrams, int total, Contamination best) {
        long difference = (long) foundNgrams * best.total() - (long) best.found() * total;
        return difference > 0 || (difference == 0 && foundNgrams > best.found());
    }

    /** Sorts the first {@code size} numbers, and puts each once at the front. */
    private static int distinct(int[] numbers, int size) {
        Arrays.sort(numbers, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || numbers[i] != numbers[i - 1]) {
                numbers[kept++] = numbers[i];
            }
        }
        return kept;
    }
}
