package org.millrace.filters.dedup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.millrace.core.Digests;

class ExactKeyTest {
    @Test
    void isTheDigestOfTheNormalisedText() {
        assertThat(key("  The\r\n\t QUICK\u00a0\u3000brown Fox. \n")).isEqualTo(sha256("the quick brown fox."));
        assertThat(key("\u00c4\u00d6\u00dc \u0416 \ud801\udc00!"))
                .isEqualTo(sha256("\u00e4\u00f6\u00fc \u0436 \ud801\udc28!"));
        assertThat(key("\u6771\u4eac\u3000\u30bf\u30ef\u30fc")).isEqualTo(sha256("\u6771\u4eac \u30bf\u30ef\u30fc"));
    }

    @Test
    void keepsItsGoldenValues() {
        assertThat(ExactKey.VERSION).isEqualTo("exact-v1");
        assertThat(key("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(key("The quick brown fox jumps over the lazy dog."))
                .isEqualTo("18e8d559417db8a93707c11b11bb90b56638049a5994006ed4b2705e4d86587f");
        assertThat(key("Stra\u00dfe \u0130stanbul \u03a3\u03af\u03c3\u03c5\u03c6\u03bf\u03c2 \ud835\udc00"))
                .isEqualTo("ecb3c4f083be06f4e3685c726299d72f79d87767a612a3b42b9f8c449c0019e2");
    }

    @Test
    void givesBlankTextsTheKeyOfTheEmptyOne() {
        assertThat(key(" \n\u2003\u0085 ")).isEqualTo(key(""));
    }

    @Test
    void foldsCodePointByCodePoint() {
        assertThat(key("STRASSE")).isNotEqualTo(key("Stra\u00dfe"));
        assertThat(key("\u03a3\u03c3\u03c2")).isEqualTo(sha256("\u03c3\u03c3\u03c3"));
        assertThat(key("\u0130I\u0131")).isEqualTo(sha256("\u0130i\u0131"));
        assertThat(key("\u212a"))
                .as("the Kelvin sign, whose folding is in ASCII")
                .isEqualTo(sha256("k"));
    }

    @Test
    void tellsApartWhatIsNoWhiteSpace() {
        assertThat(key("a b")).isNotEqualTo(key("ab"));
        assertThat(key("a\u200bb"))
                .as("a zero-width space has not the property")
                .isNotEqualTo(key("a b"));
        assertThat(key("a,b")).isNotEqualTo(key("a b"));
    }

    @Test
    void readsTextsAsTheyAreWrittenInUtf8() {
        assertThat(key("a\ud800")).as("a surrogate without its partner").isEqualTo(sha256("a?"));
        assertThat(key("\udc00 \ud800\ud801\udc00\ud800x")).isEqualTo(sha256("? ?\ud801\udc28?x"));
    }

    @Test
    void doesNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        String expected = key("I\u0130i\u0131 TITLE");
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(key("I\u0130i\u0131 TITLE")).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void agreesWithAPlainReadingOfTheDefinitionOnRandomTexts() {
        SplittableRandom random = new SplittableRandom(11);
        String alphabet = "aA \n\t\u00a0\u00c4\u3000\u6771\ud801\udc00\ud83d\ude00\ud800\udfff\u0130.";
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(i % 10 == 0 ? 9_000 : 40);
            for (int j = 0; j < length; j++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(key(text.toString())).isEqualTo(sha256(plain(text.toString())));
        }
    }

    private static String plain(String text) {
        StringBuilder normal = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (UCharacter.isUWhiteSpace(c)) {
                normal.append(normal.isEmpty() || normal.charAt(normal.length() - 1) == ' ' ? "" : " ");
            } else {
                normal.appendCodePoint(
                        Character.getType(c) == Character.SURROGATE ? '?' : UCharacter.foldCase(c, true));
            }
        });
        String result = normal.toString();
        return result.endsWith(" ") ? result.substring(0, result.length() - 1) : result;
    }

    private static String key(String text) {
        return HexFormat.of().formatHex(new ExactKey().of(text.getBytes(UTF_8)));
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Digests.sha256().digest(text.getBytes(UTF_8)));
    }
}
