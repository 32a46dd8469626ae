/**
 * Rules that judge a text by its shape: its length, its words, its lines and what repeats in it.
 *
 * <p>The rules named after another project reproduce that project's decisions, down to its tokenizer and its edge cases; each
 * class says which source it follows and where it differs. {@link org.millrace.filters.quality.gopher.GopherQuality} is one to read
 * first. What filters ask of a text is found out once for all of them, in {@code TextAnalysis}.
 */
package org.millrace.filters.quality;
