package org.millrace.core;

/** Takes what a connector finds: each record and each unreadable stretch of a container exactly once. */
public interface Intake {
    /** A record whose content may become a document. */
    void found(Origin origin, Payload payload);

    /** A sound record that is no document: a request, a redirect, an image, a file too large. */
    void leftOut(Origin origin, Verdict.Drop reason);

    /** Bytes that are no sound record. The origin gives the stretch. */
    void failed(Origin origin, Failure failure);
}
