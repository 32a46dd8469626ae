package org.millrace.connectors.charset;

/** ASCII, and a table for the other 128 bytes. */
record SingleByteDecoder(String upper) implements Decoder {
    @Override
    public void decode(byte[] bytes, int from, int to, DecoderOutput out) {
        int i = from;
        while (i < to) {
            if (bytes[i] >= 0) {
                i = out.addAscii(bytes, i, to);
                continue;
            }
            char c = upper.charAt(bytes[i++] & 0x7f);
            if (c == DecoderOutput.REPLACEMENT) {
                out.replace();
            } else {
                out.add(c);
            }
        }
    }
}
