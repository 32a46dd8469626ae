package org.millrace.filters.privacy.numbers;

import org.millrace.filters.privacy.scan.ContextWords;
import org.millrace.filters.privacy.scan.Kind;

/** Routing numbers of banks in the United States: nine digits, a known district, weights 3, 7, 1; needs a word nearby. */
final class RoutingRule implements CodeRule {
    private static final Kind KIND = new Kind("BANK_ACCOUNT", "BANK", "aba-v1");

    private final ContextWords context = ContextWords.named("routing");

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
        if (!code.isDigits() || code.isGrouped()) {
            return 0;
        }
        int district = Checks.two(s, 0);
        boolean known = (district >= 1 && district <= 12)
                || (district >= 21 && district <= 32)
                || (district >= 61 && district <= 72)
                || district == 80;
        return known && Checks.weighted(s, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0 ? 30 : 0;
    }
}
