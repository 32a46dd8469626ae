package org.millrace.filters.language;

/** Takes four slices of a long text, spread evenly from its start to its end; a shorter text is taken whole. */
record TextSample(int maxChars) {
    private static final int SLICES = 4;

    String of(String text) {
        if (text.length() <= maxChars) {
            return text;
        }
        int slice = maxChars / SLICES;
        StringBuilder sample = new StringBuilder(maxChars + SLICES);
        for (int i = 0; i < SLICES; i++) {
            int start = (int) ((long) (text.length() - slice) * i / (SLICES - 1));
            int end = start + slice;
            if (start > 0 && Character.isSurrogatePair(text.charAt(start - 1), text.charAt(start))) {
                start++;
            }
            if (end < text.length() && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end))) {
                end--;
            }
            sample.append(text, start, end).append(' ');
        }
        return sample.toString();
    }
}
