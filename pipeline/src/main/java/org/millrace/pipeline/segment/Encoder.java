package org.millrace.pipeline.segment;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Appends numbers and strings to a growing array. Big-endian; counts and sizes as LEB128. */
public final class Encoder {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes;
    private int size;

    public Encoder(int capacity) {
        bytes = new byte[capacity];
    }

    public Encoder writeByte(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
        return this;
    }

    public Encoder writeInt(int value) {
        reserve(Integer.BYTES);
        INT.set(bytes, size, value);
        size += Integer.BYTES;
        return this;
    }

    public Encoder writeLong(long value) {
        reserve(Long.BYTES);
        LONG.set(bytes, size, value);
        size += Long.BYTES;
        return this;
    }

    /** A number that is mostly small and not negative; negative ones take ten bytes. */
    public Encoder writeCount(long value) {
        reserve(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    public Encoder writeString(String value) {
        return writeSized(value.getBytes(StandardCharsets.UTF_8));
    }

    public Encoder writeSized(byte[] value) {
        writeCount(value.length);
        return writeRaw(value, 0, value.length);
    }

    public Encoder writeRaw(byte[] value, int offset, int length) {
        reserve(length);
        System.arraycopy(value, offset, bytes, size, length);
        size += length;
        return this;
    }

    public int size() {
        return size;
    }

    /** Forgets what was written and keeps the room. */
    public Encoder clear() {
        size = 0;
        return this;
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** The array itself, valid up to {@link #size()} until the next write. */
    byte[] array() {
        return bytes;
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length + (bytes.length >> 1) + 16));
        }
    }
}
