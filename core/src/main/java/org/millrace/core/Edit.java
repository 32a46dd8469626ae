package org.millrace.core;

/**
 * A step changed the text.
 *
 * @param step id of the step in the recipe
 * @param removed code points that the text has fewer than before; negative where it grew
 */
public record Edit(String step, int removed) {}
