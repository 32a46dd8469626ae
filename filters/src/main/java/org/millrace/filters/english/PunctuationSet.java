package org.millrace.filters.english;

import java.util.BitSet;

/**
 * The characters that make a word a symbol for datatrove: {@code PUNCTUATION_SET} of its {@code utils/text.py}, version
 * 0.10, restated.
 *
 * <p>It is the union of some ASCII and CJK punctuation, the control characters except tab and line feed, and the
 * characters that end a sentence in any script (the property Sentence_Terminal as of Unicode 15, but for a few).
 */
public final class PunctuationSet {
    private static final String ASCII = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private static final String OTHERS =
            "\u00AB\u00B4\u00BB\u2013\u2014\u2019\u201C\u201D\u201E\u2026\u2236\u2501\u25BA"
                    + "\u3001\u3002\u3008\u3009\u300A\u300B\u300C\u300D\u3010\u3011\uFF01\uFF05\uFF08\uFF09\uFF0C\uFF0E\uFF11"
                    + "\uFF1A\uFF1B\uFF1F\uFF5E";

    private static final String TERMINAL =
            "21 2E 3F 589 61D 61E 61F 6D4 700 701 702 7F9 837 839 83D 83E 964 965 104A 104B 1362 1367 1368 "
                    + "166E 1735 1736 17D5 17D6 17D9 17DA 1803 1809 1944 1945 1AA8 1AA9 1AAA 1AAB 1B5A 1B5B 1B5E 1B5F "
                    + "1B7D 1B7E 1C3B 1C3C 1C7E 1C7F 203C 203D 2047 2048 2049 2E2E 2E3C 2E53 2E54 3002 A4FF A60E A60F "
                    + "A6F3 A6F7 A876 A877 A8CE A8CF A92F A9C8 A9C9 AA5D AA5E AA5F AAF0 AAF1 ABEB FE52 FE56 FE57 FF01 "
                    + "FF0E FF1F FF61 10A56 10A57 10F55 10F56 10F57 10F58 10F59 10F86 10F87 10F88 10F89 11047 11048 "
                    + "110BE 110BF 110C0 110C1 11141 11142 11143 111C5 111C6 111CD 111DE 111DF 11238 11239 1123B 1123C "
                    + "112A9 1144B 1144C 115C2 115C3 115C9 115CA 115CB 115CC 115CD 115CE 115CF 115D0 115D1 115D2 115D3 "
                    + "115D4 115D5 115D6 115D7 11641 11642 1173C 1173D 1173E 11944 11946 11A42 11A43 11A9B 11A9C 11C41 "
                    + "11C42 11EF7 11EF8 11F43 11F44 16A6E 16A6F 16AF5 16B37 16B38 16B44 16E98 1BC9F 1DA88 ";

    private static final BitSet ENDS = terminal();
    private static final BitSet SET = build();

    private PunctuationSet() {}

    public static boolean contains(int codePoint) {
        return SET.get(codePoint);
    }

    /** Whether the character is in datatrove's {@code TERMINAL_PUNCTUATION}: it ends a sentence in some script. */
    public static boolean endsSentence(int codePoint) {
        return ENDS.get(codePoint);
    }

    private static BitSet terminal() {
        BitSet set = new BitSet();
        for (String hex : TERMINAL.strip().split(" ", -1)) {
            set.set(Integer.parseInt(hex, 16));
        }
        return set;
    }

    private static BitSet build() {
        BitSet set = new BitSet();
        ASCII.chars().forEach(set::set);
        OTHERS.chars().forEach(set::set);
        set.set(0x00, 0x09);
        set.set(0x0B, 0x0D);
        set.set(0x0D, 0x20);
        set.set(0x7F, 0xA0);
        set.or(ENDS);
        return set;
    }
}
