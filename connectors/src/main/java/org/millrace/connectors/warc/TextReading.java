package org.millrace.connectors.warc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.millrace.connectors.bytes.Limits;
import org.millrace.connectors.bytes.MediaTypes;
import org.millrace.connectors.bytes.Tape;
import org.millrace.connectors.bytes.Utf8;
import org.millrace.core.Failure;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.core.Payload;
import org.millrace.core.Verdict;

/** Finds the texts that were made of pages: records of type {@code conversion} with plain text in UTF-8. */
final class TextReading implements Reading {
    private final int maxRecordBytes;

    TextReading(int maxRecordBytes) {
        this.maxRecordBytes = maxRecordBytes;
    }

    @Override
    public Outcome read(Head head, Origin place, Tape block) throws IOException {
        Origin origin = PageReading.stated(head, place);
        if (!head.type().equals("conversion")) {
            String type = head.type().isEmpty() ? "missing" : head.type();
            return new Outcome.LeftOut(origin, Verdict.drop("record-type", type));
        }
        String mediaType = MediaTypes.normalise(head.contentType());
        Origin typed = origin.withMediaType(mediaType);
        if (!mediaType.isEmpty() && !mediaType.equals(MediaTypes.PLAIN)) {
            return new Outcome.LeftOut(typed, Verdict.drop("media-type", mediaType));
        }
        if (head.contentLength() > maxRecordBytes) {
            return new Outcome.LeftOut(typed, Limits.tooLarge(head.contentLength(), maxRecordBytes));
        }
        byte[] content = block.take((int) head.contentLength());
        int malformed = Utf8.firstMalformed(content, 0, content.length);
        if (malformed >= 0) {
            return new Outcome.Failed(
                    typed, new Failure("bad-utf-8", "byte " + malformed + " of the block begins no UTF-8 sequence"));
        }
        String text = new String(content, StandardCharsets.UTF_8);
        return new Outcome.Found(typed.withMediaType(MediaTypes.PLAIN), new Payload.Text(text, Notes.NONE));
    }
}
