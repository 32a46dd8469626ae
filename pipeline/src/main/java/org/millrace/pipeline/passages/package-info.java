/**
 * Finds passages that stand in several documents by their hashes alone, and decides which copies are cut.
 *
 * <p>Four steps, a shuffle of blocks of numbers between any two: units deal out the passages of the documents that stay, by
 * hash ({@link org.millrace.pipeline.passages.PassageBlocks}); partitions choose the copies that go ({@link
 * org.millrace.pipeline.passages.SharedPassages}); units look up where these stand ({@link
 * org.millrace.pipeline.passages.CutEntries}); the cuts are written by key, where the release finds them.
 */
package org.millrace.pipeline.passages;
