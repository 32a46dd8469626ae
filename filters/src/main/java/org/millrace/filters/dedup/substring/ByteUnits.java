package org.millrace.filters.dedup.substring;

/** Bytes as units; their numbers are themselves and one more. */
final class ByteUnits implements Units {
    private byte[] text = {};
    private int at;

    @Override
    public void read(byte[] newText) {
        text = newText;
        at = -1;
    }

    @Override
    public boolean next() {
        return ++at < text.length;
    }

    @Override
    public long first() {
        return Byte.toUnsignedLong(text[at]) + 1;
    }

    @Override
    public long second() {
        return first();
    }

    @Override
    public int start() {
        return at;
    }

    @Override
    public int end() {
        return at + 1;
    }
}
