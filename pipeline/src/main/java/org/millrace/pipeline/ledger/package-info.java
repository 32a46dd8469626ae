/**
 * What becomes of an input record between the phases: a {@link org.millrace.pipeline.ledger.Curated} document with its
 * text, or a {@link org.millrace.pipeline.ledger.LeftOut} line; and how both are stored in segments.
 */
package org.millrace.pipeline.ledger;
