/**
 * Finds out what a file of code is, and judges code by it.
 *
 * <p>{@link org.millrace.filters.code.CodeLanguageTagger} writes the language into a document's notes;
 * {@link org.millrace.filters.code.CodeLanguageFilter} keeps the languages that a recipe wants; the other filters judge
 * what a file looks like: its lines, its comments, whether a program wrote it.
 */
package org.millrace.filters.code;
