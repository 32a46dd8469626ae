package org.millrace.connectors;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.millrace.core.Container;

/** A file that lies in memory. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record MemoryContainer(String name, byte[] bytes, long start, long end) implements Container {
    public static MemoryContainer of(byte[] bytes) {
        return new MemoryContainer("a/file", bytes, 0, bytes.length);
    }

    public MemoryContainer range(long from, long to) {
        return new MemoryContainer(name, bytes, from, to);
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream openAt(long offset) {
        return new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset);
    }

    @Override
    public SeekableByteChannel channel() {
        return new SeekableInMemoryByteChannel(bytes);
    }
}
