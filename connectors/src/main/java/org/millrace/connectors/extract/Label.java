package org.millrace.connectors.extract;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A charset as the web means it.
 *
 * <p>Source: the WHATWG Encoding Standard, section 4.2. Its labels mean what browsers take them for, which is often a
 * larger charset: {@code iso-8859-1} and {@code us-ascii} are windows-1252, {@code gb2312} is gbk, {@code shift_jis} is
 * Windows' code page 932. Labels that the standard does not list count where the Java platform knows them, except the
 * stateful ones that it forbids (HZ, ISO-2022-CN, ISO-2022-KR, UTF-7).
 *
 * @param name the standard's name in lower case
 */
record Label(String name, Charset charset) {
    static final Label UTF_8 = new Label("utf-8", StandardCharsets.UTF_8);
    static final Label UTF_16_LE = new Label("utf-16le", StandardCharsets.UTF_16LE);
    static final Label UTF_16_BE = new Label("utf-16be", StandardCharsets.UTF_16BE);
    static final Label WINDOWS_1252 = new Label("windows-1252", Charset.forName("windows-1252"));

    /** Name, the Java charset, and the labels beside the name itself. */
    private static final String[][] TABLE = {
        {"utf-8", "UTF-8", "utf8", "unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "x-unicode20utf8"},
        {"utf-16le", "UTF-16LE", "utf-16", "ucs-2", "unicode", "csunicode", "iso-10646-ucs-2", "unicodefeff"},
        {"utf-16be", "UTF-16BE", "unicodefffe"},
        {
            "windows-1252",
            "windows-1252",
            "iso-8859-1",
            "iso8859-1",
            "iso88591",
            "iso_8859-1",
            "iso_8859-1:1987",
            "latin1",
            "l1",
            "us-ascii",
            "ascii",
            "ansi_x3.4-1968",
            "cp1252",
            "cp819",
            "ibm819",
            "x-cp1252",
            "iso-ir-100",
            "csisolatin1"
        },
        {
            "windows-1254",
            "windows-1254",
            "iso-8859-9",
            "iso8859-9",
            "iso88599",
            "iso_8859-9",
            "iso_8859-9:1989",
            "latin5",
            "l5",
            "cp1254",
            "x-cp1254",
            "iso-ir-148",
            "csisolatin5"
        },
        {"windows-874", "x-windows-874", "dos-874", "iso-8859-11", "iso8859-11", "iso885911", "tis-620"},
        {
            "gbk",
            "GB18030",
            "gb2312",
            "gb_2312",
            "gb_2312-80",
            "chinese",
            "x-gbk",
            "cp936",
            "iso-ir-58",
            "csgb2312",
            "csiso58gb231280"
        },
        {"gb18030", "GB18030"},
        {"big5", "Big5-HKSCS", "big5-hkscs", "cn-big5", "csbig5", "x-x-big5"},
        {
            "shift_jis",
            "windows-31j",
            "shift-jis",
            "sjis",
            "x-sjis",
            "ms_kanji",
            "ms932",
            "windows-31j",
            "csshiftjis",
            "cp932"
        },
        {"euc-jp", "EUC-JP", "x-euc-jp", "cseucpkdfmtjapanese"},
        {"iso-2022-jp", "ISO-2022-JP", "csiso2022jp"},
        {
            "euc-kr",
            "x-windows-949",
            "cseuckr",
            "csksc56011987",
            "iso-ir-149",
            "korean",
            "ks_c_5601-1987",
            "ks_c_5601-1989",
            "ksc5601",
            "ksc_5601",
            "windows-949",
            "cp949"
        },
        {"koi8-r", "KOI8-R", "koi", "koi8", "koi8_r", "cskoi8r"},
        {"koi8-u", "KOI8-U", "koi8-ru"},
        {"macintosh", "x-MacRoman", "mac", "x-mac-roman", "csmacintosh"},
        {"x-mac-cyrillic", "x-MacCyrillic", "x-mac-ukrainian"},
        {"ibm866", "IBM866", "866", "cp866", "csibm866"},
        {"iso-8859-2", "ISO-8859-2", "latin2", "l2", "iso8859-2", "iso88592", "iso_8859-2", "csisolatin2"},
        {"iso-8859-5", "ISO-8859-5", "cyrillic", "iso8859-5", "iso88595", "iso_8859-5", "csisolatincyrillic"},
        {"iso-8859-6", "ISO-8859-6", "arabic", "iso8859-6", "iso88596", "iso_8859-6", "asmo-708", "ecma-114"},
        {"iso-8859-7", "ISO-8859-7", "greek", "greek8", "iso8859-7", "iso88597", "iso_8859-7", "ecma-118"},
        {"iso-8859-8", "ISO-8859-8", "hebrew", "visual", "iso8859-8", "iso88598", "iso_8859-8", "iso-8859-8-e"},
        {"iso-8859-8-i", "ISO-8859-8", "logical", "csiso88598i"},
        {"iso-8859-15", "ISO-8859-15", "latin9", "l9", "iso8859-15", "iso885915", "iso_8859-15", "csisolatin9"},
        {"windows-1250", "windows-1250", "cp1250", "x-cp1250"},
        {"windows-1251", "windows-1251", "cp1251", "x-cp1251", "win-1251", "win1251"},
        {"windows-1253", "windows-1253", "cp1253", "x-cp1253"},
        {"windows-1255", "windows-1255", "cp1255", "x-cp1255"},
        {"windows-1256", "windows-1256", "cp1256", "x-cp1256"},
        {"windows-1257", "windows-1257", "cp1257", "x-cp1257"},
        {"windows-1258", "windows-1258", "cp1258", "x-cp1258"},
    };

    private static final Map<String, Label> LABELS = labels();

    private static Map<String, Label> labels() {
        Map<String, Label> labels = new HashMap<>();
        for (String[] row : TABLE) {
            Label label = new Label(row[0], Charset.forName(row[1]));
            labels.put(row[0], label);
            for (int i = 2; i < row.length; i++) {
                labels.putIfAbsent(row[i], label);
            }
        }
        return labels;
    }

    /** What {@code stated} stands for, or null where it is no charset that can be read. */
    static Label of(String stated) {
        String key = stated.strip().toLowerCase(Locale.ROOT);
        Label label = LABELS.get(key);
        if (label != null || key.isEmpty() || isForbidden(key)) {
            return label;
        }
        try {
            Charset charset = Charset.forName(key);
            String name = charset.name().toLowerCase(Locale.ROOT); // the platform has names of its own for all of these
            Label known = LABELS.get(name);
            return known != null || isForbidden(name) ? known : new Label(name, charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static boolean isForbidden(String key) {
        return key.startsWith("iso-2022-")
                || key.startsWith("utf-7")
                || key.startsWith("utf-32")
                || key.startsWith("hz")
                || key.startsWith("x-compound")
                || key.startsWith("x-jisautodetect")
                || key.startsWith("ibm")
                || key.startsWith("cp");
    }
}
