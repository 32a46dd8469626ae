/**
 * Finds documents that hold items of a benchmark, so that a model trained on a corpus can be tested on it.
 *
 * <p>A {@link org.millrace.filters.decontamination.Bundle} is a benchmark as a file of hashed n-grams, made by
 * {@link org.millrace.filters.decontamination.BundleWriter}; it does not hold the benchmark's text. Format, normalisation
 * and hash are told in {@code docs/decontamination.md}: they are stored, so they never change under one name.
 *
 * <p>Source of the rule: Brown et al. 2020, "Language Models are Few-Shot Learners", appendix C: a document that shares 13
 * words in a row with an item, without regard to case and punctuation, holds it.
 */
package org.millrace.filters.decontamination;
