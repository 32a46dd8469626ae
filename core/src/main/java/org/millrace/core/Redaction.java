package org.millrace.core;

/**
 * A place in the released text where personal data stood. Says nothing about what stood there, nor how long it was.
 *
 * @param category what was replaced: {@code EMAIL}, {@code IP_ADDRESS}
 * @param start first code point of the placeholder in the text after redaction
 * @param length code points of the placeholder
 * @param rule name and version of the rule that found it
 */
public record Redaction(String category, int start, int length, String rule) {}
