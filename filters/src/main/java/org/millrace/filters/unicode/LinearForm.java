package org.millrace.filters.unicode;

import com.ibm.icu.text.Normalizer2;

/**
 * The Unicode Normalization Forms C and D (UAX #15) in linear time, by the data of the ICU4J that the build pins.
 *
 * <p>To put a run of combining marks in order takes time by the square of its length. So a run of more than {@value #LONGEST}
 * UTF-16 units is cut into pieces of at most so many, and each is put in order by itself: no language has such runs, and
 * Unicode's own Stream-Safe Text Format allows 30 marks. All other texts come out as the standard says.
 */
public final class LinearForm {
    /** Canonical composition. */
    public static final LinearForm NFC = new LinearForm(Normalizer2.getNFCInstance());

    /** Canonical decomposition. */
    public static final LinearForm NFD = new LinearForm(Normalizer2.getNFDInstance());

    private static final int LONGEST = 64;
    private static final char FIRST_MARK = 0x300; // below it each character begins a run

    private final Normalizer2 form;

    private LinearForm(Normalizer2 form) {
        this.form = form;
    }

    /** The text in this form; where it is in it already, perhaps the very same string. */
    public String of(String text) {
        int run = longRun(text, 0);
        if (run == text.length()) {
            return form.normalize(text);
        }
        StringBuilder out = new StringBuilder(text.length() + (text.length() >> 2));
        int done = 0;
        while (run < text.length()) {
            out.append(form.normalize(text.substring(done, run)));
            done = run;
            int end = endOfRun(text, run);
            while (done < end) {
                int piece = Math.min(end, done + LONGEST);
                piece -= piece < end && Character.isLowSurrogate(text.charAt(piece)) ? 1 : 0;
                out.append(form.normalize(text.substring(done, piece)));
                done = piece;
            }
            run = longRun(text, done);
        }
        return out.append(form.normalize(text.substring(done))).toString();
    }

    /** Where the first run that is too long begins, from {@code from} on; the text's end where there is none. */
    private int longRun(String text, int from) {
        int start = from;
        for (int i = from; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c < FIRST_MARK || form.hasBoundaryBefore(c)) {
                start = i;
            }
            i += Character.charCount(c);
            if (i - start > LONGEST) {
                return start;
            }
        }
        return text.length();
    }

    private int endOfRun(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (c < FIRST_MARK || form.hasBoundaryBefore(c)) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }
}
