package org.millrace.pipeline.signature;

import org.millrace.core.DocumentId;

/**
 * What an earlier run decided about a document of its index.
 *
 * @param survivor the document that stands for it: itself where it was kept
 * @param kept whether it is in that run's release
 */
public record Standing(DocumentId survivor, boolean kept) {}
