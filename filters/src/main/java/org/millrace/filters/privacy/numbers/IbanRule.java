package org.millrace.filters.privacy.numbers;

import java.util.Map;
import java.util.TreeMap;
import org.millrace.filters.privacy.scan.ContextWords;
import org.millrace.filters.privacy.scan.DataTable;
import org.millrace.filters.privacy.scan.Kind;

/**
 * International bank account numbers, ISO 13616: the country's length, check digits (MOD 97-10), in one piece or in groups
 * of four. Lengths are those of the SWIFT registry, and of the countries that use the form without being in it.
 */
final class IbanRule implements CodeRule {
    private static final Kind KIND = new Kind("IBAN", "iban-v1");
    private static final Map<String, Integer> LENGTHS = lengths();

    private final ContextWords context = ContextWords.named("bank");

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public int shortest() {
        return 14;
    }

    @Override
    public int longest() {
        return CodeFinder.LONGEST;
    }

    @Override
    public ContextWords context() {
        return context;
    }

    @Override
    public int score(Code code) {
        String s = code.compact();
        Integer length = LENGTHS.get(s.substring(0, 2));
        if (length == null || length != s.length() || !Checks.isDigits(s.substring(2, 4))) {
            return 0;
        }
        boolean sound = Checks.mod97(s.substring(4) + s.substring(0, 4)) == 1;
        return sound ? 90 : 0;
    }

    private static Map<String, Integer> lengths() {
        Map<String, Integer> lengths = new TreeMap<>();
        for (String[] row : DataTable.read(IbanRule.class, "iban.tsv", 2)) {
            lengths.put(row[0], Integer.valueOf(row[1]));
        }
        return lengths;
    }
}
