/**
 * Judges documents by the address that they were fetched from.
 *
 * <p>{@link org.millrace.filters.url.WebAddress} is the one form of an address that lists and documents are compared in.
 */
package org.millrace.filters.url;
