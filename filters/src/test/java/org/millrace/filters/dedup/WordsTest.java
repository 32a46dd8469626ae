package org.millrace.filters.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @ParameterizedTest
    @ValueSource(
            chars = {' ', '\n', '.', '-', '_', '\'', '$', '\u200b', '\u3002', '\u30fb', '\ud800', '\udc00', '\ufffd'})
    void separatesAt(char c) {
        assertThat(Words.fold(c)).isZero();
    }

    @Test
    void foldsLettersMarksAndNumbers() {
        assertThat(Words.fold('A')).isEqualTo('a');
        assertThat(Words.fold('\u00c9')).isEqualTo('\u00e9');
        assertThat(Words.fold('\u0130')).isEqualTo('\u0130');
        assertThat(Words.fold('7')).isEqualTo('7');
        assertThat(Words.fold('\u0301')).isEqualTo('\u0301');
        assertThat(Words.fold('\u0660')).isEqualTo('\u0660');
        assertThat(Words.foldSupplementary(0x10400)).isEqualTo(0x10428);
        assertThat(Words.foldSupplementary(0x1F600)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            chars = {
                '\u6771', '\u3072', '\u30ab', '\u30fc', '\uff76', '\uff70', '\u3005', '\u3007', '\u3099', '\u0e01',
                '\u0e31', '\u0e81', '\u1780', '\u1000'
            })
    void takesScriptsWithoutSpacesOneByOne(char c) {
        assertThat(Words.fold(c)).isNotZero();
        assertThat(Words.isAlone(c)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            chars = {'a', '\u00e9', '\u0416', '\u0627', '\u05d0', '\u0915', '\uac00', '\u0303', '\uff21', '\u1200'})
    void takesOtherScriptsInRuns(char c) {
        assertThat(Words.fold(c)).isNotZero();
        assertThat(Words.isAlone(c)).isFalse();
    }

    @Test
    void looksAboveTheBasicPlaneToo() {
        assertThat(Words.isAloneSupplementary(0x20000)).isTrue();
        assertThat(Words.isAloneSupplementary(0x10400)).isFalse();
    }

    @Test
    void hasNoScriptWithoutSpacesBelowThai() {
        for (int c = 0; c < Words.FIRST_ALONE; c++) {
            assertThat(UScript.getScript(c))
                    .isNotIn(
                            UScript.HAN,
                            UScript.HIRAGANA,
                            UScript.KATAKANA,
                            UScript.THAI,
                            UScript.LAO,
                            UScript.KHMER,
                            UScript.MYANMAR);
        }
    }
}
