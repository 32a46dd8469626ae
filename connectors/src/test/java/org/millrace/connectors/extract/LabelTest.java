package org.millrace.connectors.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LabelTest {
    private static Label label(String name, String charset) {
        return new Label(name, Charset.forName(charset));
    }

    @Test
    void meansWhatBrowsersMean() {
        assertThat(Label.of("ISO-8859-1")).isEqualTo(Label.WINDOWS_1252);
        assertThat(Label.of("us-ascii")).isEqualTo(Label.WINDOWS_1252);
        assertThat(Label.of("latin5")).isEqualTo(label("windows-1254", "windows-1254"));
        assertThat(Label.of("gb2312")).isEqualTo(label("gbk", "GB18030"));
        assertThat(Label.of("shift_jis")).isEqualTo(label("shift_jis", "windows-31j"));
        assertThat(Label.of("tis-620")).isEqualTo(label("windows-874", "x-windows-874"));
        assertThat(Label.of("utf-16")).isEqualTo(Label.UTF_16_LE);
        assertThat(Label.of("unicodeFFFE")).isEqualTo(Label.UTF_16_BE);
    }

    @Test
    void passesOverCaseAndWhiteSpaceAround() {
        assertThat(Label.of(" \tUTF8\n")).isEqualTo(Label.UTF_8);
        assertThat(Label.of("utf 8")).isNull();
    }

    @Test
    void readsTheSameInATurkishLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(new Locale("tr", "TR"));
        try {
            assertThat(Label.of("WINDOWS-1251")).isEqualTo(label("windows-1251", "windows-1251"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void takesLabelsOfThePlatformWhereTheStandardHasNone() {
        assertThat(Label.of("ISO-8859-4")).isEqualTo(label("iso-8859-4", "ISO-8859-4"));
        assertThat(Label.of("johab")).isEqualTo(label("x-johab", "x-Johab"));
    }

    @Test
    void meansTheStandardsCharsetByThePlatformsNamesForIt() {
        assertThat(Label.of("ISO8859_1")).isEqualTo(Label.WINDOWS_1252);
        assertThat(Label.of("iso_646.irv:1991")).isEqualTo(Label.WINDOWS_1252);
        assertThat(Label.of("utf_16")).isEqualTo(Label.UTF_16_LE);
    }

    @Test
    void refusesStatefulAndForbiddenCharsetsByAnyName() {
        for (String label : new String[] {
            "iso-2022-kr",
            "csISO2022KR",
            "iso2022kr",
            "ISO-2022-CN",
            "iso2022cn",
            "hz-gb-2312",
            "utf-7",
            "utf-32",
            "UTF_32",
            "utf32",
            "x-JISAutoDetect",
            "ibm037",
            "cp037"
        }) {
            assertThat(Label.of(label)).as(label).isNull();
        }
        assertThat(Label.of("iso-2022-jp")).isEqualTo(label("iso-2022-jp", "ISO-2022-JP"));
    }

    @Test
    void refusesWhatIsNoCharset() {
        for (String label : new String[] {"", "  ", "x", "none", "utf-8;", "utf-8\u0000", "кои8", "-", "\"utf-8\""}) {
            assertThat(Label.of(label)).as(label).isNull();
        }
    }
}
