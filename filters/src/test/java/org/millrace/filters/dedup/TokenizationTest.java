package org.millrace.filters.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizationTest {
    @Test
    void cutsCodeAtEveryOtherCodePointAndKeepsTheEmpty() {
        assertThat(bigCode("a b")).containsExactly("a", "b");
        assertThat(bigCode("int x_1=2;")).containsExactly("int", "x_1", "2", "");
        assertThat(bigCode("  a")).containsExactly("", "", "a");
        assertThat(bigCode("")).containsExactly("");
        assertThat(bigCode("@[`{/:")).containsExactly("", "", "", "", "", "", "");
        assertThat(bigCode("AZaz09_")).containsExactly("AZaz09_");
    }

    @Test
    void countsACodePointOfAnyLengthAsOneSeparator() {
        assertThat(bigCode("a\u00e4b")).containsExactly("a", "b");
        assertThat(bigCode("a\u6c34b")).containsExactly("a", "b");
        assertThat(bigCode("a\ud840\udc00\ud840\udc00b")).containsExactly("a", "", "b");
        assertThat(bigCode("\u6c34")).containsExactly("", "");
        assertThat(bigCode("a\ud800b")).containsExactly("a", "b");
    }

    @Test
    void keepsAllTokensOfALongText() {
        List<String> tokens = bigCode("ab ".repeat(5_000));

        assertThat(tokens).hasSize(5_001);
        assertThat(tokens.get(4_999)).isEqualTo("ab");
        assertThat(bigCode("x".repeat(100_000))).containsExactly("x".repeat(100_000));
    }

    @Test
    void forgetsALongTextBeforeTheNext() {
        TokenText tokens = new TokenText();
        Tokenization.ofBigCode().cut(" ".repeat(2_000_000), tokens);
        assertThat(tokens.size).isEqualTo(2_000_001);
        tokens.clear();
        Tokenization.ofBigCode().cut("a b", tokens);

        assertThat(tokens.size).isEqualTo(2);
        assertThat(tokens.bytes).hasSizeLessThan(10_000).startsWith('a', ' ', 'b');
    }

    @Test
    void cutsProseIntoSimplifiedWords() {
        assertThat(tokens(Tokenization.ofDatatrove(), "Caf\u00e9s can't cost 3.50!"))
                .containsExactly("cafes", "can", "t", "cost", "0");
        assertThat(tokens(Tokenization.ofDatatrove(), " ! ")).isEmpty();
    }

    private static List<String> bigCode(String text) {
        return tokens(Tokenization.ofBigCode(), text);
    }

    private static List<String> tokens(Tokenization tokenization, String text) {
        TokenText tokens = new TokenText();
        tokenization.cut(text, tokens);
        List<String> strings = new ArrayList<>();
        for (int i = 0; i < tokens.size; i++) {
            int length = tokens.ends[i] - tokens.starts[i];
            strings.add(new String(tokens.bytes, tokens.starts[i], length, StandardCharsets.UTF_8));
        }
        return strings;
    }
}
