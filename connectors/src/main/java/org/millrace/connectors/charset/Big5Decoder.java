package org.millrace.connectors.charset;

/** Big5 with the Hong Kong supplement (WHATWG Encoding Standard, section 12.1.1). */
record Big5Decoder() implements Decoder {
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
            int c = 0;
            if ((trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe)) {
                int pointer = (lead - 0x81) * 157 + trail - (trail < 0x7f ? 0x40 : 0x62);
                c = Indexes.BIG5[pointer];
                // four codes that are a letter and a mark
                if (pointer == 1133 || pointer == 1135 || pointer == 1164 || pointer == 1166) {
                    out.add(pointer < 1150 ? 0xca : 0xea);
                    c = pointer == 1133 || pointer == 1164 ? 0x304 : 0x30c;
                }
            }
            if (c != 0) {
                out.addCodePoint(c);
            } else {
                out.replace();
            }
            if (c != 0 || trail >= 0x80) {
                i++;
            }
        }
    }
}
