/**
 * Leaves out what rights holders asked to leave out.
 *
 * <p>{@link org.millrace.filters.rights.OptOutFilter} reads a list of requests; it belongs before deduplication, so that
 * an opted-out copy never stands for others, and its verdicts name the request's id and nothing of the document.
 */
package org.millrace.filters.rights;
