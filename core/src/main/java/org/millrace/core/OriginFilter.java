package org.millrace.core;

/**
 * Judges a document by where it came from, before its text is extracted. The same origin gets the same verdict every
 * time. An instance is used by one thread at a time.
 */
public interface OriginFilter {
    Verdict judge(Origin origin);
}
