/**
 * How well a language model expects a text: perplexity by back-off n-gram models, as CCNet uses it to tell prose from
 * scraps, log-probabilities by word counts, and the buckets that are made of such signals.
 *
 * <p>{@link org.millrace.filters.perplexity.ArpaModel} is a model in memory, shared by all threads;
 * {@link org.millrace.filters.perplexity.LineScorer} scores lines for one thread. Recipes use both through
 * {@link org.millrace.filters.perplexity.PerplexityTagger}.
 *
 * <p>Sources: the ARPA format as SRILM and KenLM write it; Heafield 2011, "KenLM: Faster and Smaller Language Model
 * Queries", for what a query answers; Wenzek et al. 2020, "CCNet", for normalisation, perplexity and buckets.
 */
package org.millrace.filters.perplexity;
