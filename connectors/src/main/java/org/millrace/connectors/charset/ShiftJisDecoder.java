package org.millrace.connectors.charset;

/** Shift_JIS as Windows' code page 932 extends it (WHATWG Encoding Standard, section 13.3.1). */
record ShiftJisDecoder() implements Decoder {
    /** Codes that are the user's own: they become the Private Use Area. */
    private static final int FIRST_OWN = 8836;

    private static final int LAST_OWN = 10715;

    @Override
    public void decode(byte[] bytes, int from, int to, DecoderOutput out) {
        int i = from;
        while (i < to) {
            int lead = bytes[i++] & 0xff;
            if (lead <= 0x80) {
                out.add(lead);
                continue;
            }
            if (lead >= 0xa1 && lead <= 0xdf) {
                out.add(0xff61 - 0xa1 + lead);
                continue;
            }
            if (lead == 0xa0 || lead > 0xfc || i >= to) {
                out.replace();
                continue;
            }
            int trail = bytes[i] & 0xff;
            int c = 0;
            if (trail >= 0x40 && trail <= 0xfc && trail != 0x7f) {
                int pointer = (lead - (lead < 0xa0 ? 0x81 : 0xc1)) * 188 + trail - (trail < 0x7f ? 0x40 : 0x41);
                c = pointer >= FIRST_OWN && pointer <= LAST_OWN
                        ? 0xe000 - FIRST_OWN + pointer
                        : pointer < Indexes.JIS0208.length ? Indexes.JIS0208[pointer] : 0;
            }
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
