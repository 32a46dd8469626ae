package org.millrace.connectors.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {
    private static String name(String label) {
        Encoding encoding = Encoding.of(label);
        return encoding == null ? "" : encoding.name();
    }

    private static String decode(String label, int... bytes) {
        byte[] array = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            array[i] = (byte) bytes[i];
        }
        DecoderOutput out = new DecoderOutput(array.length);
        Encoding.of(label).decoder().decode(array, 0, array.length, out);
        return out.text();
    }

    @Test
    void hasAllLabelsOfTheStandard() {
        List<String> labels = Tables.words("labels.txt");
        assertThat(labels).hasSize(228).doesNotHaveDuplicates();
        assertThat(Tables.lines("labels.txt")).hasSize(40);
    }

    @ParameterizedTest
    @CsvSource({
        "unicode-1-1-utf-8, utf-8",
        "x-unicode20utf8, utf-8",
        "866, ibm866",
        "csIBM866, ibm866",
        "l2, iso-8859-2",
        "iso_8859-2:1987, iso-8859-2",
        "latin3, iso-8859-3",
        "iso-ir-109, iso-8859-3",
        "iso-ir-110, iso-8859-4",
        "cyrillic, iso-8859-5",
        "csiso88596e, iso-8859-6",
        "ecma-114, iso-8859-6",
        "sun_eu_greek, iso-8859-7",
        "elot_928, iso-8859-7",
        "visual, iso-8859-8",
        "logical, iso-8859-8-i",
        "latin6, iso-8859-10",
        "iso885913, iso-8859-13",
        "iso885914, iso-8859-14",
        "l9, iso-8859-15",
        "iso-8859-16, iso-8859-16",
        "koi, koi8-r",
        "koi8-ru, koi8-u",
        "x-mac-roman, macintosh",
        "tis-620, windows-874",
        "dos-874, windows-874",
        "x-cp1250, windows-1250",
        "cp1251, windows-1251",
        "ISO-8859-1, windows-1252",
        "ansi_x3.4-1968, windows-1252",
        "us-ascii, windows-1252",
        "latin5, windows-1254",
        "iso-8859-9, windows-1254",
        "x-cp1258, windows-1258",
        "x-mac-ukrainian, x-mac-cyrillic",
        "gb2312, gbk",
        "iso-ir-58, gbk",
        "gb18030, gb18030",
        "big5-hkscs, big5",
        "x-x-big5, big5",
        "cseucpkdfmtjapanese, euc-jp",
        "csiso2022jp, iso-2022-jp",
        "ms932, shift_jis",
        "x-sjis, shift_jis",
        "ks_c_5601-1989, euc-kr",
        "windows-949, euc-kr",
        "unicodeFFFE, utf-16be",
        "utf-16, utf-16le",
        "iso-10646-ucs-2, utf-16le",
        "x-user-defined, windows-1252"
    })
    void meansWhatBrowsersMean(String label, String expected) {
        assertThat(name(label)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "replacement",
        "hz-gb-2312",
        "iso-2022-kr",
        "csiso2022kr",
        "iso-2022-cn",
        "iso-2022-cn-ext",
        "utf-7",
        "utf-32",
        "ibm037",
        "x-johab",
        "none",
        "utf-8;",
        "'\"utf-8\"'",
        "utf 8",
        "кои8",
        "-",
        "''"
    })
    void knowsNoOtherLabel(String label) {
        assertThat(Encoding.of(label)).isNull();
    }

    @Test
    void passesOverCaseAndWhiteSpaceAround() {
        assertThat(name(" \t\f\r\nUTF8\n")).isEqualTo("utf-8");
        assertThat(name("\u00a0utf-8")).isEmpty();
        assertThat(name("utf-8\u0000")).isEmpty();
    }

    @Test
    void readsTheSameInATurkishLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(new Locale("tr", "TR"));
        try {
            assertThat(name("WINDOWS-1251")).isEqualTo("windows-1251");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void givesControlCharactersForBytesThatWindowsLeavesOpen() {
        assertThat(decode("windows-1252", 0x80, 0x81, 0x8d, 0x8f, 0x90, 0x9d))
                .isEqualTo("€\u0081\u008d\u008f\u0090\u009d");
        assertThat(decode("iso-8859-3", 0xa5)).isEqualTo("\ufffd");
        assertThat(decode("windows-1255", 0xca)).isEqualTo("\u05ba");
        assertThat(decode("windows-874", 0xdb, 0x85)).isEqualTo("\ufffd…");
    }

    @Test
    void hasTheSingleByteEncodingsThatThePlatformLacksOrReadsOtherwise() {
        assertThat(decode("iso-8859-10", 0xbd, 0xff)).isEqualTo("―ĸ");
        assertThat(decode("iso-8859-14", 0xd0, 0xde)).isEqualTo("ŴŶ");
        assertThat(decode("iso-8859-16", 0xaa, 0xfe)).isEqualTo("Șț");
        assertThat(decode("koi8-u", 0xae, 0xbe)).isEqualTo("ўЎ");
        assertThat(decode("x-mac-cyrillic", 0xa2, 0xb6, 0xff)).isEqualTo("Ґґ€");
    }

    @Test
    void readsCodesOfSeveralBytes() {
        assertThat(decode("gbk", 0xd6, 0xd0, 0x80, 0xa3, 0xa0)).isEqualTo("中€\u3000");
        assertThat(decode("gb18030", 0x81, 0x30, 0x81, 0x30, 0x90, 0x30, 0x81, 0x30, 0x81, 0x35, 0xf4, 0x37))
                .isEqualTo("\u0080\ud800\udc00\ue7c7");
        assertThat(decode("big5", 0xa4, 0xa4, 0x88, 0x62, 0x87, 0x40)).isEqualTo("中\u00ca\u0304\u43f0");
        assertThat(decode("euc-kr", 0xb0, 0xa1, 0x81, 0x41)).isEqualTo("가갂");
        assertThat(decode("shift_jis", 0x82, 0xa0, 0xb1, 0x81, 0x60, 0xf0, 0x40, 0x80))
                .isEqualTo("あｱ～\ue000\u0080");
        assertThat(decode("euc-jp", 0xa4, 0xa2, 0x8e, 0xb1, 0x8f, 0xb0, 0xa1)).isEqualTo("あｱ丂");
        assertThat(decode(
                        "iso-2022-jp",
                        0x1b,
                        '$',
                        'B',
                        0x24,
                        0x22,
                        0x1b,
                        '(',
                        'I',
                        0x31,
                        0x1b,
                        '(',
                        'J',
                        '\\',
                        0x1b,
                        '(',
                        'B',
                        '\\'))
                .isEqualTo("あｱ¥\\");
    }

    @Test
    void readsAnAsciiByteAgainBehindALeadByteThatItDoesNotComplete() {
        for (String label : new String[] {"gbk", "big5", "euc-kr", "shift_jis", "euc-jp"}) {
            assertThat(decode(label, 0x84, '<', 'b')).as(label).isEqualTo("\ufffd<b");
            assertThat(decode(label, 0xe1)).as(label).isEqualTo("\ufffd");
        }
        assertThat(decode("gb18030", 0x84, '1', '<')).isEqualTo("\ufffd1<");
        assertThat(decode("gb18030", 0x84, '1', 0x81, '<')).isEqualTo("\ufffd1\ufffd<");
        assertThat(decode("gb18030", 0x84, '1', 0x81)).isEqualTo("\ufffd");
        assertThat(decode("iso-2022-jp", 0x1b, '$', 'B', 0x24, 0x1b, '(', 'B', 'a'))
                .isEqualTo("\ufffda");
        assertThat(decode("iso-2022-jp", 0x1b, '$', 'x')).isEqualTo("\ufffd$x");
    }

    @Test
    void replacesHalvesOfSurrogatePairsInUtf16() {
        assertThat(decode("utf-16be", 0xd8, 0x00, 0xdc, 0x00, 0xd8, 0x00, 0x00, 'a', 0xdc, 0x00, 0x00))
                .isEqualTo("\ud800\udc00\ufffda\ufffd\ufffd");
        assertThat(decode("utf-16le", 'a', 0x00, 0x00, 0xd8)).isEqualTo("a\ufffd");
    }

    @Test
    void replacesEachMaximalPartOfAMalformedUtf8Sequence() {
        assertThat(decode("utf-8", 'a', 0xff, 0xe2, 0x82, 'b', 0xf0, 0x9f, 0x98, 'c'))
                .isEqualTo("a\ufffd\ufffdb\ufffdc");
        assertThat(decode("utf-8", 0xed, 0xa0, 0x80)).isEqualTo("\ufffd\ufffd\ufffd");
        assertThat(decode("utf-8", 0xc0, 0xaf, 0xf4, 0x90, 0x80, 0x80)).isEqualTo("\ufffd".repeat(6));
        assertThat(decode("utf-8", 0xe2, 0x82)).isEqualTo("\ufffd");
    }
}
