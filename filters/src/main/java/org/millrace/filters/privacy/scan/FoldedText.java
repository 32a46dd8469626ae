package org.millrace.filters.privacy.scan;

import com.ibm.icu.text.Normalizer;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;

/**
 * A text made plain for matching, with the way back: in NFC; without soft hyphens, zero-width characters and byte order
 * marks; digits and signs of full width, Arabic and Devanagari digits, no-break spaces and hyphens as their fellows in
 * ASCII. Costs one pass where nothing is to be folded, and then is the very same string.
 */
final class FoldedText {
    private static final char DROPPED = 0;
    private static final char[] FOLDED = table();
    private static final int LONGEST_CLUSTER = 32;

    private final String text;
    private final int[] starts; // of each character in the original; null where all is as it was
    private final int[] ends;

    private FoldedText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    static FoldedText of(String original) {
        if (isAscii(original)) {
            return new FoldedText(original, null, null);
        }
        // a quick check, as the full one takes quadratic time on long runs of marks
        boolean composed = Normalizer2.getNFCInstance().quickCheck(original) == Normalizer.YES;
        int first = composed ? firstFolded(original) : 0;
        if (first == original.length()) {
            return new FoldedText(original, null, null);
        }
        Builder builder = new Builder(original);
        builder.copy(composed);
        return builder.finish();
    }

    String text() {
        return text;
    }

    Span inOriginal(Span span) {
        return starts == null || span.end() <= span.start()
                ? span
                : new Span(span.kind(), starts[span.start()], ends[span.end() - 1], span.score());
    }

    private static boolean isAscii(String text) {
        int all = 0;
        for (int i = 0; i < text.length(); i++) {
            all |= text.charAt(i);
        }
        return all < 0x80;
    }

    private static int firstFolded(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && FOLDED[c] != c) {
                return i;
            }
        }
        return text.length();
    }

    private static final class Builder {
        private final String original;
        private final StringBuilder out;
        private int[] starts;
        private int[] ends;

        Builder(String original) {
            this.original = original;
            this.out = new StringBuilder(original.length());
            this.starts = new int[original.length()];
            this.ends = new int[original.length()];
        }

        void copy(boolean composed) {
            Normalizer2 nfc = Normalizer2.getNFCInstance();
            int i = 0;
            while (i < original.length()) {
                int end = i + 1;
                if (!composed) {
                    end = i + Character.charCount(original.codePointAt(i));
                    while (end < original.length()
                            && end - i < LONGEST_CLUSTER
                            && !nfc.hasBoundaryBefore(original.codePointAt(end))) {
                        end += Character.charCount(original.codePointAt(end));
                    }
                }
                String cluster = original.substring(i, end);
                String normal = end - i == 1 ? cluster : nfc.normalize(cluster);
                boolean same = normal.equals(cluster);
                for (int k = 0; k < normal.length(); k++) {
                    add(normal.charAt(k), same ? i + k : i, same ? i + k + 1 : end);
                }
                i = end;
            }
        }

        private void add(char c, int start, int end) {
            char folded = FOLDED[c];
            if (folded == DROPPED && c != 0) {
                return;
            }
            if (out.length() == starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2 + 1);
                ends = Arrays.copyOf(ends, ends.length * 2 + 1);
            }
            starts[out.length()] = start;
            ends[out.length()] = end;
            out.append(folded);
        }

        FoldedText finish() {
            return new FoldedText(out.toString(), starts, ends);
        }
    }

    private static char[] table() {
        char[] table = new char[1 << 16];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
        }
        for (char c :
                new char[] {0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0x2061, 0x2062, 0x2063, 0xFEFF}) {
            table[c] = DROPPED;
        }
        for (int c = 0xFF01; c <= 0xFF5E; c++) {
            table[c] = (char) (c - 0xFEE0);
        }
        for (int digit = 0; digit < 10; digit++) {
            table[0x660 + digit] = (char) ('0' + digit);
            table[0x6F0 + digit] = (char) ('0' + digit);
            table[0x966 + digit] = (char) ('0' + digit);
        }
        for (char c : new char[] {0xA0, 0x2002, 0x2003, 0x2005, 0x2007, 0x2008, 0x2009, 0x200A, 0x202F, 0x3000}) {
            table[c] = ' ';
        }
        for (char c : new char[] {0x2010, 0x2011, 0x2012, 0x2212}) {
            table[c] = '-';
        }
        return table;
    }
}
