/**
 * Cuts a text into lines, paragraphs, sentences or runs of these, and hashes each in a normal form, so that passages that
 * stand in several documents can be found without their texts: {@link org.millrace.filters.passages.Passages} says what is
 * compared, its {@link org.millrace.filters.passages.PassageCutter} does it.
 *
 * <p>Hashes are stored and compared across the units of a run. They depend on the text, its language and the scheme alone.
 */
package org.millrace.filters.passages;
