package org.millrace.filters.decontamination;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordHashesTest {
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(64);

    private static List<Long> words(String text) {
        List<Long> words = new ArrayList<>();
        new WordHashes(hashes -> words.add(hashes.run(1))).scan(text);
        return words;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Hello, World!    | hello world",
                "Café CAFE\u0301  | cafe cafe",
                "don't            | don t",
                "well-known       | well known",
                "x_y              | x y",
                "ﬁne ½ ２         | fine 1 2 2",
                "soft\u00ADhyphen | softhyphen",
                "İstanbul         | istanbul",
                "ŉ                | ʼn",
                "漢字かな         | 漢 字 か な",
                "a漢b             | a 漢 b",
                "𠮷𝐀              | 𠮷 a",
                "हिन्दी             | हिन्दी",
                "\uD83D a \uDE00  | a",
                "😀a😀            | a",
            })
    void normalises(String text, String same) {
        assertThat(words(text)).isEqualTo(words(same)).hasSize(same.split(" ", -1).length);
    }

    @Test
    void keepsDifferentWordsApart() {
        assertThat(words("a b ab ba Ab aa aaa 1 11")).hasSize(9);
        assertThat(words("a b ab ba aa aaa 1 11")).doesNotHaveDuplicates();
        assertThat(words(" .,;\u200D\u0301 \n")).isEmpty();
    }

    @Test
    void hashesAsTheDocumentSays() {
        List<Long> runs = new ArrayList<>();
        new WordHashes(hashes -> {
                    if (hashes.words() >= 3) {
                        runs.add(hashes.run(3));
                    }
                })
                .scan("One two, three four");
        assertThat(runs).containsExactly(defined("one", "two", "three"), defined("two", "three", "four"));
        assertThat(words("one")).containsExactly(defined("one"));
    }

    @Test
    void aRunDependsOnNothingElse() {
        List<Long> runs = new ArrayList<>();
        String text = "a b ".repeat(WordHashes.LONGEST);
        new WordHashes(hashes -> {
                    if (hashes.words() >= WordHashes.LONGEST && hashes.words() % 2 == 0) {
                        runs.add(hashes.run(WordHashes.LONGEST));
                    }
                })
                .scan("x y " + text + text + text);
        assertThat(runs.subList(WordHashes.LONGEST / 2 + 1, runs.size()))
                .containsOnly(runs.get(runs.size() - 1))
                .isNotEmpty();
    }

    /** The formula of the document, by another way of counting. */
    private static long defined(String... words) {
        BigInteger sum = BigInteger.ZERO;
        for (String word : words) {
            BigInteger h = new BigInteger("243F6A8885A308D3", 16);
            for (int i = 0; i < word.length(); i++) {
                h = h.xor(BigInteger.valueOf(word.charAt(i)))
                        .multiply(new BigInteger("9E3779B97F4A7C15", 16))
                        .mod(MODULUS);
            }
            sum = sum.multiply(new BigInteger("D1342543DE82EF95", 16))
                    .add(mix(h))
                    .mod(MODULUS);
        }
        return mix(sum).longValue();
    }

    private static BigInteger mix(BigInteger z) {
        BigInteger a = z.xor(z.shiftRight(30))
                .multiply(new BigInteger("BF58476D1CE4E5B9", 16))
                .mod(MODULUS);
        BigInteger b = a.xor(a.shiftRight(27))
                .multiply(new BigInteger("94D049BB133111EB", 16))
                .mod(MODULUS);
        return b.xor(b.shiftRight(31));
    }
}
