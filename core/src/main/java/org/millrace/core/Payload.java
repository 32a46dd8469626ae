package org.millrace.core;

import java.util.Objects;

/** The content of a record before text is made of it. */
public sealed interface Payload permits Payload.Bytes, Payload.Text {

    /**
     * Bytes as they were served or stored, content and transfer codings undone.
     *
     * @param mediaType media type in lower case without parameters, or empty
     * @param charset label from the transport (HTTP's {@code charset}), or empty
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared: a carrier between two stages
    record Bytes(byte[] content, String mediaType, String charset) implements Payload {
        public Bytes {
            Objects.requireNonNull(content, "content");
            Objects.requireNonNull(mediaType, "mediaType");
            Objects.requireNonNull(charset, "charset");
        }
    }

    /**
     * Text that needs no extraction: a JSONL field, a WET record.
     *
     * @param notes what the record says about it
     */
    record Text(String text, Notes notes) implements Payload {
        public Text {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(notes, "notes");
        }
    }
}
