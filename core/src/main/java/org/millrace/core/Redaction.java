package org.millrace.core;

/**
 * A place in the released text where personal data stood, or stands if the recipe only has it tagged. Says nothing about what
 * stood there, nor how long it was.
 *
 * @param category what was replaced: {@code EMAIL}, {@code IP_ADDRESS}
 * @param start first code point of the placeholder in the text after redaction
 * @param length code points of what stands there now
 * @param rule name and version of the rule that found it
 * @param policy what was done: {@code placeholder}, {@code surrogate}, {@code tag-only}
 */
public record Redaction(String category, int start, int length, String rule, String policy) {
    /** A placeholder. */
    public Redaction(String category, int start, int length, String rule) {
        this(category, start, length, rule, "placeholder");
    }
}
