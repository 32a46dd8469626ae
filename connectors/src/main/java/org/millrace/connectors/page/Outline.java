package org.millrace.connectors.page;

import java.util.Arrays;

/**
 * A page as a flat list of blocks, each a run of text between two borders of block elements, and the tree of the block
 * elements ("containers") around them. Blocks are in document order, so that a container is a range of them.
 *
 * <p>Columns of numbers instead of objects: a page has thousands of both. Lengths and counts are of UTF-16 units.
 */
final class Outline {
    private static final int FIRST_CAPACITY = 256;

    /** Text of all blocks, one after another, white space collapsed but in preformatted text; a line feed is a line break. */
    final TextBuffer text;

    final Claims claims;
    final Marks marks = new Marks();

    int blocks;
    int[] start = new int[FIRST_CAPACITY];
    int[] end = new int[FIRST_CAPACITY];
    int[] container = new int[FIRST_CAPACITY];
    /** Characters that are no white space. */
    int[] chars = new int[FIRST_CAPACITY];

    int[] words = new int[FIRST_CAPACITY];
    /** Characters inside links, of {@link #chars}. */
    int[] linkChars = new int[FIRST_CAPACITY];

    int[] links = new int[FIRST_CAPACITY];
    /** Links to pages of the same site, of {@link #links}. */
    int[] ownLinks = new int[FIRST_CAPACITY];
    /** 1 where the text begins in a link, 2 where it ends in one, or both. */
    int[] linkEdges = new int[FIRST_CAPACITY];
    /** {@link Hints.Topic}s of a block of any length, as bits. */
    int[] allTopics = new int[FIRST_CAPACITY];
    /** Words that speak to the reader, or of those who run the site. */
    int[] addresses = new int[FIRST_CAPACITY];
    /** Marks that end sentences. */
    int[] stops = new int[FIRST_CAPACITY];

    int[] commas = new int[FIRST_CAPACITY];
    int[] digits = new int[FIRST_CAPACITY];
    int[] capitals = new int[FIRST_CAPACITY];
    /** Bars, bullets, arrows and such. */
    int[] symbols = new int[FIRST_CAPACITY];

    int[] currency = new int[FIRST_CAPACITY];
    /** {@link Hints.Topic}s of a short block, as bits. */
    int[] topics = new int[FIRST_CAPACITY];
    /** {@link Hints.Part}s named by the inline elements that the block begins in, as bits. */
    int[] inlineParts = new int[FIRST_CAPACITY];
    /** Images before the block. */
    int[] images = new int[FIRST_CAPACITY];
    /** Hash of the characters that are no white space. */
    int[] hash = new int[FIRST_CAPACITY];

    int containers;
    int[] parent = new int[FIRST_CAPACITY];
    Tag[] tag = new Tag[FIRST_CAPACITY];
    int[] depth = new int[FIRST_CAPACITY];
    /** {@link Hints.Part}s that the element's names name, as bits. */
    int[] parts = new int[FIRST_CAPACITY];
    /** Equal for siblings that look alike: element and first class. */
    int[] signature = new int[FIRST_CAPACITY];
    /** First block. */
    int[] first = new int[FIRST_CAPACITY];
    /** One past the last block. */
    int[] last = new int[FIRST_CAPACITY];
    /** Whether the element says that it is not shown. */
    boolean[] hidden = new boolean[FIRST_CAPACITY];

    Outline(int expectedChars, Claims claims) {
        this.text = new TextBuffer(expectedChars);
        this.claims = claims;
    }

    /** Characters of a block that are not linked, where it reads like a sentence of eight words or more; else 0. */
    int proseOf(int block) {
        int plain = chars[block] - linkChars[block];
        return stops[block] > 0 && words[block] >= 8 && plain >= 40 ? plain : 0;
    }

    boolean holds(int containerOf, int block) {
        return first[containerOf] <= block && block < last[containerOf];
    }

    /** Whether names of the container say that it is {@code part}; the body's names tell of the page, not of a part. */
    boolean names(int containerOf, Hints.Part part) {
        return tag[containerOf] != Tag.BODY && (parts[containerOf] & part.bit()) != 0;
    }

    int addContainer(int parentOf, Tag tagOf, int partsOf, int signatureOf, boolean hiddenIs) {
        int c = containers++;
        if (c == parent.length) {
            growContainers(2 * c);
        }
        parent[c] = parentOf;
        tag[c] = tagOf;
        depth[c] = parentOf < 0 ? 0 : depth[parentOf] + 1;
        parts[c] = partsOf;
        signature[c] = signatureOf;
        hidden[c] = hiddenIs;
        first[c] = blocks;
        last[c] = blocks;
        return c;
    }

    int addBlock(int containerOf, int startOf) {
        int b = blocks++;
        if (b == start.length) {
            growBlocks(2 * b);
        }
        container[b] = containerOf;
        start[b] = startOf;
        linkChars[b] = 0;
        links[b] = 0;
        ownLinks[b] = 0;
        linkEdges[b] = 0;
        return b;
    }

    private void growContainers(int n) {
        parent = Arrays.copyOf(parent, n);
        tag = Arrays.copyOf(tag, n);
        depth = Arrays.copyOf(depth, n);
        parts = Arrays.copyOf(parts, n);
        signature = Arrays.copyOf(signature, n);
        first = Arrays.copyOf(first, n);
        last = Arrays.copyOf(last, n);
        hidden = Arrays.copyOf(hidden, n);
    }

    private void growBlocks(int n) {
        start = Arrays.copyOf(start, n);
        end = Arrays.copyOf(end, n);
        container = Arrays.copyOf(container, n);
        chars = Arrays.copyOf(chars, n);
        words = Arrays.copyOf(words, n);
        linkChars = Arrays.copyOf(linkChars, n);
        links = Arrays.copyOf(links, n);
        ownLinks = Arrays.copyOf(ownLinks, n);
        linkEdges = Arrays.copyOf(linkEdges, n);
        allTopics = Arrays.copyOf(allTopics, n);
        addresses = Arrays.copyOf(addresses, n);
        stops = Arrays.copyOf(stops, n);
        commas = Arrays.copyOf(commas, n);
        digits = Arrays.copyOf(digits, n);
        capitals = Arrays.copyOf(capitals, n);
        symbols = Arrays.copyOf(symbols, n);
        currency = Arrays.copyOf(currency, n);
        topics = Arrays.copyOf(topics, n);
        inlineParts = Arrays.copyOf(inlineParts, n);
        images = Arrays.copyOf(images, n);
        hash = Arrays.copyOf(hash, n);
    }
}
