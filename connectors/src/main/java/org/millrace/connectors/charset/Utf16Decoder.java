package org.millrace.connectors.charset;

/** UTF-16 in one byte order; half a surrogate pair and half a code unit are errors. */
record Utf16Decoder(int high, int low) implements Decoder {
    static final Utf16Decoder LITTLE_ENDIAN = new Utf16Decoder(1, 0);
    static final Utf16Decoder BIG_ENDIAN = new Utf16Decoder(0, 1);

    @Override
    public void decode(byte[] bytes, int from, int to, DecoderOutput out) {
        int i = from;
        while (i + 1 < to) {
            char c = unit(bytes, i);
            i += 2;
            if (!Character.isSurrogate(c)) {
                out.add(c);
            } else if (Character.isHighSurrogate(c) && i + 1 < to && Character.isLowSurrogate(unit(bytes, i))) {
                out.add(c);
                out.add(unit(bytes, i));
                i += 2;
            } else {
                out.replace();
            }
        }
        if (i < to) {
            out.replace();
        }
    }

    private char unit(byte[] bytes, int at) {
        return (char) (((bytes[at + high] & 0xff) << 8) | (bytes[at + low] & 0xff));
    }
}
