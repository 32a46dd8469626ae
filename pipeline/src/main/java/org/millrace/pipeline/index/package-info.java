/**
 * Signatures of a release's documents as files of their own, so that later runs can leave out what is already in it.
 *
 * <p>An index is a folder: {@link org.millrace.pipeline.index.IndexHeader} says what its rows are, and
 * {@link org.millrace.pipeline.index.IndexReader} and {@link org.millrace.pipeline.index.IndexWriter} read and write the
 * parts that hold them. {@link org.millrace.pipeline.index.IndexRemoval} makes an index without some documents.
 */
package org.millrace.pipeline.index;
