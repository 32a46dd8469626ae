package org.millrace.connectors.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Remembers what its channel threw, so that a format's complaint can be told from the storage's. Reads only. */
final class StorageChannel implements SeekableByteChannel, Storage {
    private final SeekableByteChannel channel;
    private IOException fault;

    StorageChannel(SeekableByteChannel channel) {
        this.channel = channel;
    }

    @Override
    public void check() throws IOException {
        if (fault != null) {
            throw fault;
        }
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        try {
            return channel.read(target);
        } catch (IOException e) {
            fault = e;
            throw e;
        }
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
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
