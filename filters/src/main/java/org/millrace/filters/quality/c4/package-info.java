/**
 * The rules of C4, the Colossal Clean Crawled Corpus, as its paper and its re-implementations have them.
 *
 * <p>{@link org.millrace.filters.quality.c4.C4Tfds} is the reference and one to read first.
 */
package org.millrace.filters.quality.c4;
