package org.millrace.connectors.charset;

/** ISO-2022-JP (WHATWG Encoding Standard, section 13.2.1). */
record Iso2022JpDecoder() implements Decoder {
    private static final byte ESCAPE = 0x1b;

    private enum Mode {
        ASCII,
        ROMAN,
        KATAKANA,
        DOUBLE_BYTE
    }

    @Override
    public void decode(byte[] bytes, int from, int to, DecoderOutput out) {
        Mode mode = Mode.ASCII;
        boolean shifted = false; // an escape sequence was the last thing read
        int i = from;
        while (i < to) {
            int b = bytes[i++];
            if (b == ESCAPE) {
                Mode next = i + 1 < to ? mode(bytes[i], bytes[i + 1]) : null;
                if (next == null) {
                    out.replace();
                    shifted = false;
                } else {
                    if (shifted) {
                        out.replace(); // two in a row hide text from filters
                    }
                    mode = next;
                    shifted = true;
                    i += 2;
                }
                continue;
            }
            shifted = false;
            if (mode != Mode.ASCII && mode != Mode.ROMAN) {
                i = mode == Mode.KATAKANA ? katakana(b, i, out) : two(bytes, b, i, to, out);
            } else if (b < 0 || b == 0x0e || b == 0x0f) {
                out.replace();
            } else if (mode == Mode.ROMAN && b == '\\') {
                out.add('\u00a5');
            } else if (mode == Mode.ROMAN && b == '~') {
                out.add('\u203e');
            } else {
                out.add(b);
            }
        }
    }

    private static int katakana(int b, int next, DecoderOutput out) {
        if (b >= 0x21 && b <= 0x5f) {
            out.add(0xff61 - 0x21 + b);
        } else {
            out.replace();
        }
        return next;
    }

    private static int two(byte[] bytes, int lead, int next, int to, DecoderOutput out) {
        if (lead < 0x21 || lead > 0x7e || next >= to || bytes[next] == ESCAPE) {
            out.replace();
            return next;
        }
        int trail = bytes[next];
        int c = trail >= 0x21 && trail <= 0x7e ? Indexes.JIS0208[(lead - 0x21) * 94 + trail - 0x21] : 0;
        if (c != 0) {
            out.add(c);
        } else {
            out.replace();
        }
        return next + 1;
    }

    private static Mode mode(int first, int second) {
        if (first == '(') {
            return second == 'B' ? Mode.ASCII : second == 'J' ? Mode.ROMAN : second == 'I' ? Mode.KATAKANA : null;
        }
        return first == '$' && (second == '@' || second == 'B') ? Mode.DOUBLE_BYTE : null;
    }
}
