package org.millrace.connectors.charset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.millrace.connectors.charset.Decoding.Kind;

class DecodingTest {
    /** One char is one byte. */
    private static Decoding markup(String bytes, String label) {
        return Decoding.of(bytes.getBytes(ISO_8859_1), label, Kind.MARKUP);
    }

    @Test
    void believesAByteOrderMarkMostAndTakesItAway() {
        assertThat(markup("\u00ef\u00bb\u00bf\u00c3\u00a9", "gbk")).isEqualTo(new Decoding("é", "utf-8", "bom", 0));
        assertThat(markup("\u00fe\u00ff\u0000a", "gbk")).isEqualTo(new Decoding("a", "utf-16be", "bom", 0));
        assertThat(markup("\u00ff\u00fea\u0000", "gbk")).isEqualTo(new Decoding("a", "utf-16le", "bom", 0));
        assertThat(markup("\u00ef\u00bb", "iso-8859-1")).isEqualTo(new Decoding("ï»", "windows-1252", "http", 0));
    }

    @Test
    void believesHttpBeforeTheMarkup() {
        String page = "<meta charset=koi8-r>\u00e9\u0080";
        assertThat(markup(page, "latin1"))
                .isEqualTo(new Decoding("<meta charset=koi8-r>é€", "windows-1252", "http", 0));
        assertThat(markup(page, "nonsense").charset()).isEqualTo("koi8-r");
    }

    @Test
    void findsTheLabelInTheMarkup() {
        for (String begin : new String[] {
            "<META CHARSET = 'KOI8-R'>",
            "<!--><meta charset=koi8-r>",
            "<!-- <meta charset=gbk> --><meta charset=koi8-r>",
            "<meta/charset=koi8-r>",
            "<meta charset=koi8-r charset=gbk>",
            "<meta content='text/html;charset = \"koi8-r\"' http-equiv=CONTENT-TYPE>",
            "<meta http-equiv=content-type content='charsetting; charset=koi8-r; x'>",
            "<meta charset=nonsense><meta charset=koi8-r>",
            "<?xml version='1.0' encoding='gbk'?><meta charset=koi8-r>",
            "<meta name=x><meta http-equiv=content-type content=\"text/html; charset=koi8-r\">",
            "<meta charset=koi8-r/>",
            "\n<?xml version='1.0' encoding=\"koi8-r\"?>",
            "<meta content=charset><meta charset=\"koi8-r\">"
        }) {
            Decoding decoding = markup(begin + " \u00c1", "");
            assertThat(decoding).as(begin).isEqualTo(new Decoding(begin + " а", "koi8-r", "meta", 0));
        }
    }

    @Test
    void findsNoLabelWhereNoneIsStated() {
        for (String begin : new String[] {
            "<meta charset=>",
            "<meta charset",
            "<meta charset=koi8-r",
            "<!-- <meta charset=koi8-r> -->",
            "<!-- > <meta charset=koi8-r>",
            "<meta content='text/html; charset=koi8-r'>",
            "<meta http-equiv=refresh content='text/html; charset=koi8-r'>",
            "<meta charset='koi8-r>",
            "<metacharset=koi8-r>",
            "<p title='<meta charset=koi8-r>'>",
            "<meta charset=nonsense http-equiv=content-type content='text/html; charset=koi8-r'>",
            "<meta charset=nonsense>",
            "<p charset=koi8-r>",
            "x <?xml encoding='koi8-r'?>",
            "<?xml encoding='koi8-r'"
        }) {
            assertThat(markup(begin, "")).as(begin).isEqualTo(new Decoding(begin, "utf-8", "utf-8", 0));
        }
        assertThat(Decoding.of("<meta charset=gbk>".getBytes(UTF_8), "", Kind.PLAIN)
                        .source())
                .isEqualTo("utf-8");
    }

    @Test
    void looksForTheLabelInTheFirstFourKibibytes() {
        String label = "<meta charset=koi8-r>";
        String fill = " ".repeat(4096 - label.length());
        assertThat(markup(fill + label, "").source()).isEqualTo("meta");
        assertThat(markup(fill + " ".repeat(label.length()) + label, "").source())
                .isEqualTo("utf-8");
    }

    @Test
    void takesALabelOfUtf16InReadableMarkupForUtf8() {
        assertThat(markup("<meta charset=utf-16>\u00c3\u00a9", ""))
                .isEqualTo(new Decoding("<meta charset=utf-16>é", "utf-8", "meta", 0));
    }

    @Test
    void replacesBytesThatTheCharsetDoesNotHave() {
        assertThat(markup("\u00c3\u00a9\u00ffb\u00c3", "utf-8"))
                .isEqualTo(new Decoding("é\ufffdb\ufffd", "utf-8", "http", 2));
        assertThat(markup("\u00ef\u00bf\u00bd\u00c3\u00a9", "utf-8").replacements())
                .isZero();
        assertThat(markup("a\u0000b", "utf-16le").text()).isEqualTo("a\ufffd");
    }

