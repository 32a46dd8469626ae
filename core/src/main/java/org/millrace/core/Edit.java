package org.millrace.core;

/**
 * A step changed the text, other than by redaction: of that only {@link Redaction}s tell, which keep the length secret.
 *
 * @param step id of the step in the recipe
 * @param removed code points that the text has fewer than before; negative where it grew
 */
public record Edit(String step, int removed) {}
