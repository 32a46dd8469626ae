package org.millrace.connectors.warc;

import java.io.IOException;
import org.millrace.connectors.bytes.Damage;
import org.millrace.connectors.bytes.GzipMember;
import org.millrace.connectors.bytes.Tape;
import org.millrace.core.Container;
import org.millrace.core.Failure;
import org.millrace.core.Origin;

/**
 * Finds the records of a file whose records are gzip members. After damage it goes on at the next bytes {@code 1f 8b 08}
 * that inflate to the beginning of a record.
 *
 * <p>A record is reported once its member's CRC-32 has proved right. Empty members are passed over. Where a member holds
 * several records, each is reported with the member's offset and unknown length (-1), and those after the first, if they
 * have no id of their own, with {@code #2}, {@code #3}, … behind the locator.
 */
final class MemberWalk implements AutoCloseable {
    private final Container container;
    private final Framing framing;
    private final Reading reading;
    private final Ledger ledger;
    private final Rescans rescans;
    private final GzipMember member = new GzipMember();
    private final Tape content = new Tape(member, 0);
    private final Glance glance;
    private final long end;
    private Tape tape;

    MemberWalk(Container container, Layout layout, Reading reading, Ledger ledger) {
        this.container = container;
        this.framing = layout.framing();
        this.reading = reading;
        this.ledger = ledger;
        rescans = new Rescans(container);
        glance = new Glance(framing);
        end = layout.splits() ? container.end() : Long.MAX_VALUE;
    }

    void walk() throws IOException {
        open(container.start());
        if (container.start() > 0 && !seek(end)) {
            return;
        }
        while (!tape.atEnd()) {
            if (tape.position() >= end && glance.isMember(tape)) {
                return; // where the next range begins
            }
            next();
        }
    }

    private void open(long position) throws IOException {
        if (tape != null) {
            tape.close();
        }
        tape = new Tape(container.openAt(position), position);
    }

    private void next() throws IOException {
        long at = tape.position();
        Failure failure;
        try {
            if (!GzipMember.isAt(tape)) {
                failure = tape.ensure(4) < 4
                        ? new Failure("truncated", "the file ends in the first bytes of a gzip member")
                        : new Failure("junk", "bytes between gzip members");
            } else {
                member.open(tape);
                content.restart(member, 0);
                failure = records(at);
            }
        } catch (Damage e) {
            failure = e.failure();
        }
        if (failure != null) {
            lose(at, failure);
        }
    }

    /** Reads the records of the open member to its end; gives the failure where it is not sound. */
    private Failure records(long at) throws IOException {
        Outcome pending = null;
        int count = 0;
        while (!content.atEnd()) {
            Head head = framing.head(content);
            if (head == null) {
                return damageOr(
                        count == 0
                                ? new Failure("bad-header", "a gzip member that does not begin with a sound header")
                                : new Failure("bad-length", "bytes behind the record in its gzip member"));
            }
            if (pending != null) {
                ledger.report(pending, -1);
            }
            count++;
            content.advance(head.bytes());
            long block = content.position();
            pending = reading.read(head, origin(at, count), content);
            long left = head.contentLength() - (content.position() - block);
            if (content.skip(left) < left) {
                return damageOr(new Failure(
                        "bad-length",
                        "a gzip member ends " + (content.position() - block) + " bytes into a block of "
                                + head.contentLength()));
            }
            passLineEnds();
        }
        if (content.damage() != null) {
            return content.damage().failure();
        }
        if (pending != null) {
            ledger.report(pending, count == 1 ? tape.position() - at : -1);
        }
        return null;
    }

    private Failure damageOr(Failure failure) throws IOException {
        while (!content.atEnd()) {
            content.skip(Long.MAX_VALUE);
        }
        return content.damage() != null ? content.damage().failure() : failure;
    }

    private Origin origin(long at, int count) {
        Origin origin = ledger.at(at);
        return count == 1 ? origin : origin.withLocator(origin.locator() + "#" + count);
    }

    private void passLineEnds() throws IOException {
        while (!content.atEnd() && (content.at(0) == '\r' || content.at(0) == '\n')) {
            content.advance(1);
        }
    }

    /** Reports what lies between {@code at} and the next sound member, or the end, as one stretch. */
    private void lose(long at, Failure failure) throws IOException {
        long from = at + 1;
        long now = tape.position();
        if (now > from) { // what was taken for the member's bytes may have been others
            if (tape.rewind(from)) {
                if (!rescans.allow(now - from)) {
                    tape.advance((int) (now - from));
                }
            } else if (rescans.allow(now - from)) {
                open(from);
            }
        } else if (!tape.atEnd()) {
            tape.advance(1);
        }
        seek(Long.MAX_VALUE);
        ledger.lost(at, tape.position() - at, failure);
    }

    /** Goes on to the next member that begins with a record and before {@code until}; says whether there is one. */
    private boolean seek(long until) throws IOException {
        while (tape.seek((byte) 0x1f, (byte) 0x8b, until)) {
            if (glance.isMember(tape)) {
                return true;
            }
            tape.advance(1);
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        glance.close();
        member.close();
        if (tape != null) {
            tape.close();
        }
    }
}
