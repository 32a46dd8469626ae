package org.millrace.pipeline.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.millrace.filters.dedup.DisjointSets;

/** Graphs of every shape as pairs of references, and what a plain union-find makes of them. */
public final class Graphs {
    private final Random random;
    private final LongRows pairs = new LongRows(2);
    private int next;

    public Graphs(long seed) {
        this.random = new Random(seed);
    }

    public LongRows pairs() {
        return pairs;
    }

    /** One of every shape, side by side; their references lie mixed among each other. */
    public static LongRows all(long seed) {
        Graphs graphs = new Graphs(seed);
        for (double degree : new double[] {0.3, 0.9, 1, 1.1, 2, 8}) {
            graphs.random(1_000, degree);
        }
        graphs.chain(10_000).star(10_000).clique(200).many(500).withDuplicatesAndLoops(300);
        return graphs.mixed();
    }

    /** A random graph with so many pairs for each reference on average. */
    public Graphs random(int size, double degree) {
        for (int i = (int) (size * degree); i > 0; i--) {
            add(random.nextInt(size), random.nextInt(size));
        }
        return skip(size);
    }

    public Graphs chain(int size) {
        for (int i = 1; i < size; i++) {
            add(i - 1, i);
        }
        return skip(size);
    }

    /** A chain in which small and large references take turns. */
    public Graphs zigzag(int size) {
        for (int i = 1; i < size; i++) {
            add(place(i - 1, size), place(i, size));
        }
        return skip(size);
    }

    private static int place(int i, int size) {
        return i % 2 == 0 ? i / 2 : size - 1 - i / 2;
    }

    /** A star around its largest reference. */
    public Graphs star(int size) {
        for (int i = 0; i < size - 1; i++) {
            add(i, size - 1);
        }
        return skip(size);
    }

    public Graphs clique(int size) {
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                add(i, j);
            }
        }
        return skip(size);
    }

    /** Many graphs of two to five references. */
    public Graphs many(int count) {
        for (int i = 0; i < count; i++) {
            chain(2 + random.nextInt(4));
        }
        return this;
    }

    /** Pairs that come several times, in both directions, and references paired with themselves. */
    public Graphs withDuplicatesAndLoops(int size) {
        for (int i = 0; i < size; i++) {
            int a = random.nextInt(size);
            int b = random.nextInt(size);
            add(a, b);
            add(b, a);
            add(a, b);
            add(i, i);
        }
        return skip(size);
    }

    private void add(int a, int b) {
        pairs.add(next + (long) a, next + (long) b);
    }

    private Graphs skip(int size) {
        next += size;
        return this;
    }

    /** The same pairs with other references, in another order. */
    public LongRows mixed() {
        List<Long> refs = new ArrayList<>();
        for (int i = 0; i < next; i++) {
            refs.add(Ref.of(random.nextInt(4), i));
        }
        Collections.shuffle(refs, random);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        LongRows mixed = new LongRows(2);
        for (int i : order) {
            mixed.add(refs.get((int) pairs.get(i, 0)), refs.get((int) pairs.get(i, 1)));
        }
        return mixed;
    }

    /** Deals pairs out, as verification does. */
    public static List<LongRows> dealt(LongRows pairs, int partitions) {
        List<LongRows> parts = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            parts.add(new LongRows(2));
        }
        for (int i = 0; i < pairs.size(); i++) {
            long hash = Scatter.mix(pairs.get(i, 0) * 31 + pairs.get(i, 1));
            parts.get(Scatter.partition(hash, partitions)).add(pairs.get(i, 0), pairs.get(i, 1));
        }
        return parts;
    }

    /** The smallest reference of its component for each reference that is not that itself. */
    public static SortedMap<Long, Long> labels(LongRows pairs) {
        long[] refs = new long[2 * pairs.size()];
        for (int i = 0; i < pairs.size(); i++) {
            refs[2 * i] = pairs.get(i, 0);
            refs[2 * i + 1] = pairs.get(i, 1);
        }
        long[] distinct = Arrays.stream(refs).sorted().distinct().toArray();
        DisjointSets sets = new DisjointSets(distinct.length);
        for (int i = 0; i < pairs.size(); i++) {
            sets.union(Arrays.binarySearch(distinct, pairs.get(i, 0)), Arrays.binarySearch(distinct, pairs.get(i, 1)));
        }
        SortedMap<Long, Long> labels = new TreeMap<>();
        for (int i = 0; i < distinct.length; i++) {
            if (sets.find(i) != i) {
                labels.put(distinct[i], distinct[sets.find(i)]);
            }
        }
        return labels;
    }

    /** Labels that lie in partitions, each reference once. */
    public static SortedMap<Long, Long> labels(List<LongRows> parts) {
        SortedMap<Long, Long> labels = new TreeMap<>();
        for (LongRows part : parts) {
            for (int i = 0; i < part.size(); i++) {
                if (labels.put(part.get(i, 0), part.get(i, 1)) != null) {
                    throw new AssertionError("two labels of " + part.get(i, 0));
                }
            }
        }
        return labels;
    }
}
