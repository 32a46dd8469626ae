package org.millrace.filters.privacy.secrets;

import java.util.Set;

/** Tells keys from words: entropy, and how English the letters follow one another. */
final class Randomness {
    /**
     * Pairs of letters that make up some 95 in 100 of those in English text, by P. Norvig's counts of Google's books; a
     * random pair is among them one time in three.
     */
    private static final Set<String> COMMON = Set.of(
            ("th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro"
                            + " ic ne ea ra ce li ch ll be ma si om ur ca el ta la ns di fo ho pe ec pr no ct us ac ot il tr"
                            + " ly nc et ut ss so rs un lo wa ge ie wh ee wi em ad ol rt po we na ul ni ts mo ow pa im mi ai"
                            + " sh ir su id os iv ia am fi ci vi pl ig tu ev ld ry mp fe bl ab gh ty op wo sa ay ex ke fr oo"
                            + " av ag if ap gr od bo sp rd do uc bu ei ov by rm ep tt oc fa ef cu rn sc gi da yo cr cl du ga"
                            + " qu ue ff ba ey ls va um pp up lu go ht ru ug ds lt pi rc rr eg au ck ew mu br bi pt ak pu ui"
                            + " rg ib tl ny ki rk ys ob mm fu ph og ms ye ud mb ip ub oi rl gu dr cc ft wn nu af hu nn")
                    .split(" ", -1));

    private static final int FEWEST_PAIRS = 6;

    private Randomness() {}

    /** Shannon's entropy of the characters, in bits for each; 0 for the empty string. */
    static double entropy(String s) {
        int[] counts = new int[128];
        int others = 0;
        for (int i = 0; i < s.length(); i++) {
            if (s.charAt(i) < 128) {
                counts[s.charAt(i)]++;
            } else {
                others++;
            }
        }
        double sum = plogp(others, s.length());
        for (int count : counts) {
            sum += plogp(count, s.length());
        }
        return sum;
    }

    private static double plogp(int count, int of) {
        if (count == 0) {
            return 0;
        }
        double share = (double) count / of;
        return -share * StrictMath.log(share) / StrictMath.log(2);
    }

    /** Whether letters follow one another as in words: at least seven pairs in ten are common ones. */
    static boolean isWordy(String s) {
        int pairs = 0;
        int common = 0;
        int digits = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = lower(s.charAt(i));
            digits += c >= '0' && c <= '9' ? 1 : 0;
            if (i > 0 && isLetter(c) && isLetter(lower(s.charAt(i - 1)))) {
                pairs++;
                common += COMMON.contains("" + lower(s.charAt(i - 1)) + c) ? 1 : 0;
            }
        }
        if (pairs < FEWEST_PAIRS) {
            return digits == 0;
        }
        return common * 10 >= pairs * 7;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
