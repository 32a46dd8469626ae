package org.millrace.filters.decontamination;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.millrace.filters.models.ModelLines;

/** Reads a bundle, and checks that it is whole: counts, order, and that each item has as many n-grams as it says. */
final class BundleReader {
    private static final int HEX = 16;
    private static final int SHOWN = 60; // characters of a line in a message

    private final ModelLines lines;
    private long[] hashes = new long[1 << 10];
    private int[] ends = new int[1 << 10];
    private int[] itemsOf = new int[1 << 10];
    private int size;
    private int postings;

    BundleReader(ModelLines lines) {
        this.lines = lines;
    }

    Bundle read() throws IOException {
        BundleHead head = head(line("a bundle's head"));
        if (head.items() == 0) {
            throw lines.fault("a bundle of at least one item", "none, which would let everything pass");
        }
        List<BundleItem> items = new ArrayList<>();
        for (int i = 0; i < head.items(); i++) {
            BundleItem item = item(line(head.items() + " items"));
            if (item.words() > head.ngram()
                    || (item.words() < head.ngram() && (item.words() < head.shortest() || item.ngrams() != 1))) {
                throw lines.fault(
                        "n-grams of " + head.ngram() + " words, or one n-gram of at least " + head.shortest(),
                        item.ngrams() + " of " + item.words());
            }
            items.add(item);
        }
        int[] counts = new int[items.size()];
        for (int i = 0; i < head.ngrams(); i++) {
            readNgram(line(head.ngrams() + " n-grams"), items, counts);
        }
        String more = lines.next();
        if (more != null) {
            throw lines.fault("the end of the file", shown(more));
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != items.get(i).ngrams()) {
                throw lines.fault(
                        items.get(i).ngrams() + " n-grams of item '"
                                + items.get(i).id() + "'",
                        "" + counts[i]);
            }
        }
        NgramIndex index = new NgramIndex(
                Arrays.copyOf(hashes, size), Arrays.copyOf(ends, size), Arrays.copyOf(itemsOf, postings));
        return new Bundle(head, items, index);
    }

    private String line(String expected) throws IOException {
        String line = lines.next();
        if (line == null) {
            throw lines.fault(expected, "the end of the file");
        }
        return line;
    }

    private BundleHead head(String line) {
        try {
            return BundleHead.parse(line);
        } catch (IllegalArgumentException e) {
            throw lines.fault("a bundle's head", "another line: " + e.getMessage());
        }
    }

    private BundleItem item(String line) {
        try {
            return BundleItem.parse(line);
        } catch (IllegalArgumentException e) {
            throw lines.fault("an item", "a fault: " + e.getMessage());
        }
    }

    private void readNgram(String line, List<BundleItem> items, int[] counts) {
        if (line.length() < HEX + 2 || line.charAt(HEX) != '\t') {
            throw lines.fault("a hash of 16 hex digits, a tab and numbers of items", shown(line));
        }
        long hash = 0;
        for (int i = 0; i < HEX; i++) {
            int digit = "0123456789abcdef".indexOf(line.charAt(i));
            if (digit < 0) {
                throw lines.fault("a hash of 16 hex digits, a tab and numbers of items", shown(line));
            }
            hash = hash << 4 | digit;
        }
        if (size > 0 && Long.compareUnsigned(hash, hashes[size - 1]) <= 0) {
            throw lines.fault("hashes in ascending order", shown(line));
        }
        int last = -1;
        for (String field : line.substring(HEX + 1).split(" ", -1)) {
            int item = number(field);
            if (item <= last || item >= counts.length) {
                throw lines.fault("numbers of items in ascending order, under " + items.size(), shown(line));
            }
            last = item;
            counts[item]++;
            if (postings == itemsOf.length) {
                itemsOf = Arrays.copyOf(itemsOf, 2 * postings);
            }
            itemsOf[postings++] = item;
        }
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        hashes[size] = hash;
        ends[size++] = postings;
    }

    /** A number from 0 on, -1 where it is none. */
    private static int number(String field) {
        if (field.isEmpty() || field.length() > 9 || !field.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        return Integer.parseInt(field);
    }

    private static String shown(String line) {
        return "'" + (line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…") + "'";
    }
}
