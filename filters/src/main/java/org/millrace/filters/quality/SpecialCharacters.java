package org.millrace.filters.quality;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.util.VersionInfo;
import java.util.BitSet;
import org.millrace.filters.english.CharClass;

/**
 * The characters that ROOTS takes for special: ASCII punctuation and digits, white space, a list of symbols and letters that
 * are used as such, and emoji of one character.
 *
 * <p>Source: BigScience data-preparation, {@code parameters_filtering.py}. Deviation: emoji are those of Unicode 14 with the
 * property Emoji, regional indicators aside, and white space is all that Python's {@code isspace} knows.
 */
final class SpecialCharacters {
    private static final String LISTED =
            "A1 A2 A3 A4 A5 A6 A7 A8 A9 AA AB AE AF B0 B1 B2 B3 B4 B7 B8 B9 BA BB BC BD BE BF D7 F7 "
                    + "F8 131 26A 2BA 2BB 2BC 2C8 2CC 2D0 2D8 2DA 2DC 3C0 413 60C 647 66A 66C 6E9 93E 940 947 "
                    + "94D 97D 9BE E51 2010 2011 2013 2014 2015 2016 2018 2019 201A 201C 201D 201E 201F 2020 "
                    + "2022 2024 2026 2030 2032 2033 2039 203A 203F 2043 2044 20A8 20AA 20AC 2103 2122 2190 "
                    + "2191 2192 2193 21D3 2206 2208 2212 221A 221E 221F 223C 2248 2256 2264 2265 2295 22C5 "
                    + "2550 25A0 25AC 25B2 25B4 25B7 25BA 25BB 25BC 25C6 25CF 25E6 2605 2606 261B 263B 2661 "
                    + "2665 266B 2713 2726 2731 2756 27A4 27A9 2800 3001 3002 300A 300B 300C 300D 3010 3011 "
                    + "309C 30B7 30C3 30C4 30F3 30FB 30FC 4E00 4E0A 58EB FD3E FD3F FF01 FF08 FF09 FF0C FF0E "
                    + "FF11 FF1A FF1B FF1F FF3E FF5E FFFC FFFD ";

    private static final int BASIC_PLANE = 0x10000;
    private static final BitSet SET = build();

    private SpecialCharacters() {}

    static boolean contains(int codePoint) {
        return SET.get(codePoint);
    }

    private static BitSet build() {
        BitSet set = new BitSet();
        set.set('!', '@' + 1);
        set.set('[', '`' + 1);
        set.set('{', '~' + 1);
        for (String hex : LISTED.strip().split(" ", -1)) {
            set.set(Integer.parseInt(hex, 16));
        }
        for (int c = 0; c < BASIC_PLANE; c++) {
            if ((CharClass.of((char) c) & CharClass.SPACE) != 0) {
                set.set(c);
            }
        }
        VersionInfo last = VersionInfo.getInstance(14);
        for (int c = 0x80; c < 0x20000; c++) {
            boolean regional = c >= 0x1F1E6 && c <= 0x1F1FF;
            if (!regional
                    && UCharacter.hasBinaryProperty(c, UProperty.EMOJI)
                    && UCharacter.getAge(c).compareTo(last) <= 0) {
                set.set(c);
            }
        }
        return set;
    }
}
