/**
 * Importance weights: how much likelier a text is among texts of one kind than among those of another, by counts of their
 * hashed words and pairs of words. {@link org.millrace.filters.importance.ImportanceTagger} scores,
 * {@link org.millrace.filters.importance.NgramCounter} counts, {@link org.millrace.filters.importance.NgramCounts} is the
 * file between them.
 */
package org.millrace.filters.importance;
