package org.millrace.connectors.charset;

/** EUC-KR as Windows' code page 949 extends it (WHATWG Encoding Standard, section 14.1.1). */
record EucKrDecoder() implements Decoder {
    @Override
    public void decode(byte[] bytes, int from, int to, DecoderOutput out) {
        int i = from;
        while (i < to) {
            int lead = bytes[i++] & 0xff;
            if (lead < 0x80) {
                out.add(lead);
                continue;
            }
            if (lead == 0x80 || lead == 0xff || i >= to) {
                out.replace();
                continue;
            }
            int trail = bytes[i] & 0xff;
            int c = trail >= 0x41 && trail <= 0xfe ? Indexes.EUC_KR[(lead - 0x81) * 190 + trail - 0x41] : 0;
            if (c != 0) {
                out.add(c);
            } else {
                out.replace();
            }
            if (c != 0 || trail >= 0x80) {
                i++;
            }
        }
    }
}
