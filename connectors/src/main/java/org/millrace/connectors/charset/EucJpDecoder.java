package org.millrace.connectors.charset;

/** EUC-JP with JIS X 0212 in three bytes (WHATWG Encoding Standard, section 13.1.1). */
record EucJpDecoder() implements Decoder {
    private static final int HALF_WIDTH = 0x8e;
    private static final int THREE_BYTES = 0x8f;

    @Override
    public void decode(byte[] bytes, int from, int to, DecoderOutput out) {
        int i = from;
        while (i < to) {
            int lead = bytes[i++] & 0xff;
            if (lead < 0x80) {
                out.add(lead);
                continue;
            }
            boolean leads = lead == HALF_WIDTH || lead == THREE_BYTES || (lead >= 0xa1 && lead <= 0xfe);
            if (!leads || i >= to) {
                out.replace();
                continue;
            }
            int next = bytes[i] & 0xff;
            char[] index = Indexes.JIS0208;
            if (lead == HALF_WIDTH && next >= 0xa1 && next <= 0xdf) {
                out.add(0xff61 - 0xa1 + next);
                i++;
                continue;
            }
            if (lead == THREE_BYTES && next >= 0xa1 && next <= 0xfe) {
                index = Indexes.JIS0212;
                lead = next;
                i++;
                if (i >= to) {
                    out.replace();
                    continue;
                }
                next = bytes[i] & 0xff;
            }
            int c = lead >= 0xa1 && next >= 0xa1 && next <= 0xfe ? index[(lead - 0xa1) * 94 + next - 0xa1] : 0;
            if (c != 0) {
                out.add(c);
            } else {
                out.replace();
            }
            if (next >= 0x80) {
                i++;
            }
        }
    }
}
