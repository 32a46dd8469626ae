/**
 * Leaves out what rights holders asked to leave out.
 *
 * <p>{@link org.millrace.filters.rights.OptOutRequests} is a list of requests in memory, to be asked about input records and
 * about the rows of a release; {@link org.millrace.filters.rights.OptOutFilter} and
 * {@link org.millrace.filters.rights.OptOutContentFilter} are the steps that honour it. They belong before deduplication, so
 * that an opted-out copy never stands for others, and their verdicts name the request's id and nothing of the document.
 * {@link org.millrace.filters.rights.Precedence} says which of all that is known decides. docs/opt-out.md tells the formats.
 */
package org.millrace.filters.rights;
