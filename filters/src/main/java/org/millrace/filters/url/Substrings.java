package org.millrace.filters.url;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Finds whether one of many strings of {@code a} to {@code z} and {@code 0} to {@code 9} is in a text, in one pass (Aho, Corasick). */
final class Substrings {
    private static final int LETTERS = 36;

    /** For each node, where each character leads to. */
    private final List<int[]> next;
    /** For each node, the string that ends there or at what it ends with; null if none does. */
    private final List<String> found;

    private Substrings(List<int[]> next, List<String> found) {
        this.next = next;
        this.found = found;
    }

    static Substrings of(Set<String> strings) {
        List<int[]> next = new ArrayList<>();
        List<String> found = new ArrayList<>();
        addNode(next, found);
        for (String string : strings) {
            int node = 0;
            for (int i = 0; i < string.length(); i++) {
                int letter = letter(string.charAt(i));
                if (next.get(node)[letter] < 0) {
                    next.get(node)[letter] = next.size();
                    addNode(next, found);
                }
                node = next.get(node)[letter];
            }
            found.set(node, string);
        }
        fall(next, found);
        return new Substrings(next, found);
    }

    /** The string that ends first, or null. */
    String firstIn(String text) {
        int node = 0;
        for (int i = 0; i < text.length(); i++) {
            node = next.get(node)[letter(text.charAt(i))];
            if (found.get(node) != null) {
                return found.get(node);
            }
        }
        return null;
    }

    /** Fills in, level by level, where a node leads to for characters that it has no branch for. */
    private static void fall(List<int[]> next, List<String> found) {
        int[] fallback = new int[next.size()];
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(0));
        while (!queue.isEmpty()) {
            int node = queue.remove();
            for (int letter = 0; letter < LETTERS; letter++) {
                int child = next.get(node)[letter];
                int other = node == 0 ? 0 : next.get(fallback[node])[letter];
                if (child < 0) {
                    next.get(node)[letter] = other;
                } else {
                    fallback[child] = other;
                    if (found.get(child) == null) {
                        found.set(child, found.get(other));
                    }
                    queue.add(child);
                }
            }
        }
    }

    private static void addNode(List<int[]> next, List<String> found) {
        int[] node = new int[LETTERS];
        Arrays.fill(node, -1);
        next.add(node);
        found.add(null);
    }

    private static int letter(char c) {
        return c <= '9' ? c - '0' : c - 'a' + 10;
    }
}
