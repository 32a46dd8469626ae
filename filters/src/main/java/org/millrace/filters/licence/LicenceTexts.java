package org.millrace.filters.licence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds whole licence texts inside a text. A stretch of it is a licence's text where Dice's coefficient of their sets of
 * three words in a row is {@value #LEAST} or more, {@value #LEAST_OF_LONG} for a text of {@value #LONG} words and more, in
 * which a change weighs less; several licences may follow one another.
 *
 * <p>Words that no licence has cost one look-up each; a stretch is looked at closely only for the {@value #CLOSE} references
 * that share most with the text, at most {@value #MOST} times.
 */
final class LicenceTexts {
    static final double LEAST = 0.85;
    static final double LEAST_OF_LONG = 0.95;
    static final int LONG = 500;

    /** Words put into a text, in a row, that make it another licence. */
    private static final int MOST_INSERTED = 14;

    private static final int CLOSE = 16;
    private static final int MOST = 8;
    private static final double WORTH_A_LOOK = 0.55;

    /** What an unmatched place costs against what a matched one earns, when the best stretch is sought. */
    private static final int COST = 1;

    private static final int GAIN = 1;

    /**
     * A licence's text.
     *
     * @param first index of its first word
     * @param end index behind its last word
     * @param similarity Dice's coefficient
     * @param isChanged whether so many words in a row are not the licence's that they may change its terms
     */
    record Match(LicenceReferences.Reference reference, int first, int end, double similarity, boolean isChanged) {
        /** Whether it is similar enough to be called by that name. */
        boolean isLikely() {
            boolean isLong = reference.size() << reference.level() >= LONG;
            return similarity >= (isLong ? LEAST_OF_LONG : LEAST);
        }
    }

    private final LicenceReferences references = LicenceReferences.builtIn();
    private final int[] rows;
    private final int[] shingles;

    private LicenceTexts(LicenceWords words) {
        shingles = words.shingles();
        rows = new int[shingles.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = references.find(shingles[i]);
        }
    }

    /** The texts found, in their order. */
    static List<Match> in(LicenceWords words) {
        return new LicenceTexts(words).matches(LEAST);
    }

    /** As {@link #in}, with another least similarity. */
    static List<Match> in(LicenceWords words, double least) {
        return new LicenceTexts(words).matches(least);
    }

    private List<Match> matches(double least) {
        List<Match> found = new ArrayList<>();
        while (found.size() < MOST) {
            Match best = best(least);
            if (best == null) {
                break;
            }
            found.add(best);
            for (int i = best.first(); i < Math.min(rows.length, best.end()); i++) {
                rows[i] = -1; // taken
                shingles[i] = -1;
            }
        }
        found.sort((a, b) -> Integer.compare(a.first(), b.first()));
        return found;
    }

    private Match best(double least) {
        int[] shared = shared();
        Match best = null;
        for (int round = 0; round < CLOSE; round++) {
            int most = -1;
            for (int i = 0; i < shared.length; i++) {
                int size = references.reference(i).size();
                if (shared[i] >= WORTH_A_LOOK * size && (most < 0 || rank(i, shared) > rank(most, shared))) {
                    most = i;
                }
            }
            if (most < 0) {
                break;
            }
            shared[most] = 0;
            Match match = closest(most);
            if (match != null && match.similarity() >= least && (best == null || isBetter(match, best))) {
                best = match;
            }
        }
        return best;
    }

    private double rank(int i, int[] shared) {
        LicenceReferences.Reference reference = references.reference(i);
        double part = (double) shared[i] / reference.size();
        return part * part * Math.min(64, (shared[i] << reference.level()) / 8.0 + 1);
    }

    /** A longer text that is as similar wins: it holds the shorter one. */
    private static boolean isBetter(Match one, Match other) {
        int length = Integer.compare(one.end() - one.first(), other.end() - other.first());
        boolean apart = one.end() <= other.first() || other.end() <= one.first();
        if (apart || Math.abs(one.similarity() - other.similarity()) < 0.002) {
            return length > 0 || (length == 0 && one.similarity() > other.similarity());
        }
        return one.similarity() > other.similarity();
    }

    private int[] shared() {
        int[] shared = new int[references.count()];
        BitSet seen = new BitSet();
        for (int row : rows) {
            if (row >= 0 && !seen.get(row)) {
                seen.set(row);
                for (int i = references.firstPosting(row); i < references.endPosting(row); i++) {
                    shared[references.posting(i)]++;
                }
            }
        }
        return shared;
    }

    /** The stretch that is most like the reference. */
    private Match closest(int index) {
        LicenceReferences.Reference reference = references.reference(index);
        int best = 0;
        int from = 0;
        int to = 0;
        int sum = 0;
        int start = 0;
        for (int i = 0; i < rows.length; i++) {
            if (LicenceReferences.isKept(shingles[i], reference.level())) {
                boolean has = rows[i] >= 0 && references.has(rows[i], index);
                if (sum <= 0) {
                    sum = 0;
                    start = i;
                }
                sum += has ? GAIN : -COST;
                if (sum > best) {
                    best = sum;
                    from = start;
                    to = i + 1;
                }
            }
        }
        if (best == 0) {
            return null;
        }
        BitSet matched = new BitSet();
        int other = 0;
        int last = from;
        int gap = 0;
        java.util.Set<Integer> seen = new java.util.HashSet<>();
        for (int i = from; i < to; i++) {
            if (LicenceReferences.isKept(shingles[i], reference.level())) {
                if (rows[i] >= 0 && references.has(rows[i], index)) {
                    matched.set(rows[i]);
                    gap = Math.max(gap, i - last);
                    last = i;
                } else if (seen.add(shingles[i])) {
                    other++;
                }
            }
        }
        int common = matched.cardinality();
        double dice = 2.0 * common / (reference.size() + common + other);
        return new Match(
                reference, from, Math.min(rows.length, to) + 2, dice, gap - 2 > MOST_INSERTED << reference.level());
    }
}
