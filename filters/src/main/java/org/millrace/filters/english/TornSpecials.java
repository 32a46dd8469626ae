package org.millrace.filters.english;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Puts special words together again that affix rules tore apart: in {@code (see:)} the last two tokens are one face. Only
 * runs of tokens count that lie where the rules would cut the special word itself; of overlapping ones the one with most
 * tokens wins, then the first.
 */
final class TornSpecials {
    private final SpecialCases torn;
    private final SpecialCases whole;
    /** Last characters of torn words: most tokens are told apart by this alone. */
    private final boolean[] last = new boolean[128];

    private TornSpecials(SpecialCases torn, SpecialCases whole) {
        this.torn = torn;
        this.whole = whole;
    }

    static TornSpecials none() {
        SpecialCases empty = SpecialCases.of(Map.of());
        return new TornSpecials(empty, empty);
    }

    static TornSpecials of(Map<String, List<String>> words) {
        Map<String, int[]> ends = EnglishTokenizer.tornByRules(words);
        TornSpecials torn = new TornSpecials(SpecialCases.ofEnds(ends), SpecialCases.of(words));
        for (String word : ends.keySet()) {
            torn.last[bucket(word.charAt(word.length() - 1))] = true;
        }
        return torn;
    }

    /** Mends the tokens from {@code first} on, which lie side by side. */
    void mend(char[] text, Tokens tokens, int first) {
        List<Run> runs = null;
        for (int to = first; to < tokens.size; to++) {
            int end = tokens.ends[to];
            if (!last[bucket(text[end - 1])]) {
                continue;
            }
            for (int from = to; from >= first && end - tokens.starts[from] <= torn.longest(); from--) {
                SpecialCases.Special special = torn.find(text, tokens.starts[from], end);
                if (special != null && isCutAlike(special, tokens, from, to)) {
                    runs = runs == null ? new ArrayList<>() : runs;
                    runs.add(new Run(from, to));
                }
            }
        }
        if (runs != null) {
            replace(text, tokens, first, runs);
        }
    }

    private static boolean isCutAlike(SpecialCases.Special special, Tokens tokens, int from, int to) {
        if (special.ends.length != to - from + 1) {
            return false;
        }
        for (int i = 0; i < special.ends.length; i++) {
            if (tokens.ends[from + i] - tokens.starts[from] != special.ends[i]) {
                return false;
            }
        }
        return true;
    }

    private void replace(char[] text, Tokens tokens, int first, List<Run> runs) {
        runs.sort(Comparator.comparingInt(Run::from));
        runs.sort(Comparator.comparingInt((Run run) -> run.from - run.to));
        int count = tokens.size - first;
        int[] runEnd = new int[count]; // one more than the run's last token, at its first
        boolean[] seen = new boolean[count];
        for (Run run : runs) {
            if (!seen[run.from - first] && !seen[run.to - first]) {
                runEnd[run.from - first] = run.to + 1;
            }
            for (int i = run.from; i <= run.to; i++) {
                seen[i - first] = true;
            }
        }
        int[] starts = new int[count];
        int[] ends = new int[count];
        System.arraycopy(tokens.starts, first, starts, 0, count);
        System.arraycopy(tokens.ends, first, ends, 0, count);
        tokens.size = first;
        for (int i = 0; i < count; i++) {
            if (runEnd[i] == 0) {
                tokens.addHashed(text, starts[i], ends[i]);
            } else {
                int runLast = runEnd[i] - 1 - first;
                int from = starts[i];
                for (int piece : whole.find(text, starts[i], ends[runLast]).ends) {
                    tokens.addHashed(text, from, starts[i] + piece);
                    from = starts[i] + piece;
                }
                i = runLast;
            }
        }
    }

    private static int bucket(char c) {
        return c < 128 ? c : 0;
    }

    private record Run(int from, int to) {}
}
