package org.millrace.filters.toxicity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.millrace.filters.models.Edges;

/**
 * Finds words and phrases in a text, all in one pass (Aho and Corasick 1975). Letters are compared by simple case folding,
 * and a run of white space equals any other. Where an entry begins or ends with a letter, mark or digit of a script that
 * is written with spaces, no other such may stand beside it there: {@code ass} is not in {@code class}, but {@code 色}
 * is in {@code 红色}. Immutable.
 *
 * <p>Time is linear in the text, times the number of entries that end in one another. Memory: about 40 bytes for each
 * character of the list.
 */
final class Phrases {
    private static final int ROOT = 0;

    private final Edges edges;
    /** By state: where to go on where the text leaves it. */
    private final int[] fallback;
    /** By state: the length of the entry that ends there, or 0. */
    private final int[] length;
    /** By state: the next shorter state with an entry that ends here too, or the root. */
    private final int[] shorter;

    private Phrases(Edges edges, int[] fallback, int[] length, int[] shorter) {
        this.edges = edges;
        this.fallback = fallback;
        this.length = length;
        this.shorter = shorter;
    }

    /** The entries as they are written; empty ones are not allowed. */
    static Phrases of(List<String> entries) {
        Edges edges = new Edges();
        List<int[]> states = new ArrayList<>(); // parent, character, length of entry
        states.add(new int[3]);
        for (String entry : entries) {
            String folded = Folding.of(entry.strip());
            if (folded.isEmpty()) {
                throw new IllegalArgumentException("expected a word or phrase, found nothing");
            }
            int state = ROOT;
            for (int i = 0; i < folded.length(); i++) {
                int next = edges.get(state, folded.charAt(i));
                if (next < 0) {
                    next = states.size();
                    states.add(new int[] {state, folded.charAt(i), 0});
                    edges.put(state, folded.charAt(i), next);
                }
                state = next;
            }
            states.get(state)[2] = folded.length();
        }
        return link(edges, states);
    }

    private static Phrases link(Edges edges, List<int[]> states) {
        int size = states.size();
        int[] fallback = new int[size];
        int[] length = new int[size];
        int[] shorter = new int[size];
        for (int state : byDepth(states)) {
            int[] parts = states.get(state);
            length[state] = parts[2];
            if (parts[0] != ROOT) {
                int from = fallback[parts[0]];
                int next = edges.get(from, (char) parts[1]);
                while (next < 0 && from != ROOT) {
                    from = fallback[from];
                    next = edges.get(from, (char) parts[1]);
                }
                fallback[state] = Math.max(next, ROOT);
            }
            int fall = fallback[state];
            shorter[state] = length[fall] > 0 ? fall : shorter[fall];
        }
        return new Phrases(edges, fallback, length, shorter);
    }

    /** All states but the root, shallow ones first. */
    private static int[] byDepth(List<int[]> states) {
        int size = states.size();
        int[] head = new int[size]; // the last child, and its siblings, less one
        int[] sibling = new int[size];
        for (int state = 1; state < size; state++) {
            int parent = states.get(state)[0];
            sibling[state] = head[parent];
            head[parent] = state;
        }
        int[] order = new int[size - 1];
        int filled = 0;
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        queue.add(ROOT);
        while (!queue.isEmpty()) {
            for (int child = head[queue.remove()]; child != ROOT; child = sibling[child]) {
                order[filled++] = child;
                queue.add(child);
            }
        }
        return order;
    }

    /** Finds the entries in {@code text}. */
    Matches in(String text) {
        Matches matches = new Matches();
        int state = ROOT;
        FoldedText folded = new FoldedText(text);
        while (folded.next()) {
            char c = folded.current();
            int next = edges.get(state, c);
            while (next < 0 && state != ROOT) {
                state = fallback[state];
                next = edges.get(state, c);
            }
            state = Math.max(next, ROOT);
            int found = length[state] > 0 ? state : shorter[state];
            if (found != ROOT && folded.endsFreely()) {
                while (found != ROOT) {
                    if (folded.startsFreely(length[found])) {
                        matches.add(folded.start(length[found]), folded.end());
                    }
                    found = shorter[found];
                }
            }
        }
        return matches;
    }

    /** Where the entries were found. */
    static final class Matches {
        private int[] bounds = new int[16];
        private int size;
        private int count;
        private int lastEnd;

        /** Ends ascend; of those with one end the longest comes first. */
        private void add(int start, int end) {
            if (start >= lastEnd) {
                count++;
                lastEnd = end;
            }
            int from = start;
            while (size > 0 && bounds[2 * size - 1] > from) {
                from = Math.min(from, bounds[2 * size - 2]);
                size--;
            }
            if (2 * size == bounds.length) {
                bounds = Arrays.copyOf(bounds, 2 * bounds.length);
            }
            bounds[2 * size] = from;
            bounds[2 * size + 1] = end;
            size++;
        }

        /** How many there are, at most, that do not overlap. */
        int count() {
            return count;
        }

        /** The number of stretches that they cover, in order and apart. */
        int stretches() {
            return size;
        }

        int start(int stretch) {
            return bounds[2 * stretch];
        }

        int end(int stretch) {
            return bounds[2 * stretch + 1];
        }
    }
}