    @Test
    void guessesWhereNothingIsStatedAndTheBytesAreNoUtf8() {
        String text =
                "Широкая электрификация южных губерний даст мощный толчок подъёму сельского хозяйства. ".repeat(3);
        assertThat(Decoding.of(text.getBytes(Charset.forName("windows-1251")), "", Kind.PLAIN))
                .isEqualTo(new Decoding(text, "windows-1251", "statistics", 0));
    }

    @Test
    void takesNoBytesForEmptyText() {
        assertThat(markup("", "")).isEqualTo(new Decoding("", "utf-8", "utf-8", 0));
    }

    @Test
    void overrulesAnyOtherLabelWhereAllBytesAreUtf8() {
        assertThat(markup("caf\u00c3\u00a9", "iso-8859-1"))
                .isEqualTo(new Decoding("café", "utf-8", "utf-8-over-http", 0));
        assertThat(markup("<meta charset=windows-1251>\u00c3\u00a9", "").source())
                .isEqualTo("utf-8-over-meta");
        assertThat(markup("<meta charset=windows-1251>\u00c3\u00a9", "latin1").source())
                .isEqualTo("utf-8-over-http-and-meta");
        assertThat(markup("<meta charset=utf-8>\u00c3\u00a9", "latin1"))
                .isEqualTo(new Decoding("<meta charset=utf-8>é", "utf-8", "meta-over-http", 0));
        assertThat(markup("plain", "utf-16")).isEqualTo(new Decoding("plain", "utf-8", "utf-8-over-http", 0));
    }

    @Test
    void leavesALabelWhereNothingSpeaksAgainstIt() {
        assertThat(markup("plain", "windows-1251")).isEqualTo(new Decoding("plain", "windows-1251", "http", 0));
        // three codes of two bytes that could be UTF-8 by chance
        String chance = "\u00c4\u00a3\u00d0\u00a3\u00ce\u00aa";
        assertThat(markup(chance, "gbk")).isEqualTo(new Decoding("模校为", "gbk", "http", 0));
        assertThat(markup(chance + chance, "gbk").source()).isEqualTo("utf-8-over-http");
    }

    @Test
    void overrulesALabelOfUtf8WhereMoreIsMalformedThanNot() {
        assertThat(markup("caf\u00e9", "utf-8"))
                .isEqualTo(new Decoding("café", "windows-1252", "statistics-over-http", 0));
        assertThat(markup("<meta charset=koi8-r>\u00d4\u00c1\u00cb", "utf-8"))
                .isEqualTo(new Decoding("<meta charset=koi8-r>так", "koi8-r", "meta-over-http", 0));
        assertThat(markup("caf\u00c3\u00a9 caf\u00e9", "utf-8"))
                .isEqualTo(new Decoding("café caf\ufffd", "utf-8", "http", 1));
        // cut in the middle of a character
        assertThat(markup("\u00c3\u00a9 caf\u00c3", "utf-8"))
                .isEqualTo(new Decoding("é caf\ufffd", "utf-8", "http", 1));
    }

    @Test
    void overrulesALabelThatMakesNoSenseOfTheBytes() {
        String text = "Все люди рождаются свободными и равными в своём достоинстве и правах.";
        byte[] bytes = text.getBytes(Charset.forName("windows-1251"));
        assertThat(Decoding.of(bytes, "iso-8859-1", Kind.PLAIN))
                .isEqualTo(new Decoding(text, "windows-1251", "statistics-over-http", 0));
        assertThat(Decoding.of(bytes, "windows-1251", Kind.PLAIN).source()).isEqualTo("http");
    }

    @Test
    void readsUtf8WithAFewDamagedPlacesAsThat() {
        assertThat(markup("\u00c3\u00a9".repeat(4) + "\u00ff", ""))
                .isEqualTo(new Decoding("éééé\ufffd", "utf-8", "statistics", 1));
    }

    @Test
    void findsEncodingsThatLookLikeAscii() {
        assertThat(markup("h\u0000i\u0000 \u0000", "")).isEqualTo(new Decoding("hi ", "utf-16le", "statistics", 0));
        assertThat(markup("\u0000h\u0000i", "")).isEqualTo(new Decoding("hi", "utf-16be", "statistics", 0));
        assertThat(markup("h\u0000i", "")).isEqualTo(new Decoding("h\u0000i", "utf-8", "utf-8", 0));
        assertThat(markup("a stray zero \u0000 in it ", "").source()).isEqualTo("utf-8");
        assertThat(markup("\u001b$B$\"\u001b(B", "")).isEqualTo(new Decoding("あ", "iso-2022-jp", "statistics", 0));
        assertThat(markup("\u001b$B$\"\u001b(B", "utf-8").source()).isEqualTo("statistics-over-http");
        assertThat(markup("\u001b$B$", "").source()).isEqualTo("utf-8");
    }

    @Test
    void readsRunsOfAsciiOfAnyLength() {
        for (int n = 60; n <= 70; n++) {
            String text = "a".repeat(n) + "’" + "b".repeat(n) + "é";
            assertThat(Decoding.of(text.getBytes(UTF_8), "", Kind.PLAIN).text()).isEqualTo(text);
            assertThat(Decoding.of(text.getBytes(Charset.forName("windows-1252")), "windows-1252", Kind.PLAIN)
                            .text())
                    .isEqualTo(text);
        }
    }
}
