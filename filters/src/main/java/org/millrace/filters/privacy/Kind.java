package org.millrace.filters.privacy;

/**
 * A category of personal data and the rule that finds it.
 *
 * @param category the name in redactions; between angle brackets it is the placeholder
 * @param rule name and version of the rule: a rule that finds other things gets another version
 */
record Kind(String category, String rule) {
    static final Kind EMAIL = new Kind("EMAIL", "email-v1");
    static final Kind IP = new Kind("IP_ADDRESS", "ip-v1");

    String placeholder() {
        return "<" + category + ">";
    }
}
