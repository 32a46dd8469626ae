/**
 * Finds spans of the documents that stay which stand elsewhere too, and writes what is cut out of them. What a copy is, and why
 * this finds all: {@link org.millrace.filters.dedup.substring}.
 *
 * <p>Plain Java over rows of numbers; the engine carries blocks of these. {@link
 * org.millrace.pipeline.substrings.AnchorBlocks} (unit, hashes of anchors) → {@link
 * org.millrace.pipeline.substrings.SharedAnchors} (partition, those that stand twice) → {@link
 * org.millrace.pipeline.substrings.StretchBlocks} (unit, stretches that have these) → {@link
 * org.millrace.pipeline.substrings.EqualStretches} (partition, which are copies as a whole, and which must be looked at) →
 * {@link org.millrace.pipeline.substrings.WindowBlocks} (unit, the windows of those) → {@link
 * org.millrace.pipeline.substrings.EqualWindows} (partition, which are copies) → {@link
 * org.millrace.pipeline.substrings.SubstringCuts} (unit, entries for the release). No step depends on the order in which rows arrive.
 *
 * <p>Units read their own texts again for this, so no file of hashes is kept, and another length needs no other
 * refinement.
 */
package org.millrace.pipeline.substrings;
