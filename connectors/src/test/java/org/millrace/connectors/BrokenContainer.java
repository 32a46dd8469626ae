package org.millrace.connectors;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import org.millrace.core.Container;

/** A file whose storage fails at a byte. */
public record BrokenContainer(MemoryContainer sound, int good) implements Container {
    @Override
    public String name() {
        return sound.name();
    }

    @Override
    public long size() {
        return sound.size();
    }

    @Override
    public long start() {
        return sound.start();
    }

    @Override
    public long end() {
        return sound.end();
    }

    @Override
    public InputStream openAt(long offset) throws IOException {
        SeekableByteChannel channel = channel();
        channel.position(offset);
        return Channels.newInputStream(channel);
    }

    @Override
    public SeekableByteChannel channel() {
        SeekableByteChannel channel = sound.channel();
        return new SeekableByteChannel() {
            @Override
            public int read(ByteBuffer target) throws IOException {
                long left = good - channel.position();
                if (left <= 0) {
                    throw new IOException("disk on fire");
                }
                ByteBuffer part = target.slice(target.position(), (int) Math.min(left, target.remaining()));
                int n = channel.read(part);
                target.position(target.position() + Math.max(0, n));
                return n;
            }

            @Override
            public int write(ByteBuffer source) throws IOException {
                return channel.write(source);
            }

            @Override
            public long position() throws IOException {
                return channel.position();
            }

            @Override
            public SeekableByteChannel position(long position) throws IOException {
                channel.position(position);
                return this;
            }

            @Override
            public long size() throws IOException {
                return channel.size();
            }

            @Override
            public SeekableByteChannel truncate(long size) throws IOException {
                return channel.truncate(size);
            }

            @Override
            public boolean isOpen() {
                return channel.isOpen();
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }
}
