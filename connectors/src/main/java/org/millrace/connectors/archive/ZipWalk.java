package org.millrace.connectors.archive;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.millrace.connectors.bytes.StorageStream;
import org.millrace.connectors.bytes.Utf8;
import org.millrace.core.Container;
import org.millrace.core.Failure;

/**
 * Walks a zip archive by its central directory in the order of the members' places; where that is broken or missing, as a
 * stream from the first member, and reports {@code bad-directory} at the end.
 *
 * <p>Names are UTF-8, or where their bytes are not, code page 437 (APPNOTE.TXT, appendix D).
 */
final class ZipWalk {
    private static final Charset OLD_NAMES = Charset.forName("IBM437");
    private static final int FILE_TYPE_SYMLINK_SHIFT = 12;
    private static final int FILE_TYPE_SYMLINK = 10;

    private ZipWalk() {}

    static void walk(Container container, Members members) throws IOException {
        Failure broken;
        try (StorageChannel channel = new StorageChannel(container.channel())) {
            ZipFile zip;
            try {
                zip = ZipFile.builder()
                        .setSeekableByteChannel(channel)
                        .setCharset(StandardCharsets.UTF_8)
                        .setUseUnicodeExtraFields(true)
                        .get();
            } catch (IOException | RuntimeException e) { // decoders throw all sorts of things at odd bytes
                channel.check();
                zip = null;
            }
            if (zip != null) {
                byDirectory(zip, channel, members);
                return;
            }
            broken = new Failure("bad-directory", "no sound central directory; what could be read was read without it");
        }
        asStream(container, members);
        if (!members.isFull()) {
            members.broken(broken);
        }
    }

    private static void byDirectory(ZipFile zip, StorageChannel channel, Members members) throws IOException {
        Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder();
        while (entries.hasMoreElements() && !members.isFull()) {
            ZipArchiveEntry entry = entries.nextElement();
            if (isFile(entry, members) && isReadable(entry, zip.canReadEntryData(entry), members)) {
                members.file(name(entry), entry.getSize(), entry.getCrc(), () -> zip.getInputStream(entry), channel);
            }
        }
    }

    private static void asStream(Container container, Members members) throws IOException {
        try (StorageStream storage = new StorageStream(container.openAt(0));
                ZipArchiveInputStream zip =
                        new ZipArchiveInputStream(storage, StandardCharsets.UTF_8.name(), true, true)) {
            while (!members.isFull()) {
                ZipArchiveEntry entry;
                try {
                    entry = zip.getNextEntry();
                } catch (IOException | RuntimeException e) { // as above
                    storage.check();
                    if (e instanceof EOFException) {
                        members.broken(new Failure("truncated", "the file ends inside the archive"));
                    }
                    return;
                }
                if (entry == null) {
                    return;
                }
                if (isFile(entry, members) && isReadable(entry, zip.canReadEntryData(entry), members)) {
                    members.file(name(entry), entry.getSize(), entry.getCrc(), () -> new Content(zip), storage::check);
                }
            }
        }
    }

    private static boolean isFile(ZipArchiveEntry entry, Members members) {
        if (entry.isDirectory()) {
            members.notAFile(name(entry), "directory");
            return false;
        }
        if (entry.getUnixMode() >> FILE_TYPE_SYMLINK_SHIFT == FILE_TYPE_SYMLINK) {
            members.notAFile(name(entry), "symlink");
            return false;
        }
        return true;
    }

    private static boolean isReadable(ZipArchiveEntry entry, boolean supported, Members members) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            members.failed(name(entry), entry.getSize(), new Failure("encrypted", "the member is encrypted"));
            return false;
        }
        if (!supported || ZipMethod.getMethodByCode(entry.getMethod()) == null) {
            members.failed(
                    name(entry),
                    entry.getSize(),
                    new Failure("unsupported-method", "zip's compression method " + entry.getMethod()));
            return false;
        }
        return true;
    }

    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        boolean old = raw != null
                && entry.getNameSource() == ZipArchiveEntry.NameSource.NAME
                && Utf8.firstMalformed(raw, 0, raw.length) >= 0;
        return old ? new String(raw, OLD_NAMES) : entry.getName();
    }

    /** The current member; closing it leaves the archive open. */
    private static final class Content extends FilterInputStream {
        Content(ZipArchiveInputStream zip) {
            super(zip);
        }

        @Override
        public void close() {
            // the archive goes on
        }
    }
}
