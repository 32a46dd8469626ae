/**
 * What deduplication knows of a document, texts left out: rows of fixed length in one file for each unit, and, where the
 * recipe compares passages, their hashes and places in another.
 */
package org.millrace.pipeline.signature;
