package org.millrace.connectors.archive;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.millrace.connectors.bytes.Damage;
import org.millrace.connectors.bytes.Tape;
import org.millrace.core.Failure;

/** Walks a tar archive (v7, ustar, GNU, pax, star) as a stream; ends at the first damage. */
final class TarWalk {
    /** Bytes of a header, which the whole archive is a multiple of. */
    static final int BLOCK = 512;

    private TarWalk() {}

    /** Whether a header with a right checksum, or the two empty blocks of an empty archive, stand at the position. */
    static boolean isAt(Tape tape) throws IOException {
        if (tape.ensure(BLOCK) < BLOCK) {
            return false;
        }
        long unsigned = 0;
        long signed = 0;
        boolean empty = true;
        for (int i = 0; i < BLOCK; i++) {
            byte b = i >= 148 && i < 156 ? (byte) ' ' : tape.at(i);
            unsigned += b & 0xff;
            signed += b;
            empty &= tape.at(i) == 0;
        }
        if (empty) {
            return tape.ensure(2 * BLOCK) >= 2 * BLOCK;
        }
        long stated = 0;
        int digits = 0;
        for (int i = 148; i < 156; i++) {
            int b = tape.at(i);
            if (b >= '0' && b <= '7') {
                stated = 8 * stated + (b - '0');
                digits++;
            } else if (digits > 0) {
                break;
            }
        }
        return digits > 0 && (stated == unsigned || stated == signed);
    }

    static void walk(InputStream in, Storage storage, Members members) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(in, StandardCharsets.UTF_8.name())) {
            while (!members.isFull()) {
                TarArchiveEntry entry;
                try {
                    entry = tar.getNextEntry();
                } catch (IOException | RuntimeException e) { // decoders throw all sorts of things at odd bytes
                    storage.check();
                    members.broken(failure(e));
                    return;
                }
                if (entry == null) {
                    return;
                }
                if (!member(tar, entry, storage, members)) {
                    return; // the stream is broken, and the member's failure says so
                }
            }
        }
    }

    private static boolean member(TarArchiveInputStream tar, TarArchiveEntry entry, Storage storage, Members members)
            throws IOException {
        String kind = kind(entry);
        if (!kind.isEmpty()) {
            members.notAFile(entry.getName(), kind);
            return true;
        }
        long size = entry.isSparse() ? entry.getRealSize() : entry.getSize();
        if (!tar.canReadEntryData(entry)) {
            members.failed(entry.getName(), size, new Failure("unsupported-method", "a kind of sparse file"));
            return true;
        }
        return members.file(entry.getName(), size, -1, () -> new Content(tar), storage);
    }

    /** What a member is in a word, or empty for a regular file. */
    private static String kind(TarArchiveEntry entry) {
        if (entry.isDirectory()) {
            return "directory";
        }
        if (entry.isSymbolicLink()) {
            return "symlink";
        }
        if (entry.isLink()) {
            return "hardlink";
        }
        if (entry.isFIFO()) {
            return "fifo";
        }
        return entry.isCharacterDevice() || entry.isBlockDevice() ? "device" : "";
    }

    private static Failure failure(Exception e) {
        if (e instanceof Damage damage) {
            return damage.failure();
        }
        if (e.getCause() instanceof Damage damage) {
            return damage.failure();
        }
        String message = Damage.words(e);
        return message.startsWith("Truncated") || e instanceof EOFException
                ? new Failure("truncated", "the file ends inside the archive")
                : new Failure("bad-header", "no sound header: " + message);
    }

    /** The current member; closing it leaves the archive open. */
    private static final class Content extends FilterInputStream {
        Content(TarArchiveInputStream tar) {
            super(tar);
        }

        @Override
        public void close() {
            // the archive goes on
        }
    }
}
