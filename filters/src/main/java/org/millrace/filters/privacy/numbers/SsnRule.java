package org.millrace.filters.privacy.numbers;

import java.util.Set;
import org.millrace.filters.privacy.scan.ContextWords;
import org.millrace.filters.privacy.scan.Kind;

/**
 * Social security numbers of the United States: three, two and four digits; area not 000, 666 or 9xx, group not 00, serial
 * not 0000. Without separators a word nearby is needed. Kept: the numbers once printed in advertisements.
 */
final class SsnRule implements CodeRule {
    private static final Kind KIND = new Kind("US_SSN", "ID", "us-ssn-v1");
    private static final Set<String> PRINTED = Set.of("078051120", "219099999", "123456789", "457555462");

    private final ContextWords context = ContextWords.named("ssn");

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public int shortest() {
        return 9;
    }

    @Override
    public int longest() {
        return 9;
    }

    @Override
    public ContextWords context() {
        return context;
    }

    @Override
    public int score(Code code) {
        String s = code.compact();
        if (!code.isDigits()
                || s.startsWith("000")
                || s.startsWith("666")
                || s.charAt(0) == '9'
                || s.startsWith("00", 3)
                || s.endsWith("0000")
                || Checks.isMonotone(s)
                || PRINTED.contains(s)) {
            return 0;
        }
        if (!code.isGrouped()) {
            return 30;
        }
        boolean written = code.layout().equals("3-2-4") && code.isolated();
        return !written ? 0 : code.separator() == '-' ? 65 : code.separator() == ' ' ? 45 : 30;
    }
}
