package org.millrace.core;

/**
 * Changes a document's text. The same text gives the same result every time, and rewriting the result changes nothing
 * more. An instance is used by one thread at a time.
 */
public interface Rewriter {
    Rewriting rewrite(Document document);
}
