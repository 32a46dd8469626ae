package org.millrace.filters.dedup.substring;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CharacterBordersTest {
    private static final int[] SPECIAL = {
        'a', ' ', '\r', '\n', 0xAD, 0x301, 0x200D, 0xFE0F, 0x1F1E6, 0x1F1FA, 0x1F468, 0x1F3FD, 0x1100, 0x1161, 0x11A8,
        0xAC00, 0xAC01, 0x0600, 0x0903, 0x0915, 0x094D, 0x0E33, 0x0E01, 0x4E2D, 0x2028, 0xE0020, 0xA97C, 0xD7B0, 0xD7CB
    };

    @Test
    void neverPartsWhatUnicodeHoldsTogether() {
        SplittableRandom random = new SplittableRandom(1);
        BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        int parted = 0;
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(1, 8); i > 0; i--) {
                text.appendCodePoint(
                        random.nextInt(4) > 0
                                ? SPECIAL[random.nextInt(SPECIAL.length)]
                                : Character.isSurrogate((char) random.nextInt(0x3000)) ? 'x' : random.nextInt(0x3000));
            }
            String all = text.toString();
            clusters.setText(all);
            for (int at = all.offsetByCodePoints(0, 1); at < all.length(); at = all.offsetByCodePoints(at, 1)) {
                if (CharacterBorders.mayPart(all.codePointBefore(at), all.codePointAt(at))) {
                    assertThat(clusters.isBoundary(at))
                            .describedAs("%s at %d", all.codePoints().boxed().toList(), at)
                            .isTrue();
                    parted++;
                }
            }
        }
        assertThat(parted).isGreaterThan(20_000);
    }

    @Test
    void partsLettersAndRefusesOnlyAFewBordersMore() {
        assertThat(CharacterBorders.mayPart('a', 'b')).isTrue();
        assertThat(CharacterBorders.mayPart('\n', '\r')).isTrue();
        assertThat(CharacterBorders.mayPart('\r', '\n')).isFalse();
        assertThat(CharacterBorders.mayPart('e', 0x301)).isFalse();
        assertThat(CharacterBorders.mayPart('\n', 0x301)).isTrue();
        assertThat(CharacterBorders.mayPart(0x301, 'e')).isTrue();
        assertThat(CharacterBorders.mayPart(0x4E2D, 0x6587)).isTrue();
        assertThat(CharacterBorders.mayPart(0x200D, 'a')).isFalse(); // UAX #29 holds together only pictographs
    }
}
