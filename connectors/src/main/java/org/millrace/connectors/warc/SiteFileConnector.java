package org.millrace.connectors.warc;

import java.io.IOException;
import java.util.function.Predicate;
import org.millrace.connectors.bytes.Limits;
import org.millrace.connectors.bytes.Tape;
import org.millrace.core.Connector;
import org.millrace.core.Container;
import org.millrace.core.Failure;
import org.millrace.core.Intake;
import org.millrace.core.Origin;
import org.millrace.core.Payload;
import org.millrace.core.Verdict;

/**
 * Reads the files of WARC and ARC archives whose address is asked for, of whatever media type, if they were served with
 * status 200: robots.txt and its kind. Content codings are undone, and damage is passed as by {@link WarcConnector}. Left out
 * are all other records: {@code not-asked}, {@code record-type}, {@code http-status}, {@code too-large}.
 */
public final class SiteFileConnector implements Connector {
    private static final int OK = 200;
    private static final int MOST_BYTES = 4 << 20;

    private final Predicate<String> asked;

    /** @param asked by the address as the archive has it */
    public SiteFileConnector(Predicate<String> asked) {
        this.asked = asked;
    }

    @Override
    public void read(String source, Container container, Intake intake) throws IOException {
        WarcFile.read("warc", source, container, this::read, intake);
    }

    private Outcome read(Head head, Origin place, Tape block) throws IOException {
        Origin origin = PageReading.stated(head, place);
        if (!asked.test(head.uri())) {
            return new Outcome.LeftOut(origin, Verdict.drop("not-asked", ""));
        }
        if (!head.type().equals("response")) {
            return new Outcome.LeftOut(origin, Verdict.drop("record-type", head.type()));
        }
        int wanted = (int) Math.min(head.contentLength(), HttpHead.MOST_BYTES);
        int seen = Math.min(wanted, block.ensure(wanted));
        HttpHead http = HttpHead.read(
                block.window(),
                block.offset(),
                seen,
                seen == head.contentLength() ? HttpHead.Extent.WHOLE : HttpHead.Extent.BEGINNING);
        if (http == null) {
            return new Outcome.Failed(origin, new Failure("bad-http", "a block that begins no HTTP response"));
        }
        if (http.status() != OK) {
            return new Outcome.LeftOut(origin, Verdict.drop("http-status", http.status(), OK));
        }
        long body = head.contentLength() - http.bytes();
        if (body > MOST_BYTES) {
            return new Outcome.LeftOut(origin, Limits.tooLarge(body, MOST_BYTES));
        }
        block.advance(http.bytes());
        Codings codings = new Codings(
                MOST_BYTES, head.truncated().isEmpty() ? Codings.Ending.NOT_STATED : Codings.Ending.STATED_CUT);
        Decoded decoded = codings.undo(block.take((int) body), http);
        if (decoded instanceof Decoded.Broken broken) {
            return new Outcome.Failed(origin, broken.failure());
        }
        if (decoded instanceof Decoded.TooLarge large) {
            return new Outcome.LeftOut(origin, Limits.tooLarge(large.bytes(), MOST_BYTES));
        }
        return new Outcome.Found(origin, new Payload.Bytes(((Decoded.Content) decoded).bytes(), "", ""));
    }
}
