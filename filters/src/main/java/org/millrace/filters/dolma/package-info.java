/**
 * Rules of Dolma's mixes that are no other project's: personal data, repeated tokens, lines without an end mark, code.
 *
 * <p>Dolma's taggers mark stretches of a text, and the configurations of its mixer decide by them. Here a step is a tagger with
 * the conditions that the shipped configurations set on it.
 */
package org.millrace.filters.dolma;
