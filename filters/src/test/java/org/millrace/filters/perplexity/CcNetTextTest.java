package org.millrace.filters.perplexity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CcNetTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Hello World | hello world",
                "É à ü ñ | e a u n",
                "12 ٣ ７ １ | 00 0 0 0",
                "ΣΑΣ | σας",
                "a，b、c。d | a,b,c.d",
                "„a” “b” «c» 「d」 《e》 | \"a\" \"b\" \"c\" \"d\" \"e\"",
                "´a’ ‘b | 'a' ‘b",
                "∶：？！（）； | ::?!();",
                "a–b━c►d—e | a-b-c-d - e",
                "a．b～c…d | a. b~c...d",
                "〈a〉【b】％ | <a>[b]%",
            })
    void writesAsCcNetDoes(String text, String normal) {
        assertThat(CcNetText.normalise(text)).isEqualTo(normal);
    }

    @Test
    void takesControlCharactersOutAndJoinsLines() {
        assertThat(CcNetText.normalise("\u0085\u001C a\nb\tc\u007F\u009Fd\u00A0e \u3000"))
                .isEqualTo("abcd\u00A0e");
    }

    @Test
    void leavesHangulDecomposed() {
        assertThat(CcNetText.normalise("한")).isEqualTo("\u1112\u1161\u11AB");
    }

    @Test
    void anEmptyTextStaysEmpty() {
        assertThat(CcNetText.normalise("")).isEmpty();
        assertThat(CcNetText.normalise(" \n ")).isEmpty();
    }
}
