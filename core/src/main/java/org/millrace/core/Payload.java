package org.millrace.core;

import java.util.Objects;

/** The content of a record before text is made of it. */
public sealed interface Payload permits Payload.Bytes, Payload.Text {

    /**
     * Bytes as they were served or stored, content and transfer codings undone.
     *
     * @param mediaType media type in lower case without parameters, or empty
     * @param charset label from the transport (HTTP's {@code charset}), or empty
     * @param stated what the transport says beside that, as notes
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared: a carrier between two stages
    record Bytes(byte[] content, String mediaType, String charset, Notes stated) implements Payload {
        public Bytes {
            Objects.requireNonNull(content, "content");
            Objects.requireNonNull(mediaType, "mediaType");
            Objects.requireNonNull(charset, "charset");
            Objects.requireNonNull(stated, "stated");
        }

        /** Bytes of which the transport says nothing else. */
        public Bytes(byte[] content, String mediaType, String charset) {
            this(content, mediaType, charset, Notes.NONE);
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
