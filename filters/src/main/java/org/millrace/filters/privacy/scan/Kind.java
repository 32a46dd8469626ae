package org.millrace.filters.privacy.scan;

/**
 * A category of personal data and the rule that finds it.
 *
 * @param category the name in the manifest: {@code EMAIL}, {@code NATIONAL_ID.DE_TAX}
 * @param label what the placeholder says between its angle brackets
 * @param rule name and version of the rule: a rule that finds other things gets another version
 */
public record Kind(String category, String label, String rule) {
    /** A kind whose placeholder names the category. */
    public Kind(String category, String rule) {
        this(category, category, rule);
    }

    /** What stands for a find: {@code <EMAIL>}. */
    public String placeholder() {
        return "<" + label + ">";
    }
}
