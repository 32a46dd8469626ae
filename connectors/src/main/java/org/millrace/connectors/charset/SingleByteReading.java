package org.millrace.connectors.charset;

/** A reading in an encoding of one byte for each character. */
final class SingleByteReading implements Reading {
    /** A capital behind a small letter. */
    private static final int CAPITAL_INSIDE = 12;

    private static final int CAPITAL_BEHIND_CAPITAL = 1;

    /** Punctuation or a symbol between two letters. */
    private static final int MARK_INSIDE = 18;

    private final Encoding encoding;
    private final int prior;
    private final Letters letters;
    private final byte[] classes = new byte[256];
    /** 0 without case, 1 small, 2 capital. */
    private final byte[] cases = new byte[256];

    SingleByteReading(Encoding encoding, Letters letters, int prior) {
        this.encoding = encoding;
        this.letters = letters;
        this.prior = prior;
        for (int b = 0; b < 256; b++) {
            DecoderOutput one = new DecoderOutput(1);
            encoding.decoder().decode(new byte[] {(byte) b}, 0, 1, one);
            char c = one.charAt(0);
            classes[b] = (byte) letters.classOf(c);
            cases[b] = (byte) (Character.isUpperCase(c) ? 2 : Character.isLowerCase(c) ? 1 : 0);
        }
    }

    @Override
    public Encoding encoding() {
        return encoding;
    }

    @Override
    public long cost(Sample sample) {
        long cost = prior;
        for (int i = 0; i < sample.distinctPairs(); i++) {
            int before = sample.pair(i) >> 8;
            int after = sample.pair(i) & 0xff;
            int each = letters.cost(classes[before], classes[after]);
            if (cases[after] == 2 && cases[before] != 0) {
                each += cases[before] == 1 ? CAPITAL_INSIDE : CAPITAL_BEHIND_CAPITAL;
            }
            cost += (long) each * sample.count(i);
        }
        for (int b = 0x80; b < 0x100; b++) {
            if (letters.partsWords(classes[b])) {
                cost += (long) MARK_INSIDE * sample.countInside(b);
            }
        }
        return cost;
    }
}
