/**
 * Finds what is not fit to learn from by a list of words and phrases ({@link org.millrace.filters.toxicity.WordListFilter})
 * or by a classifier of sentences ({@link org.millrace.filters.toxicity.ToxicSentences}). Lists and models come with the
 * recipe: nothing here says what is toxic.
 */
package org.millrace.filters.toxicity;
