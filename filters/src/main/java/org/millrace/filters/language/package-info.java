/**
 * Finds out which language a text is written in, and keeps the languages that a recipe wants.
 *
 * <p>{@link org.millrace.filters.language.LanguageTagger} writes the finding into a document's notes;
 * {@link org.millrace.filters.language.LanguageFilter} judges by it.
 */
package org.millrace.filters.language;
