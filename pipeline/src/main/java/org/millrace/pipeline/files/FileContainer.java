package org.millrace.pipeline.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.millrace.core.Container;

/** A range of a file in any file system. */
public record FileContainer(String path, String name, long size, long start, long end) implements Container {
    static final int BUFFER = 1 << 16;

    @Override
    public InputStream openAt(long offset) throws IOException {
        return Storage.openAt(path, offset);
    }

    /** Random access; a file in a store that cannot seek is copied to a local file for as long as the channel is open. */
    @Override
    public SeekableByteChannel channel() throws IOException {
        ReadableByteChannel channel = Storage.channelAt(path, 0);
        if (channel instanceof SeekableByteChannel seekable) {
            return seekable;
        }
        Path copy = Files.createTempFile("millrace-", ".copy");
        try (InputStream in = Channels.newInputStream(channel)) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return FileChannel.open(copy, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    /** SHA-256 of the range in hexadecimal. Reads the range once. */
    public String sha256() throws IOException {
        return new DigestedContainer(this).sha256();
    }

    IOException shortened() {
        return new IOException(name + " became shorter while it was read: expected " + size + " bytes");
    }
}
