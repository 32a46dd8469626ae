package org.millrace.connectors.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.millrace.connectors.extract.Decoding.Kind;

class DecodingTest {
    /** One char is one byte. */
    private static Decoding markup(String bytes, String label) {
        return Decoding.of(bytes.getBytes(ISO_8859_1), label, Kind.MARKUP);
    }

    @Test
    void believesAByteOrderMarkMostAndTakesItAway() {
        assertThat(markup("\u00ef\u00bb\u00bf\u00c3\u00a9", "gbk")).isEqualTo(new Decoding("é", "utf-8", "bom"));
        assertThat(markup("\u00fe\u00ff\u0000a", "gbk")).isEqualTo(new Decoding("a", "utf-16be", "bom"));
        assertThat(markup("\u00ff\u00fea\u0000", "gbk")).isEqualTo(new Decoding("a", "utf-16le", "bom"));
        assertThat(markup("\u00ef\u00bb", "iso-8859-1")).isEqualTo(new Decoding("ï»", "windows-1252", "http"));
    }

    @Test
    void believesHttpBeforeTheMarkup() {
        String page = "<meta charset=koi8-r>\u00e9\u0080";
        assertThat(markup(page, "latin1")).isEqualTo(new Decoding("<meta charset=koi8-r>é€", "windows-1252", "http"));
        assertThat(markup(page, "nonsense").charset()).isEqualTo("koi8-r");
    }

    @Test
    void findsTheLabelInTheMarkup() {
        for (String begin : new String[] {
            "<META CHARSET = 'KOI8-R'>",
            "<meta name=x><meta http-equiv=content-type content=\"text/html; charset=koi8-r\">",
            "<meta charset=koi8-r/>",
            "<meta charset=koi8-r",
            "\n<?xml version='1.0' encoding=\"koi8-r\"?>",
            "<meta content=charset><meta charset=\"koi8-r\">"
        }) {
            Decoding decoding = markup(begin + " \u00c1", "");
            assertThat(decoding).as(begin).isEqualTo(new Decoding(begin + " а", "koi8-r", "meta"));
        }
    }

    @Test
    void findsNoLabelWhereNoneIsStated() {
        for (String begin : new String[] {
            "<meta charset=>",
            "<meta charset",
            "<meta charset=nonsense>",
            "<p charset=koi8-r>",
            "x <?xml encoding='koi8-r'?>",
            "<?xml encoding='koi8-r'"
        }) {
            assertThat(markup(begin, "")).as(begin).isEqualTo(new Decoding(begin, "utf-8", "utf-8"));
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
                .isEqualTo(new Decoding("<meta charset=utf-16>é", "utf-8", "meta"));
    }

    @Test
    void replacesBytesThatTheCharsetDoesNotHave() {
        assertThat(markup("a\u00ffb\u00c3", "utf-8")).isEqualTo(new Decoding("a\ufffdb\ufffd", "utf-8", "http"));
        assertThat(markup("a\u0000b", "utf-16le").text()).isEqualTo("a\ufffd");
    }

    @Test
    void guessesWhereNothingIsStatedAndTheBytesAreNoUtf8() {
        String text =
                "Широкая электрификация южных губерний даст мощный толчок подъёму сельского хозяйства. ".repeat(3);
        assertThat(Decoding.of(text.getBytes(Charset.forName("windows-1251")), "", Kind.PLAIN))
                .isEqualTo(new Decoding(text, "windows-1251", "statistics"));
    }

    @Test
    void takesNoBytesForEmptyText() {
        assertThat(markup("", "")).isEqualTo(new Decoding("", "utf-8", "utf-8"));
    }
}
