package org.millrace.filters.sentencepiece;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads a protocol-buffer message field by field: {@link #next}, then the value by the type that the field has. Values that
 * are not asked for are passed over.
 */
final class Wire {
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;

    private final String name;
    private final byte[] bytes;
    private final int end;
    private int position;
    private int type;
    private int valueStart;
    private int valueEnd;
    private long number;

    /**
     * A whole message.
     *
     * @param name names the file in faults
     */
    Wire(String name, byte[] bytes) {
        this(name, bytes, 0, bytes.length);
    }

    private Wire(String name, byte[] bytes, int start, int end) {
        this.name = name;
        this.bytes = bytes;
        this.position = start;
        this.end = end;
    }

    /** The number of the next field, or 0 behind the last. */
    int next() {
        if (position == end) {
            return 0;
        }
        long tag = varint();
        type = (int) tag & 7;
        valueStart = position;
        switch (type) {
            case VARINT -> number = varint();
            case FIXED64 -> skip(8);
            case FIXED32 -> {
                skip(4);
                number = (bytes[valueStart] & 0xFF)
                        | (bytes[valueStart + 1] & 0xFF) << 8
                        | (bytes[valueStart + 2] & 0xFF) << 16
                        | (long) bytes[valueStart + 3] << 24;
            }
            case BYTES -> {
                long length = varint();
                valueStart = position;
                skip(length);
            }
            default -> throw fault("a field of a known type", "type " + type);
        }
        valueEnd = position;
        if (tag >>> 3 == 0 || tag >>> 3 > Integer.MAX_VALUE) {
            throw fault("a field's number", "" + (tag >>> 3));
        }
        return (int) (tag >>> 3);
    }

    long asNumber() {
        expect(VARINT, "a number");
        return number;
    }

    float asFloat() {
        expect(FIXED32, "a 32-bit number");
        return Float.intBitsToFloat((int) number);
    }

    String asText() {
        expect(BYTES, "text");
        return new String(bytes, valueStart, valueEnd - valueStart, StandardCharsets.UTF_8);
    }

    byte[] asBytes() {
        expect(BYTES, "bytes");
        return Arrays.copyOfRange(bytes, valueStart, valueEnd);
    }

    Wire asMessage() {
        expect(BYTES, "a message");
        return new Wire(name, bytes, valueStart, valueEnd);
    }

    IllegalArgumentException fault(String expected, String found) {
        return new IllegalArgumentException(
                name + ", offset " + position + ": expected " + expected + ", found " + found);
    }

    private void expect(int wanted, String what) {
        if (type != wanted) {
            throw fault(what, "a field of type " + type);
        }
    }

    private void skip(long length) {
        if (length < 0 || length > end - position) {
            throw fault("a field of " + length + " bytes", "the end of the message");
        }
        position += (int) length;
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (position == end) {
                throw fault("a number", "the end of the message");
            }
            byte b = bytes[position++];
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw fault("a number of at most 10 bytes", "a longer one");
    }
}
