package org.millrace.filters.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PunctuationSetTest {
    @Test
    void holdsPunctuationOfManyScripts() {
        assertThat("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~—…»。？॥".codePoints()).allMatch(PunctuationSet::contains);
        assertThat(PunctuationSet.contains(0x16E98)).isTrue();
    }

    @Test
    void holdsControlCharactersButTabAndLineFeed() {
        assertThat(IntStream.concat(IntStream.range(0, 0x20), IntStream.range(0x7F, 0xA0))
                        .filter(c -> !PunctuationSet.contains(c)))
                .containsExactly(9, 10);
    }

    @Test
    void holdsNoLettersDigitsOrBullets() {
        assertThat("azAZ09éß中•‘§ \u00A0".codePoints()).noneMatch(PunctuationSet::contains);
    }

    @Test
    void hasAsManyMembersAsItsSource() {
        assertThat(IntStream.range(0, 0x110000).filter(PunctuationSet::contains))
                .hasSize(280);
    }
}
