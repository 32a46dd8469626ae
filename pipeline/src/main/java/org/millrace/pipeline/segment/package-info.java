/**
 * Entries sorted by their place in the release, in files that can be entered at any key.
 *
 * <p>A segment file is a row of frames, each some 64 KiB of entries compressed by zstd, then an index of first keys and
 * offsets, then a footer. A reader of a key range begins at the last frame whose first key is not above it, so that the
 * number of shards need not be known when segments are written.
 */
package org.millrace.pipeline.segment;
