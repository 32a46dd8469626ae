package org.millrace.connectors.charset;

/** A reading in an encoding of several bytes for a character. */
final class MultiByteReading implements Reading {
    private static final int ERROR = 44;
    /** What ASCII costs: a letter, the edge of a word, anything else. */
    private static final int LETTER = 9;

    private static final int EDGE = 6;
    private static final int OTHER = 4;

    private final Encoding encoding;
    private final Ideographs ideographs;
    private final int prior;

    MultiByteReading(Encoding encoding, Ideographs ideographs, int prior) {
        this.encoding = encoding;
        this.ideographs = ideographs;
        this.prior = prior;
    }

    @Override
    public Encoding encoding() {
        return encoding;
    }

    @Override
    public long cost(Sample sample) {
        DecoderOutput out = new DecoderOutput(sample.length());
        encoding.decoder().decode(sample.bytes(), 0, sample.length(), out);
        long cost = prior + (long) ERROR * out.replacements();
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c >= 0x80) {
                cost += c == DecoderOutput.REPLACEMENT ? 0 : ideographs.cost(c);
            } else if (c == ' ') {
                cost += EDGE;
            } else {
                int lower = c | 0x20;
                cost += lower >= 'a' && lower <= 'z' ? LETTER : OTHER;
            }
        }
        return cost;
    }
}
