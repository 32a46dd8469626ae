package org.millrace.core;

/** Makes text of a payload. Never throws for what the payload holds. An instance is used by one thread at a time. */
public interface Extractor {
    Extraction extract(Payload payload);
}
