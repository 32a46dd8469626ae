package org.millrace.filters.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CharClassTest {
    @Test
    void hasPythonsWhiteSpace() {
        assertThat(IntStream.range(0, 0x10000).filter(c -> is(c, CharClass.SPACE)))
                .containsExactly(
                        9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 0x85, 0xA0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003,
                        0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000);
    }

    @Test
    void tellsCases() {
        assertThat("azß\u00E9\u044F\u03C9".codePoints())
                .allMatch(c -> is(c, CharClass.LOWER) && !is(c, CharClass.UPPER));
        assertThat("AZ\u00C9\u042F\u03A9".codePoints())
                .allMatch(c -> is(c, CharClass.UPPER) && !is(c, CharClass.LOWER));
        assertThat("中あア한ا".codePoints())
                .allMatch(c -> is(c, CharClass.UPPER) && is(c, CharClass.LOWER) && is(c, CharClass.ALPHA));
        assertThat("09-_.ª".codePoints()).noneMatch(c -> is(c, CharClass.ALPHA));
    }

    @Test
    void knowsIconsUpToUnicodeEleven() {
        assertThat("©®°★😀🦩".codePoints()).filteredOn(c -> c != 0x1F9A9).allMatch(c -> is(c, CharClass.ICON));
        assertThat(is(0x1F9A9, CharClass.ICON)).as("flamingo, Unicode 12").isFalse();
        assertThat(IntStream.range(0, 0x110000).filter(c -> is(c, CharClass.ICON)))
                .hasSize(5984);
    }

    private static boolean is(int codePoint, int bit) {
        return (CharClass.ofCodePoint(codePoint) & bit) != 0;
    }
}
