/**
 * Finds duplicates by signatures alone and decides which document stands for which.
 *
 * <p>Everything here is plain Java over rows of numbers; the engine only carries blocks of such rows from one step to the
 * next: {@link org.millrace.pipeline.dedup.BandBlocks} → {@link org.millrace.pipeline.dedup.CandidatePairs} →
 * {@link org.millrace.pipeline.dedup.PairVerifier} → {@link org.millrace.pipeline.dedup.Clusters} →
 * {@link org.millrace.pipeline.dedup.Settlement}. Where verified pairs are too many for one worker,
 * {@link org.millrace.pipeline.dedup.JoinRound} makes labels of them in rounds, {@link org.millrace.pipeline.dedup.JoinCheck}
 * checks these, and clusters are made of labels. {@link org.millrace.pipeline.dedup.RowFiles} adds the documents of earlier
 * releases to those of the units. Each step sorts what it gets, so the order of arrival is no matter.
 */
package org.millrace.pipeline.dedup;
