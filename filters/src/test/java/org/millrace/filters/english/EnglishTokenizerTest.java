package org.millrace.filters.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected cuts follow spaCy 3's documented behaviour and rules. */
class EnglishTokenizerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Hello world | Hello world",
                "Hello, world! | Hello , world !",
                "(see below). | ( see below ) .",
                "\"quoted\" | \" quoted \"",
                "wait... what | wait ... what",
                "end…… | end ……",
                "don't | do n't",
                "don’t | do n’t",
                "Don't! | Do n't !",
                "cannot | can not",
                "I'm we'll he'd've | I 'm we 'll he 'd 've",
                "dogs' cat's | dogs ' cat 's",
                "ill Ill were well | ill Ill were well",
                "Mr. Smith | Mr. Smith",
                "Smith. | Smith .",
                "U.S. | U.S.",
                "NASA. | NASA .",
                "vitamin C. | vitamin C.",
                "e.g. this | e.g. this",
                "(e.g.) | ( e.g. )",
                "option a. | option a.",
                "10am 9p.m. | 10 am 9 p.m.",
                "5km 10% $5 3€ | 5 km 10 % $ 5 3 €",
                "US$5 5US$ | US$ 5 5 US$",
                "100$ 25US$ | 100 $ 25 US$",
                "+5 +a 5+ | +5 + a 5 +",
                "well-known | well - known",
                "dyn-o-mite | dyn - o - mite",
                "word--word | word -- word",
                "word—word | word — word",
                "--flag | --flag",
                "1-2 10-fold a-1 | 1 - 2 10 - fold a-1",
                "3*4 2^8 1+1 | 3 * 4 2 ^ 8 1 + 1",
                "one,two | one , two",
                "1,000.50 | 1,000.50",
                "end.Next | end . Next",
                "and/or | and/or",
                "yes/no | yes / no",
                "key=value a:b | key = value a : b",
                "https://example.org/a-b?c=d | https://example.org/a-b?c=d",
                "(https://example.org/a-b) | ( https://example.org/a-b )",
                "www.example.org/a-b, | www.example.org/a-b ,",
                "a-b@example.org | a-b@example.org",
                "file-name.Ext | file - name . Ext",
                ":) :-( | :) :-(",
                "(nice:) | ( nice :)",
                "X-Co. | X - Co.",
                "word'' | word ''",
                "C++ | C++",
                "★star★ | ★ star ★",
                "😀hi😀 | 😀 hi 😀",
                "a😀b | a 😀 b",
            })
    void cutsAsSpacyDoes(String text, String words) {
        assertThat(String.join(" ", EnglishTokenizer.words(text.strip()))).isEqualTo(words.strip());
    }

    @Test
    void leavesOutWhiteSpaceOfAnySort() {
        assertThat(EnglishTokenizer.words(" a\t\nb\u00A0c\u2003d\u0085e\u001Cf "))
                .containsExactly("a", "b", "c", "d", "e", "f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\u3000"})
    void findsNothingInWhiteSpace(String text) {
        assertThat(EnglishTokenizer.words(text)).isEmpty();
    }

    @Test
    void losesNoCharacter() {
        for (String text :
                List.of("((()))", "...,,,", "'''''", "\uD83D(\uDE00)", ":-))):(", "$$$%%%5kmkm", "a.b.c.D.E,f-g--h")) {
            assertThat(String.join("", EnglishTokenizer.words(text))).isEqualTo(text);
        }
    }

    @Test
    void tellsWordsFromSymbolsAndNumbers() {
        Tokens tokens = new Tokens();
        String text = "word 12 -- ... 😀";
        EnglishTokenizer.create().tokenize(text.toCharArray(), text.length(), tokens);
        assertThat(tokens.strings(text)).containsExactly("word", "12", "--", "...", "😀");
        assertThat(tokens.kinds).startsWith((byte) 3, (byte) 1, (byte) 0, (byte) 0, (byte) 1);
        assertThat(tokens.lengths).startsWith(4, 2, 2, 3, 1);
    }
}
