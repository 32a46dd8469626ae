/**
 * What finds spans of a text that stand elsewhere too, exactly, free of any engine: {@code substring-v1}, after Lee et al.,
 * "Deduplicating Training Data Makes Language Models Better" (2022, arXiv:2107.06499), with hashes in the place of their
 * suffix array.
 *
 * <p><b>What is cut.</b> A text is a sequence of {@linkplain org.millrace.filters.dedup.substring.SubstringUnit units}, and a
 * <i>window</i> is {@code length} of them in a row. Windows that are equal are copies of each other, in one text or in
 * two. A unit is cut if it lies in a window that is a copy of an earlier one ({@code keep: first}) or of any other one
 * ({@code keep: none}). So with {@code first} no window stands twice in what is left of the texts, between cuts; and each unit that is
 * cut has an equal one at an earlier place, which has one itself or stays.
 *
 * <p><b>How it is found</b> without bringing all windows together. Every window has an {@linkplain
 * org.millrace.filters.dedup.substring.Stretch anchor}: of the runs of about half its length in it, the one whose hash is
 * smallest (Schleimer, Wilkerson, Aiken 2003: winnowing). Equal windows have equal anchors at the same place in them. So
 * only windows whose anchor stands twice in the corpus can be copies, and of those only some must be looked at one by one:
 * neighbouring windows with the same anchor form a stretch, and stretches that are equal as a whole are settled as a whole.
 *
 * <p>Windows are compared by {@linkplain org.millrace.filters.dedup.substring.Fingerprints fingerprints} of 122 bits.
 */
package org.millrace.filters.dedup.substring;
