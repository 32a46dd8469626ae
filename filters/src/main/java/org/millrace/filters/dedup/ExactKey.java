package org.millrace.filters.dedup;

import com.ibm.icu.lang.UCharacter;
import java.security.MessageDigest;
import org.millrace.core.Digests;

/**
 * A key that two texts share exactly when they are equal but for letter case and white space: {@code exact-v1}, the 32
 * bytes of SHA-256 over the normalised text in UTF-8.
 *
 * <p>Normalised means, in this order: each code point is replaced by its simple case folding (Unicode's
 * CaseFolding.txt, statuses C and S: one code point for one, no locale, so neither {@code ß} nor {@code İ} changes);
 * each run of code points with the property White_Space becomes one U+0020, and is dropped at the start and the end.
 * Nothing else is changed: punctuation and accents count, and a text in NFD has another key than the same text in NFC.
 *
 * <p>The empty text and a text of white space alone share one key. Used by one thread at a time, for any number of texts;
 * memory does not grow with the text.
 */
public final class ExactKey {
    /** The name of the normalisation and digest, to be stored beside keys. */
    public static final String VERSION = "exact-v1";

    private static final int BLOCK = 4096;
    private static final byte SPACE = ' ';

    private final MessageDigest digest = Digests.sha256();
    /** A code point of one byte stays one, one of two folds to three at most; and the space that a block left over. */
    private final byte[] bytes = new byte[2 * BLOCK + 1 + Long.BYTES];

    private int filled;
    private boolean afterSpace;

    /** The 32 bytes of the key of a text in UTF-8, well-formed. */
    public byte[] of(byte[] utf8) {
        filled = 0;
        afterSpace = true; // as if one stood before: at the start there shall be none
        int end;
        for (int from = 0; from < utf8.length; from = end) {
            end = Utf8.blockEnd(utf8, from, BLOCK);
            fold(utf8, from, end);
            // A space at the end waits for what follows: at the end of the text there shall be none either.
            int ready = afterSpace && filled > 0 ? filled - 1 : filled;
            digest.update(bytes, 0, ready);
            bytes[0] = SPACE;
            filled -= ready;
        }
        return digest.digest();
    }

    private void fold(byte[] text, int from, int to) {
        int at = from;
        while (at < to) {
            if (at + Long.BYTES <= to && fold(EightBytes.get(text, at))) {
                at += Long.BYTES;
            } else {
                append(Utf8.codePoint(text, at));
                at += Utf8.length(text[at]);
            }
        }
    }

    /** Appends eight characters at once, unless one is beyond ASCII or a space follows a space. */
    private boolean fold(long eight) {
        if (EightBytes.beyondAscii(eight) != 0) {
            return false;
        }
        long spaces = EightBytes.spaces(eight);
        if ((spaces & (spaces << 8 | (afterSpace ? 0x80 : 0))) != 0) {
            return false;
        }
        EightBytes.set(bytes, filled, EightBytes.folded(eight, spaces));
        filled += Long.BYTES;
        afterSpace = spaces < 0; // the last one
        return true;
    }

    private void append(int codePoint) {
        boolean basic = codePoint <= 0xFFFF; // all white space is there
        if (basic && CaseFolding.isSpace((char) codePoint)) {
            bytes[filled] = SPACE;
            filled += afterSpace ? 0 : 1;
            afterSpace = true;
            return;
        }
        afterSpace = false;
        filled = Utf8.write(
                basic ? CaseFolding.fold((char) codePoint) : UCharacter.foldCase(codePoint, true), bytes, filled);
    }
}
