package org.millrace.filters.passages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PassageCutterTest {
    private record Found(int start, int end, long high, int low) {
        boolean isSameAs(Found other) {
            return high == other.high && low == other.low;
        }
    }

    private static List<Found> cut(Passages scheme, String text) {
        List<Found> found = new ArrayList<>();
        scheme.cutter().cut(text, "en", (start, end, high, low) -> found.add(new Found(start, end, high, low)));
        return found;
    }

    private static List<String> stretches(Passages scheme, String text) {
        int[] points = text.codePoints().toArray();
        return cut(scheme, text).stream()
                .map(one -> new String(points, one.start(), one.end() - one.start()))
                .toList();
    }

    private static Passages lines(PassageForm form) {
        return new Passages(PassageUnit.LINES, 1, form, 0);
    }

    private static boolean areTheSame(PassageForm form, String one, String other) {
        return cut(lines(form), one).get(0).isSameAs(cut(lines(form), other).get(0));
    }

    @Test
    void takesALineWithTheLineFeedBehindIt() {
        assertThat(stretches(lines(PassageForm.EXACT), "one\n\n  two\nthree"))
                .containsExactly("one\n", "\n", "  two\n", "three");
    }

    @Test
    void seesAnEmptyLineBehindTheLastLineFeedAndNoneInAnEmptyText() {
        assertThat(stretches(lines(PassageForm.EXACT), "one\n")).containsExactly("one\n", "");
        assertThat(stretches(lines(PassageForm.EXACT), "\n")).containsExactly("\n", "");
        assertThat(stretches(lines(PassageForm.EXACT), "")).isEmpty();
    }

    @Test
    void takesAParagraphWithTheBlankLinesBehindIt() {
        Passages scheme = new Passages(PassageUnit.PARAGRAPHS, 1, PassageForm.EXACT, 0);
        assertThat(stretches(scheme, "\n one\ntwo\n\n \t\nthree\n\n"))
                .containsExactly(" one\ntwo\n\n \t\n", "three\n\n");
        assertThat(stretches(scheme, " \n\n")).isEmpty();
        assertThat(cut(scheme, "one\n\ntwo\n\none"))
                .satisfies(
                        found -> assertThat(found.get(0).isSameAs(found.get(2))).isTrue())
                .satisfies(
                        found -> assertThat(found.get(0).isSameAs(found.get(1))).isFalse());
    }

    @Test
    void takesASentenceWithTheWhiteSpaceBeforeIt() {
        Passages scheme = new Passages(PassageUnit.SENTENCES, 1, PassageForm.DATATROVE, 0);
        assertThat(stretches(scheme, " One is here. Two is there.\nThree. "))
                .containsExactly(" One is here.", " Two is there.", "\nThree. ");
    }

    @Test
    void beginsARunOfSentencesAtEachThatHasEnoughBehindIt() {
        Passages scheme = new Passages(PassageUnit.SENTENCES, 3, PassageForm.DATATROVE, 0);
        assertThat(stretches(scheme, "A dog. A cat. A cow. A pig."))
                .containsExactly("A dog. A cat. A cow.", " A cat. A cow. A pig.");
        assertThat(stretches(scheme, "A dog. A cat.")).isEmpty();
    }

    @Test
    void comparesARunByAllItsUnitsInOrder() {
        Passages scheme = new Passages(PassageUnit.LINES, 2, PassageForm.LOWER, 0);
        List<Found> found = cut(scheme, "a\nb\nA\nB\na\na");
        assertThat(found.get(0).isSameAs(found.get(2))).isTrue();
        assertThat(found.get(0).isSameAs(found.get(1))).isFalse();
        assertThat(found.get(3).isSameAs(found.get(1))).isTrue();
    }

    @Test
    void countsCodePoints() {
        assertThat(cut(lines(PassageForm.EXACT), "a😀\nä😀😀\nz"))
                .extracting(Found::start, Found::end)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, 3),
                        org.assertj.core.groups.Tuple.tuple(3, 7),
                        org.assertj.core.groups.Tuple.tuple(7, 8));
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "1, 3", "3, 3", "4, 2", "5, 1", "6, 0"})
    void leavesShortPassagesAlone(int minChars, int found) {
        Passages scheme = new Passages(PassageUnit.LINES, 1, PassageForm.EXACT, minChars);
        assertThat(cut(scheme, "abc\n \t \n  abcd  \na b😀d")).hasSize(found);
    }

    @Test
    void dolmaComparesParagraphsAsTheyStand() {
        assertThat(areTheSame(PassageForm.EXACT, "Read more", "Read more")).isTrue();
        assertThat(areTheSame(PassageForm.EXACT, "Read more", "Read more ")).isFalse();
        assertThat(areTheSame(PassageForm.EXACT, "Read more", "read more")).isFalse();
    }

    @Test
    void c4ComparesLinesInLowerCaseWithoutWhiteSpaceAround() {
        assertThat(areTheSame(PassageForm.LOWER, "\u00A0Read MORE ", "read more"))
                .isTrue();
        assertThat(areTheSame(PassageForm.LOWER, "read  more", "read more")).isFalse();
        assertThat(areTheSame(PassageForm.LOWER, "read more.", "read more")).isFalse();
        assertThat(areTheSame(PassageForm.LOWER, "page 1", "page 2")).isFalse();
    }

    @Test
    void ccNetComparesLinesWithoutCaseDigitsMarksAndControls() {
        assertThat(areTheSame(PassageForm.CCNET, " Page 12：„end” ", "page 07end"))
                .isTrue();
        assertThat(areTheSame(PassageForm.CCNET, "page ٣", "PAGE 4\u0007")).isTrue();
        assertThat(areTheSame(PassageForm.CCNET, "page １", "page 3")).isTrue(); // in its table, but a digit before
        assertThat(areTheSame(PassageForm.CCNET, "page 1", "page 12")).isFalse();
        assertThat(areTheSame(PassageForm.CCNET, "end.", "end")).isFalse(); // an ASCII stop is no mark of its table
        assertThat(areTheSame(PassageForm.CCNET, "\n", " \t\n")).isTrue();
    }

    @Test
    void datatroveComparesSimplifiedText() {
        assertThat(areTheSame(PassageForm.DATATROVE, "Café, 3.14!", "cafe 7")).isTrue();
        assertThat(areTheSame(PassageForm.DATATROVE, "café 3 14", "cafe 7")).isFalse();
    }

    @Test
    void hasTheHashesThatWereStored() {
        assertThat(cut(lines(PassageForm.LOWER), "Read more"))
                .containsExactly(new Found(0, 9, GOLDEN_HIGH, GOLDEN_LOW));
    }

    /** The first 96 bits of SHA-256 over {@code read more}, as sha256sum prints them. */
    private static final long GOLDEN_HIGH = 0xa3055c979d2bde28L;

    private static final int GOLDEN_LOW = 0xe78d66ea;

    @ParameterizedTest
    @EnumSource(PassageUnit.class)
    void takesAnyTextInAnyLocale(PassageUnit unit) {
        Locale locale = Locale.getDefault();
        for (PassageForm form : PassageForm.values()) {
            for (String text :
                    List.of("", " ", "\n\n\n", "\uD800", "\uDC00\uD800\n\uD83D", "III\nı", "x".repeat(9999))) {
                List<Found> found = cut(new Passages(unit, 1, form, 0), text);
                try {
                    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
                    assertThat(cut(new Passages(unit, 1, form, 0), text)).isEqualTo(found);
                } finally {
                    Locale.setDefault(locale);
                }
                int end = 0;
                for (Found one : found) {
                    assertThat(one.start()).isGreaterThanOrEqualTo(end);
                    end = one.end();
                }
                assertThat(end).isLessThanOrEqualTo(text.codePointCount(0, text.length()));
            }
        }
    }

    @Test
    void looksAtNoMoreThanAMillionUnitsOfAText() {
        assertThat(cut(lines(PassageForm.EXACT), "\n".repeat(UnitBounds.MOST - 2)))
                .hasSize(UnitBounds.MOST - 1);
        assertThat(cut(lines(PassageForm.EXACT), "\n".repeat(UnitBounds.MOST + 2)))
                .hasSize(UnitBounds.MOST);
    }

    @Test
    void refusesWindowsAndLengthsOutOfRange() {
        assertThatThrownBy(() -> new Passages(PassageUnit.LINES, 0, PassageForm.EXACT, 0))
                .hasMessage("need 1 <= window <= 100, got window=0");
        assertThatThrownBy(() -> new Passages(PassageUnit.LINES, 101, PassageForm.EXACT, 0))
                .hasMessage("need 1 <= window <= 100, got window=101");
        assertThatThrownBy(() -> new Passages(PassageUnit.LINES, 1, PassageForm.EXACT, -1))
                .hasMessage("need 0 <= min-chars, got min-chars=-1");
    }
}
