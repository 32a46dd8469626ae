package org.millrace.connectors.charset;

/** GB 18030, and GBK, which is decoded as its superset (WHATWG Encoding Standard, section 10.2.1). */
record Gb18030Decoder() implements Decoder {
    /** The first code of four bytes that is not in the Basic Multilingual Plane, and what is past the last. */
    private static final int SUPPLEMENTARY = 189_000;

    private static final int BEYOND = SUPPLEMENTARY + 0x100000;

    @Override
    public void decode(byte[] bytes, int from, int to, DecoderOutput out) {
        int i = from;
        while (i < to) {
            int first = bytes[i++] & 0xff;
            if (first < 0x80) {
                out.add(first);
            } else if (first == 0x80) {
                out.add('\u20ac');
            } else if (first == 0xff || i >= to) {
                out.replace();
            } else if (bytes[i] >= '0' && bytes[i] <= '9') {
                i = four(bytes, i - 1, to, out);
            } else {
                int second = bytes[i] & 0xff;
                int c = 0;
                if (second >= 0x40 && second != 0x7f && second != 0xff) {
                    c = Indexes.GB18030[(first - 0x81) * 190 + second - (second < 0x7f ? 0x40 : 0x41)];
                }
                if (c != 0) {
                    out.add(c);
                } else {
                    out.replace();
                }
                if (c != 0 || second >= 0x80) {
                    i++;
                }
            }
        }
    }

    /** Decodes a code that begins with a lead byte and a digit at {@code at}; gives where reading goes on. */
    private static int four(byte[] bytes, int at, int to, DecoderOutput out) {
        int third = at + 2 < to ? bytes[at + 2] & 0xff : 0;
        if (third < 0x81 || third > 0xfe) {
            out.replace();
            return at + 2 < to ? at + 1 : to;
        }
        if (at + 3 >= to) {
            out.replace();
            return to;
        }
        int fourth = bytes[at + 3];
        if (fourth < '0' || fourth > '9') {
            out.replace();
            return at + 1;
        }
        int pointer =
                (((bytes[at] & 0xff) - 0x81) * 10 + bytes[at + 1] - '0') * 1260 + (third - 0x81) * 10 + fourth - '0';
        int c = pointer >= SUPPLEMENTARY && pointer < BEYOND
                ? pointer - SUPPLEMENTARY + 0x10000
                : pointer < Indexes.GB18030_FOUR.length() ? Indexes.GB18030_FOUR.charAt(pointer) : 0;
        if (c == 0) {
            out.replace();
            // as the standard has it: the three bytes behind the first are read again
            return at + 1;
        }
        out.addCodePoint(c);
        return at + 4;
    }
}
