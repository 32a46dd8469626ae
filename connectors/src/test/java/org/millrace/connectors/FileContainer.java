package org.millrace.connectors;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.millrace.core.Container;

/** A file on disk, for the evaluations. */
public record FileContainer(String name, Path path, long size, long start, long end) implements Container {
    public static FileContainer of(Path folder, Path path) throws IOException {
        long size = Files.size(path);
        return new FileContainer(folder.relativize(path).toString(), path, size, 0, size);
    }

    @Override
    public InputStream openAt(long offset) throws IOException {
        SeekableByteChannel channel = channel();
        channel.position(offset);
        return Channels.newInputStream(channel);
    }

    @Override
    public SeekableByteChannel channel() throws IOException {
        return Files.newByteChannel(path);
    }
}
