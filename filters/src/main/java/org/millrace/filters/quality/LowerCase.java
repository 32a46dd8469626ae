package org.millrace.filters.quality;

import com.ibm.icu.lang.UCharacter;
import org.millrace.filters.english.Hashing;

/**
 * Lower case, one unit for one unit. Differences from a string's: {@code İ} is {@code i} alone, every {@code Σ} is
 * {@code σ}, and letters beyond the basic plane stay as they are.
 */
public final class LowerCase {
    private LowerCase() {}

    public static char of(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
        }
        return (char) UCharacter.toLowerCase(c);
    }

    /** The hash that the text would have in lower case. */
    public static long hash(char[] text, int start, int end) {
        long hash = 0;
        for (int i = start; i < end; i++) {
            hash = Hashing.next(hash, of(text[i]));
        }
        return Hashing.finish(hash);
    }

    /** Whether {@code phrase}, which is in lower case, stands at {@code start} in any case. */
    public static boolean startsWith(char[] text, int start, int end, char[] phrase) {
        if (start < 0 || end - start < phrase.length) {
            return false;
        }
        int i = 0;
        while (i < phrase.length && of(text[start + i]) == phrase[i]) {
            i++;
        }
        return i == phrase.length;
    }
}
