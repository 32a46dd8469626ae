/**
 * What deduplication computes, free of any engine: equal texts have equal {@linkplain
 * org.millrace.filters.dedup.ExactKey keys}, similar texts have {@linkplain org.millrace.filters.dedup.MinHash
 * signatures} that agree in as large a share of their components as the texts share sequences, and {@linkplain
 * org.millrace.filters.dedup.DisjointSets sets} that grow pair by pair end with the same representatives in any order.
 *
 * <p>Keys and signatures are stored and compared across runs. They depend on the text and the parameters alone, and what
 * computes them is named with a version ({@code exact-v1}, {@code minhash-v2}, {@code minhash-fast-v2}); a change of one bit is a new version.
 * The only tables behind them are Unicode's, through ICU, whose version the build pins.
 */
package org.millrace.filters.dedup;
