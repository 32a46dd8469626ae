package org.millrace.pipeline.index;

/**
 * A file of an index.
 *
 * @param path relative to the index's folder
 * @param rows documents in it
 * @param kept those of them that are in the release
 * @param bytes length of the file
 * @param sha256 of the file
 */
public record IndexPart(String path, long rows, long kept, long bytes, String sha256) {}
