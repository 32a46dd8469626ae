package org.millrace.filters.privacy.secrets;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Finds many literals in one pass, in any case of ASCII: the automaton of Aho and Corasick (1975) as one table, so that
 * each character costs one look-up whatever the number of literals.
 */
final class Literals {
    /** Takes a hit: the literal's number and where it ends. */
    @FunctionalInterface
    interface Hit {
        void at(int literal, int end);
    }

    private static final int NOTHING = 0;

    private final byte[] classes = new byte[128]; // of each character; 0 for those in no literal
    private final int width;
    private final int[] next; // by state and class
    private final int[][] hits; // by state: literals that end there

    Literals(List<String> literals) {
        int count = 1;
        for (String literal : literals) {
            for (char c : literal.toLowerCase(Locale.ROOT).toCharArray()) {
                if (c >= 128) {
                    throw new IllegalArgumentException("need literals of ASCII, got '" + literal + "'");
                }
                if (classes[c] == NOTHING) {
                    classes[c] = (byte) count;
                    classes[Character.toUpperCase(c)] = (byte) count++;
                }
            }
        }
        width = count;
        List<int[]> states = new ArrayList<>();
        List<List<Integer>> ends = new ArrayList<>();
        states.add(newState());
        ends.add(new ArrayList<>());
        for (int i = 0; i < literals.size(); i++) {
            int state = 0;
            for (char c : literals.get(i).toCharArray()) {
                int kind = classes[c];
                if (states.get(state)[kind] < 0) {
                    states.get(state)[kind] = states.size();
                    states.add(newState());
                    ends.add(new ArrayList<>());
                }
                state = states.get(state)[kind];
            }
            ends.get(state).add(i);
        }
        complete(states, ends);
        next = new int[states.size() * width];
        for (int i = 0; i < states.size(); i++) {
            System.arraycopy(states.get(i), 0, next, i * width, width);
        }
        hits = ends.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private int[] newState() {
        int[] state = new int[width];
        Arrays.fill(state, -1);
        return state;
    }

    /** Fills in where to go when a literal breaks off, breadth first. */
    private void complete(List<int[]> states, List<List<Integer>> ends) {
        int[] fallback = new int[states.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int kind = 0; kind < width; kind++) {
            int to = states.get(0)[kind];
            if (to < 0) {
                states.get(0)[kind] = 0;
            } else {
                open.add(to);
            }
        }
        while (!open.isEmpty()) {
            int state = open.remove();
            ends.get(state).addAll(ends.get(fallback[state]));
            for (int kind = 0; kind < width; kind++) {
                int to = states.get(state)[kind];
                int other = states.get(fallback[state])[kind];
                if (to < 0) {
                    states.get(state)[kind] = other;
                } else {
                    fallback[to] = other;
                    open.add(to);
                }
            }
        }
    }

    /** Hands every place of every literal to {@code hit}, in the order of their ends. */
    void find(String text, Hit hit) {
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            state = next[state * width + (c < 128 ? classes[c] : NOTHING)];
            for (int literal : hits[state]) {
                hit.at(literal, i + 1);
            }
        }
    }
}
