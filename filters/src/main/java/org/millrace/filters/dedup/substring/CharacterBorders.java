package org.millrace.filters.dedup.substring;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * Whether a text may be parted between two code points. Never inside of what UAX #29 calls an extended grapheme cluster: a
 * letter and its accents, CR and LF, the jamo of a Hangul syllable, a flag. Decided by the two neighbours alone, so a few borders that
 * UAX #29 allows are refused: behind any zero-width joiner, between a mark and a letter of Indic scripts, and inside rows
 * of flags.
 */
final class CharacterBorders {
    private static final int FIRST_SPECIAL = 0x300;

    private CharacterBorders() {}

    static boolean mayPart(int before, int after) {
        if (before < FIRST_SPECIAL && after < FIRST_SPECIAL) {
            return before != '\r' || after != '\n';
        }
        int left = kind(before);
        int right = kind(after);
        if (isControl(left) || isControl(right)) {
            return true;
        }
        boolean clings =
                switch (right) {
                    case UCharacter.GraphemeClusterBreak.EXTEND,
                            UCharacter.GraphemeClusterBreak.ZWJ,
                            UCharacter.GraphemeClusterBreak.SPACING_MARK -> true;
                    default -> false;
                };
        boolean draws =
                switch (left) {
                    case UCharacter.GraphemeClusterBreak.PREPEND, UCharacter.GraphemeClusterBreak.ZWJ -> true;
                    case UCharacter.GraphemeClusterBreak.EXTEND -> isIndic(after);
                    case UCharacter.GraphemeClusterBreak.REGIONAL_INDICATOR ->
                        right == UCharacter.GraphemeClusterBreak.REGIONAL_INDICATOR;
                    default -> isOfSyllable(left, right);
                };
        return !clings && !draws;
    }

    private static int kind(int codePoint) {
        return UCharacter.getIntPropertyValue(codePoint, UProperty.GRAPHEME_CLUSTER_BREAK);
    }

    /** Such a letter may be one with that before the mark, by a virama further left. */
    private static boolean isIndic(int codePoint) {
        return UCharacter.getIntPropertyValue(codePoint, UProperty.INDIC_SYLLABIC_CATEGORY)
                != UCharacter.IndicSyllabicCategory.OTHER;
    }

    private static boolean isControl(int kind) {
        return switch (kind) {
            case UCharacter.GraphemeClusterBreak.CONTROL,
                    UCharacter.GraphemeClusterBreak.CR,
                    UCharacter.GraphemeClusterBreak.LF -> true;
            default -> false;
        };
    }

    private static boolean isOfSyllable(int left, int right) {
        return switch (left) {
            case UCharacter.GraphemeClusterBreak.L ->
                right == UCharacter.GraphemeClusterBreak.L
                        || right == UCharacter.GraphemeClusterBreak.V
                        || right == UCharacter.GraphemeClusterBreak.LV
                        || right == UCharacter.GraphemeClusterBreak.LVT;
            case UCharacter.GraphemeClusterBreak.LV, UCharacter.GraphemeClusterBreak.V ->
                right == UCharacter.GraphemeClusterBreak.V || right == UCharacter.GraphemeClusterBreak.T;
            case UCharacter.GraphemeClusterBreak.LVT, UCharacter.GraphemeClusterBreak.T ->
                right == UCharacter.GraphemeClusterBreak.T;
            default -> false;
        };
    }
}
