package org.millrace.connectors.warc;

import java.io.IOException;
import org.millrace.connectors.bytes.Compression;
import org.millrace.connectors.bytes.Damage;
import org.millrace.connectors.bytes.GzipMember;
import org.millrace.connectors.bytes.Tape;
import org.millrace.core.Container;

/**
 * How a file is stored, told from its beginning.
 *
 * @param compression of the whole file, or of each record
 * @param byRecord whether each gzip member is a record, so that places are places in the file as it is stored
 */
record Layout(Compression compression, Framing framing, boolean byRecord) {
    /** How far a first header is looked for. */
    private static final int SEARCHED = 1 << 20;

    boolean splits() {
        return framing == Framing.WARC && (byRecord || compression == Compression.NONE);
    }

    /**
     * Looks at the file's first record. It is stored by record where the first gzip member ends with the first record,
     * or breaks off before; where a member holds more, places are those in the uncompressed stream.
     */
    static Layout of(Container container) throws IOException {
        try (Tape tape = new Tape(container.openAt(0), 0)) {
            Compression compression = Compression.of(tape);
            if (compression == Compression.NONE) {
                return new Layout(compression, framing(tape), false);
            }
            if (compression != Compression.GZIP) {
                try (Tape content = new Tape(compression.decode(container.openAt(0)), 0)) {
                    return new Layout(compression, framing(content), false);
                }
            }
            return ofGzip(tape);
        }
    }

    private static Layout ofGzip(Tape tape) throws IOException {
        try (GzipMember member = new GzipMember();
                Tape content = new Tape(member, 0)) {
            try {
                member.open(tape);
            } catch (Damage e) {
                return new Layout(Compression.GZIP, Framing.WARC, true);
            }
            boolean begins = Framing.WARC.mayBegin(content);
            Framing framing = framing(content);
            Head head = framing.head(content);
            if (head == null) { // damage, or a header that goes on in the next member
                boolean goesOn = begins && content.damage() == null && !tape.atEnd() && !beginsRecord(tape, framing);
                return new Layout(Compression.GZIP, framing, !goesOn);
            }
            if (content.position() > 0) { // further on in the same member, and so no member of its own
                return new Layout(Compression.GZIP, framing, false);
            }
            content.advance(head.bytes());
            boolean whole = content.skip(head.contentLength()) == head.contentLength();
            while (!content.atEnd() && (content.at(0) == '\r' || content.at(0) == '\n')) {
                content.advance(1);
            }
            if (content.damage() != null) {
                return new Layout(Compression.GZIP, framing, true);
            }
            boolean aligned = content.atEnd() && (whole || tape.atEnd() || beginsRecord(tape, framing));
            return new Layout(Compression.GZIP, framing, aligned);
        }
    }

    /** Whether the next member begins with a header, and so the one before held a record of false length. */
    private static boolean beginsRecord(Tape tape, Framing framing) throws IOException {
        try (Glance glance = new Glance(framing)) {
            return glance.isMember(tape);
        }
    }

    /** The format of the first header that begins within {@value #SEARCHED} bytes, where the tape then stands; else WARC. */
    private static Framing framing(Tape tape) throws IOException {
        do {
            for (Framing framing : Framing.values()) {
                if (framing.head(tape) != null) {
                    return framing;
                }
            }
        } while (Framing.nextLine(tape, SEARCHED));
        return Framing.WARC;
    }
}
