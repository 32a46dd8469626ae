/**
 * Rules that judge a text by its shape: its length, its words, its lines and what repeats in it.
 *
 * <p>The rules named after another project reproduce that project's decisions, down to its tokenizer and its edge cases;
 * {@link org.millrace.filters.quality.GopherQuality} and {@link org.millrace.filters.quality.GopherRepetition} say which
 * version they follow and where they differ.
 */
package org.millrace.filters.quality;
