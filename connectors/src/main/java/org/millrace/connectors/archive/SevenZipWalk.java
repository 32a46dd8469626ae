package org.millrace.connectors.archive;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.millrace.connectors.bytes.Damage;
import org.millrace.core.Container;
import org.millrace.core.Failure;

/** Walks a 7z archive in the order of its directory; a damaged one without directory is one failure. */
final class SevenZipWalk {
    /** Memory that the directory and a decoder may take. */
    private static final int MOST_KIBIBYTES = 256 << 10;

    private static final int UNIX_EXTENSION = 0x8000;
    private static final int SYMLINK = 10;

    private SevenZipWalk() {}

    static void walk(Container container, Members members) throws IOException {
        try (StorageChannel channel = new StorageChannel(container.channel())) {
            SevenZFile archive;
            try {
                archive = SevenZFile.builder()
                        .setSeekableByteChannel(channel)
                        .setMaxMemoryLimitKiB(MOST_KIBIBYTES)
                        .get();
            } catch (IOException | RuntimeException e) { // decoders throw all sorts of things at odd bytes
                channel.check();
                members.broken(failure(e, "bad-directory"));
                return;
            }
            try (archive) {
                members(archive, channel, members);
            }
        }
    }

    private static void members(SevenZFile archive, StorageChannel channel, Members members) throws IOException {
        for (int count = 0; !members.isFull(); count++) {
            SevenZArchiveEntry entry;
            try {
                entry = archive.getNextEntry();
            } catch (IOException | RuntimeException e) { // as above
                channel.check();
                members.broken(failure(e, "bad-directory"));
                return;
            }
            if (entry == null) {
                return;
            }
            member(archive, entry, count, channel, members);
        }
    }

    private static void member(
            SevenZFile archive, SevenZArchiveEntry entry, int count, StorageChannel channel, Members members)
            throws IOException {
        // an archive of one unnamed file is allowed
        String name = entry.getName() == null ? "member-" + count : entry.getName();
        if (entry.isDirectory()) {
            members.notAFile(name, "directory");
        } else if (isSymlink(entry)) {
            members.notAFile(name, "symlink");
        } else if (entry.isAntiItem()) {
            members.notAFile(name, "deletion");
        } else {
            long size = entry.hasStream() ? entry.getSize() : 0;
            // no CRC-32: the decoder checks it
            members.file(name, size, -1, () -> new Content(archive, entry), channel);
        }
    }

    private static boolean isSymlink(SevenZArchiveEntry entry) {
        int attributes = entry.getHasWindowsAttributes() ? entry.getWindowsAttributes() : 0;
        return (attributes & UNIX_EXTENSION) != 0 && attributes >>> 28 == SYMLINK;
    }

    private static Failure failure(Exception e, String otherwise) {
        String message = "cannot be decoded: " + Damage.words(e);
        if (e instanceof PasswordRequiredException || e.getCause() instanceof PasswordRequiredException) {
            return new Failure("encrypted", "the archive is encrypted");
        }
        if (message.contains("nsupported") || message.contains("not yet supported")) {
            return new Failure("unsupported-method", message);
        }
        if (message.contains("Checksum") || message.contains("CRC")) {
            return new Failure("bad-crc", "CRC-32 of a member is not what the archive states");
        }
        return new Failure(otherwise, message);
    }

    /** The current member, its complaints put in our words. */
    private static final class Content extends InputStream {
        private final SevenZFile archive;
        private final SevenZArchiveEntry entry;
        private final byte[] single = new byte[1];

        Content(SevenZFile archive, SevenZArchiveEntry entry) {
            this.archive = archive;
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (!entry.hasStream()) {
                return -1;
            }
            try {
                return archive.read(target, offset, length);
            } catch (IOException | RuntimeException e) { // the storage is asked by the caller
                throw new Damage(failure(e, "bad-member"));
            }
        }
    }
}
