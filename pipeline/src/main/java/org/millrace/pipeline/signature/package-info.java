/** What deduplication knows of a document: rows of fixed length in one file for each unit, texts left out. */
package org.millrace.pipeline.signature;
