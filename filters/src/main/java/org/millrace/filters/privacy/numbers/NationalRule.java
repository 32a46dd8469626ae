package org.millrace.filters.privacy.numbers;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.millrace.filters.privacy.scan.ContextWords;
import org.millrace.filters.privacy.scan.Kind;

/** An identity number of one country: how it is written, and its check. */
final class NationalRule implements CodeRule {
    private static final int REGION_BONUS = 15;

    private final Kind kind;
    private final String region;
    private final String shape;
    private final Set<String> layouts;
    private final int grouped;
    private final int bare;
    private final Predicate<String> check;
    private final ContextWords context;

    /**
     * A rule.
     *
     * @param name country and number: {@code DE_TAX}; the list of context words is called so too
     * @param shape what each character is: {@code 9} a digit, {@code A} a capital, {@code *} either
     * @param layouts how its groups are written: {@code 3-3-3-2}; in one piece it always may be
     * @param grouped score of one written in groups, in hundredths
     * @param bare score of one in one piece; with less than a threshold it needs a word nearby
     * @param check whether letters and digits of that shape are sound
     */
    NationalRule(String name, String shape, Set<String> layouts, int grouped, int bare, Predicate<String> check) {
        this.kind = new Kind(
                "NATIONAL_ID." + name,
                "ID",
                "national-" + name.toLowerCase(Locale.ROOT).replace('_', '-') + "-v1");
        this.region = name.substring(0, 2);
        this.shape = shape;
        this.layouts = Set.copyOf(layouts);
        this.grouped = grouped;
        this.bare = bare;
        this.check = check;
        this.context = ContextWords.named(name, "identity");
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public int shortest() {
        return shape.length();
    }

    @Override
    public int longest() {
        return shape.length();
    }

    @Override
    public ContextWords context() {
        return context;
    }

    @Override
    public int score(Code code) {
        boolean written = !code.isGrouped() || (layouts.contains(code.layout()) && code.isolated());
        if (!written || !hasShape(code.compact()) || !check.test(code.compact())) {
            return 0;
        }
        int base = code.isGrouped() ? grouped : bare;
        boolean telling = code.isGrouped() || !code.isDigits();
        return code.region().equals(region) && telling ? base + REGION_BONUS : base;
    }

    private boolean hasShape(String s) {
        for (int i = 0; i < shape.length(); i++) {
            char c = s.charAt(i);
            boolean digit = c <= '9';
            boolean fits =
                    switch (shape.charAt(i)) {
                        case '9' -> digit;
                        case 'A' -> !digit;
                        default -> true;
                    };
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
