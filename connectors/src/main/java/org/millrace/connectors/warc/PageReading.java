package org.millrace.connectors.warc;

import java.io.IOException;
import org.millrace.connectors.bytes.Dates;
import org.millrace.connectors.bytes.Limits;
import org.millrace.connectors.bytes.MediaTypes;
import org.millrace.connectors.bytes.Tape;
import org.millrace.core.Failure;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.core.Payload;
import org.millrace.core.Verdict;

/** Finds the web pages among the records, and says of every other record why it is none. */
final class PageReading implements Reading {
    private static final int OK = 200;

    private final int maxRecordBytes;

    PageReading(int maxRecordBytes) {
        this.maxRecordBytes = maxRecordBytes;
    }

    @Override
    public Outcome read(Head head, Origin place, Tape block) throws IOException {
        Origin origin = stated(head, place);
        return switch (head.type()) {
            case "response" -> isHttp(head) ? http(head, origin, block) : plain(head, origin, block);
            case "resource" -> plain(head, origin, block);
            default ->
                new Outcome.LeftOut(
                        origin, Verdict.drop("record-type", head.type().isEmpty() ? "missing" : head.type()));
        };
    }

    /** What the header alone says. */
    static Origin stated(Head head, Origin place) {
        Origin origin = head.recordId().isEmpty() ? place : place.withRecordId(head.recordId());
        return origin.withUri(head.uri())
                .withFetchedAt(Dates.normalise(head.date()))
                .withPayloadDigest(head.payloadDigest());
    }

    private static boolean isHttp(Head head) {
        String scheme = head.uri().length() > 5 ? head.uri().substring(0, 5) : "";
        boolean web = scheme.equalsIgnoreCase("http:") || scheme.equalsIgnoreCase("https");
        String type = MediaTypes.normalise(head.contentType());
        return head.kind().equals("arc") ? web : type.equals("application/http") || (type.isEmpty() && web);
    }

    private Outcome http(Head head, Origin origin, Tape block) throws IOException {
        long length = head.contentLength();
        int wanted = (int) Math.min(length, HttpHead.MOST_BYTES);
        int seen = Math.min(wanted, block.ensure(wanted));
        HttpHead http = HttpHead.read(
                block.window(),
                block.offset(),
                seen,
                seen == length ? HttpHead.Extent.WHOLE : HttpHead.Extent.BEGINNING);
        if (http == null) {
            if (head.kind().equals("arc") && length > 0) {
                return plain(head, origin, block); // the oldest ARC files hold bodies without heads
            }
            return new Outcome.Failed(
                    origin, new Failure("bad-http", "a block of " + length + " bytes that begins no HTTP response"));
        }
        Origin page = origin.withHttpStatus(http.status());
        String declared = declaredType(head, http.contentType());
        if (http.status() != OK) {
            return new Outcome.LeftOut(page.withMediaType(declared), Verdict.drop("http-status", http.status(), OK));
        }
        boolean nothingSaid = MediaTypes.saysNothing(declared);
        if (!declared.isEmpty() && !MediaTypes.isReadable(declared) && !nothingSaid) {
            return new Outcome.LeftOut(page.withMediaType(declared), Verdict.drop("media-type", declared));
        }
        long body = length - http.bytes();
        if (body > maxRecordBytes) {
            return new Outcome.LeftOut(
                    page.withMediaType(declared),
                    nothingSaid ? Verdict.drop("media-type", declared) : Limits.tooLarge(body, maxRecordBytes));
        }
        block.advance(http.bytes());
        Codings codings = new Codings(
                maxRecordBytes, head.truncated().isEmpty() ? Codings.Ending.NOT_STATED : Codings.Ending.STATED_CUT);
        Decoded decoded = codings.undo(block.take((int) body), http);
        if (nothingSaid && !(decoded instanceof Decoded.Content)) {
            return new Outcome.LeftOut(page.withMediaType(declared), Verdict.drop("media-type", declared));
        }
        if (decoded instanceof Decoded.Broken broken) {
            return new Outcome.Failed(page.withMediaType(declared), broken.failure());
        }
        if (decoded instanceof Decoded.TooLarge large) {
            return new Outcome.LeftOut(page.withMediaType(declared), Limits.tooLarge(large.bytes(), maxRecordBytes));
        }
        byte[] content = ((Decoded.Content) decoded).bytes();
        return found(
                page,
                declared,
                content,
                MediaTypes.charset(http.contentType()),
                Notes.NONE.withFact(Notes.RIGHTS_HTTP, http.rights()));
    }

    /** By content where the archive says so, else by HTTP; empty where neither does. */
    private static String declaredType(Head head, String http) {
        String identified = MediaTypes.normalise(head.identifiedType());
        return identified.isEmpty() ? MediaTypes.normalise(http) : identified;
    }

    /** A block that is the content itself. */
    private Outcome plain(Head head, Origin origin, Tape block) throws IOException {
        String declared = declaredType(head, head.contentType());
        if (!declared.isEmpty() && !MediaTypes.isReadable(declared) && !MediaTypes.saysNothing(declared)) {
            return new Outcome.LeftOut(origin.withMediaType(declared), Verdict.drop("media-type", declared));
        }
        if (head.contentLength() > maxRecordBytes) {
            return new Outcome.LeftOut(
                    origin.withMediaType(declared), Limits.tooLarge(head.contentLength(), maxRecordBytes));
        }
        byte[] content = block.take((int) head.contentLength());
        return found(origin, declared, content, MediaTypes.charset(head.contentType()), Notes.NONE);
    }

    /** As declared; by the bytes where nothing is, and document files also where the declaration says nothing. */
    private static String type(String declared, byte[] content) {
        if (MediaTypes.saysNothing(declared)) {
            String document = MediaTypes.sniffDocument(content);
            return document.isEmpty() ? declared : document;
        }
        return declared.isEmpty() ? MediaTypes.sniff(content) : declared;
    }

    private static Outcome found(Origin origin, String declared, byte[] content, String charset, Notes stated) {
        String mediaType = type(declared, content);
        Origin typed = origin.withMediaType(mediaType);
        return MediaTypes.isReadable(mediaType)
                ? new Outcome.Found(typed, new Payload.Bytes(content, mediaType, charset, stated))
                : new Outcome.LeftOut(typed, Verdict.drop("media-type", mediaType));
    }
}
