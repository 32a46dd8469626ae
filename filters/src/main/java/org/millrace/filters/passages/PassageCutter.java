package org.millrace.filters.passages;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.millrace.core.Digests;
import org.millrace.filters.segmentation.Segmenters;

/**
 * Finds the passages of texts. A hash is the first 96 bits of SHA-256 over the normal forms in UTF-8 of the passage's
 * units, a space between any two: among 10<sup>10</sup> different passages the chance that any two share one is below
 * 10<sup>-9</sup>, and nobody can make two that do. Of a text
 * with more than a million units only the first 1,048,576 are looked at. Linear in the text's length. Used by one thread at a time.
 */
public final class PassageCutter {
    private final Passages scheme;
    private final Segmenters segmenters = Segmenters.standard();
    private final MessageDigest sha256 = Digests.sha256();

    PassageCutter(Passages scheme) {
        this.scheme = scheme;
    }

    /** Takes passages in the order of their starts. */
    public interface Sink {
        /**
         * One passage.
         *
         * @param start first code point that goes where the passage goes
         * @param end code point behind the last
         * @param high first 64 bits of the hash
         * @param low next 32 bits of it
         */
        void passage(int start, int end, long high, int low);
    }

    /**
     * Hands on the passages of a text; the empty text has none.
     *
     * @param language of the text, for the rules of sentences; empty where it is not known
     */
    public void cut(String text, String language, Sink sink) {
        UnitBounds units = UnitBounds.of(scheme.unit(), text, segmenters, language);
        int window = scheme.window();
        String[] forms = new String[window]; // a ring of the last units
        int[] lengths = new int[window];
        int[] starts = new int[window];
        long length = 0;
        int at = 0; // UTF-16 units, and the code points before them
        int points = 0;
        for (int i = 0; i < units.size(); i++) {
            int slot = i % window;
            String content = text.substring(units.start(i), units.end(i));
            length -= lengths[slot];
            String stripped = PassageForm.strip(content);
            lengths[slot] = stripped.codePointCount(0, stripped.length());
            length += lengths[slot];
            forms[slot] = scheme.form().of(content);
            points += text.codePointCount(at, units.from(i));
            starts[slot] = points;
            points += text.codePointCount(units.from(i), units.to(i));
            at = units.to(i);
            if (i + 1 >= window && length >= scheme.minChars()) {
                emit(forms, slot, starts[(slot + 1) % window], points, sink);
            }
        }
    }

    private void emit(String[] forms, int last, int start, int end, Sink sink) {
        for (int k = 1; k <= forms.length; k++) {
            if (k > 1) {
                sha256.update((byte) ' ');
            }
            sha256.update(forms[(last + k) % forms.length].getBytes(StandardCharsets.UTF_8));
        }
        ByteBuffer hash = ByteBuffer.wrap(sha256.digest());
        sink.passage(start, end, hash.getLong(), hash.getInt());
    }
}
