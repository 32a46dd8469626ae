package org.millrace.filters.dedup.substring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** The units of a text, by the rules that users read, written a second time for tests. */
final class UnitListing {
    private UnitListing() {}

    static List<String> of(SubstringUnit unit, String text) {
        return unit == SubstringUnit.BYTES ? bytes(text) : tokens(text);
    }

    private static List<String> bytes(String text) {
        List<String> units = new ArrayList<>();
        for (byte b : text.getBytes(UTF_8)) {
            units.add(Byte.toString(b));
        }
        return units;
    }

    private static final java.util.regex.Pattern TOKEN = java.util.regex.Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\u30fc]|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\u30fc]]+|[^\\p{IsWhite_Space}]");

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(match -> match.group()).toList();
    }
}
