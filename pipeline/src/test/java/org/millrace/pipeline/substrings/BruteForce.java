package org.millrace.pipeline.substrings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.millrace.filters.dedup.substring.SubstringUnit;

/** What is cut, straight from the definition: all windows of all texts in one map. */
final class BruteForce {
    private static final Pattern TOKEN =
            Pattern.compile("[\\p{IsHan}]|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+|[^\\p{IsWhite_Space}]");

    private BruteForce() {}

    /** The units of a text. */
    static List<String> units(SubstringUnit unit, String text) {
        if (unit == SubstringUnit.TOKENS) {
            return TOKEN.matcher(text).results().map(match -> match.group()).toList();
        }
        List<String> bytes = new ArrayList<>();
        for (byte b : text.getBytes(UTF_8)) {
            bytes.add(Byte.toString(b));
        }
        return bytes;
    }

    /**
     * For each text, which of its units are cut; texts in the order in which the first copy is first.
     *
     * @param ids one for each text; texts of one id are not copies of each other where none is kept
     */
    static List<boolean[]> cut(List<String> texts, List<?> ids, SubstringUnit unit, int length, boolean keepFirst) {
        Map<List<String>, Set<Object>> having = new HashMap<>();
        List<List<String>> all = texts.stream().map(text -> units(unit, text)).toList();
        for (int text = 0; text < all.size(); text++) {
            List<String> units = all.get(text);
            for (int i = 0; i + length <= units.size(); i++) {
                having.computeIfAbsent(units.subList(i, i + length), unused -> new HashSet<>())
                        .add(ids.get(text));
            }
        }
        Map<List<String>, Integer> seen = new HashMap<>();
        List<boolean[]> cut = new ArrayList<>();
        for (List<String> units : all) {
            Map<List<String>, Integer> counts = new HashMap<>(); // in this text
            for (int i = 0; i + length <= units.size(); i++) {
                counts.merge(units.subList(i, i + length), 1, Integer::sum);
            }
            boolean[] own = new boolean[units.size()];
            for (int i = 0; i + length <= units.size(); i++) {
                List<String> window = units.subList(i, i + length);
                boolean earlier = seen.merge(window, 1, Integer::sum) > 1;
                if (keepFirst
                        ? earlier
                        : counts.get(window) > 1 || having.get(window).size() > 1) {
                    java.util.Arrays.fill(own, i, i + length, true);
                }
            }
            cut.add(own);
        }
        return cut;
    }
}
