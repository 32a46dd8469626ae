package org.millrace.filters.privacy.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.millrace.filters.privacy.scan.Finder;

/** Makes the finder of checked numbers: one pass for all the sorts that are wanted. */
public final class NumberFinders {
    private NumberFinders() {}

    /** The sorts, by the recipe's names. */
    public static final Set<String> NAMES = Set.of("credit-card", "iban", "bank", "us-ssn", "national-id");

    /**
     * A finder of these sorts.
     *
     * @param wanted of {@link #NAMES}; others are passed over
     */
    public static Finder of(List<String> wanted) {
        List<CodeRule> rules = new ArrayList<>();
        for (String name : wanted) {
            switch (name) {
                case "credit-card" -> rules.add(new CardRule());
                case "iban" -> rules.add(new IbanRule());
                case "bank" -> rules.add(new RoutingRule());
                case "us-ssn" -> rules.add(new SsnRule());
                case "national-id" -> rules.addAll(NationalRules.all());
                default -> {
                    // found by another finder
                }
            }
        }
        return new CodeFinder(rules);
    }
}
