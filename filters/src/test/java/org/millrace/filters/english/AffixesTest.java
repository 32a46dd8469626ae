package org.millrace.filters.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AffixesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                "(a 1",
                "'a 1",
                "+ 1",
                "+a 1",
                "+5 0",
                ". 0",
                ".a 0",
                "... 3",
                "..a 2",
                "…… 1",
                "$5 1",
                "US$5 3",
                "US5 0",
                "U$5 0",
                "C$5 2",
                "A$ 2",
                "B$5 0",
                "A 0",
                "-a 0",
                "–a 1",
                "\uD83D\uDE00a 2",
                "\uD835\uDC00a 0",
            })
    void measuresPrefixes(String word, int length) {
        assertThat(Affixes.prefix(word.toCharArray(), 0, word.length())).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                "a) 1",
                "a. 1",
                "A. 0",
                "AB. 1",
                "A.B. 0",
                "5. 1",
                "). 1",
                "10°C. 1",
                "10°D. 0",
                ". 0",
                "a... 3",
                "... 3",
                "a… 1",
                "a…… 2",
                "5+ 1",
                "a+ 0",
                "+ 0",
                "a's 2",
                "A’S 2",
                "'s 2",
                "as 0",
                "s 0",
                "a\uD83D\uDE00 2",
                "a\uD835\uDC00 0",
            })
    void measuresSuffixes(String word, int length) {
        assertThat(Affixes.suffix(word.toCharArray(), 0, word.length())).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                "10km 2",
                "10km² 3",
                "5km/h 4",
                "5% 1",
                "10K 1",
                "10kmx 0",
                "10Km 0",
                "a5m 1",
                "km 0",
                "%a 0",
                "10غرام 4",
                "10$ 1",
                "10US$ 3",
                "10C$ 2",
                "10S$ 0",
                "US$ 0",
                "$ 0",
            })
    void takesUnitsAndCurrenciesBehindADigitOnly(String word, int length) {
        assertThat(Affixes.suffix(word.toCharArray(), 0, word.length())).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                "a.B 1",
                "a.b 0",
                "A.B 0",
                "a. 0",
                "a...b 3",
                "a…b 1",
                "1+2 1",
                "a+2 0",
                "1*2 1",
                "1^- 1",
                "1^a 0",
                "1-2 1",
                "1--2 1",
                "1-a 1",
                "a-1 0",
                "a-b 1",
                "a--b 2",
                "a---b 3",
                "a----b 0",
                "a-–b 0",
                "a–b 1",
                "a––b 0",
                "a——b 2",
                "a———b 0",
                "a~b 1",
                "a~~b 0",
                "a- 0",
                "a,b 1",
                "1,b 0",
                "1,2 0",
                "1/b 1",
                "a/1 0",
                "a:b 1",
                "a=b 1",
                "a\uD83D\uDE00 2",
                "a\uD83D 0",
                "ab 0",
            })
    void measuresInfixesAtTheSecondCharacter(String word, int length) {
        assertThat(Affixes.infix(word.toCharArray(), 1, 0, word.length())).isEqualTo(length);
    }

    @Test
    void looksAtItsRangeAlone() {
        char[] text = "1US$5km.A".toCharArray();
        assertThat(Affixes.prefix(text, 1, 3)).isZero();
        assertThat(Affixes.prefix(text, 1, 4)).isEqualTo(3);
        assertThat(Affixes.suffix(text, 0, 4)).isEqualTo(3);
        assertThat(Affixes.suffix(text, 1, 4)).isZero();
        assertThat(Affixes.suffix(text, 4, 7)).isEqualTo(2);
        assertThat(Affixes.suffix(text, 5, 7)).isZero();
        assertThat(Affixes.suffix(text, 5, 8)).isEqualTo(1);
        assertThat(Affixes.infix(text, 7, 5, 9)).isEqualTo(1);
        assertThat(Affixes.infix(text, 7, 7, 9)).isZero();
        assertThat(Affixes.infix(text, 7, 5, 8)).isZero();
    }

    @Test
    void measuresNothingOfHalfAnIcon() {
        char[] text = "\uD83D\uDE00".toCharArray();
        assertThat(Affixes.prefix(text, 0, 1)).isZero();
        assertThat(Affixes.prefix(text, 1, 2)).isZero();
        assertThat(Affixes.suffix(text, 0, 1)).isZero();
        assertThat(Affixes.suffix(text, 1, 2)).isZero();
        assertThat(Affixes.infix(text, 0, 0, 1)).isZero();
        assertThat(Affixes.infix(text, 1, 0, 2)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"word", "WORD", "don't", "U.S.", "1,000", "3.14", "12:30", "a.b", "\uD800"})
    void findsNoRuleForPlainWords(String word) {
        assertThat(Affixes.any(word.toCharArray(), 0, word.length())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(word", "word)", "well-known", "5kg", "end.Next", "and/or", "a…b", "it's"})
    void findsARuleAtEitherEndOrInside(String word) {
        assertThat(Affixes.any(word.toCharArray(), 0, word.length())).isTrue();
    }
}
