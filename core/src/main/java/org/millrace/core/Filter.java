package org.millrace.core;

/**
 * Judges a document by its text and notes. The same document gets the same verdict every time, in any locale, whatever
 * came before it; no text makes it throw. An instance is used by one thread at a time.
 */
public interface Filter {
    Verdict judge(Document document);
}
