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
 * each run of code points with the property White_Space becomes one U+0020, and is dropped at the start and the end; a
 * surrogate without its partner becomes U+FFFD, as it does when the text is written as UTF-8. Nothing else is changed:
 * punctuation and accents count, and a text in NFD has another key than the same text in NFC.
 *
 * <p>The empty text and a text of white space alone share one key. Thread-safe; memory does not grow with the text.
 */
public final class ExactKey {
    /** The name of the normalisation and digest, to be stored beside keys. */
    public static final String VERSION = "exact-v1";

    private static final int BLOCK = 2048;
    private static final int REPLACEMENT = 0xFFFD;

    private static final byte SPACE = ' ';

    /** The folding of ASCII's characters, and one space for all white space. */
    private static final byte[] ASCII = new byte[0x80];

    static {
        for (char c = 0; c < ASCII.length; c++) {
            ASCII[c] = CaseFolding.isSpace(c) ? SPACE : (byte) CaseFolding.fold(c);
        }
    }

    private final MessageDigest digest = Digests.sha256();
    private final char[] chars;
    private final byte[] bytes;

    private ExactKey(int length) {
        chars = new char[Math.min(length, BLOCK)];
        // Three bytes for a char at most, and the space that the block before left over.
        bytes = new byte[3 * chars.length + 1];
    }

    /** The 32 bytes of the key of {@code text}. */
    public static byte[] of(String text) {
        return new ExactKey(text.length()).digest(text);
    }

    private byte[] digest(String text) {
        byte last = SPACE; // as if one stood before: at the start there shall be none
        boolean held = false; // a space that the block before ended with
        int count;
        for (int from = 0; from < text.length(); from += count) {
            count = Blocks.next(text, from, chars);
            int filled = 0;
            if (held) {
                bytes[filled++] = SPACE;
            }
            for (int i = 0; i < count; i++) {
                char c = chars[i];
                if (c < 0x80) {
                    byte folded = ASCII[c];
                    bytes[filled] = folded;
                    // Without a branch, for where words end cannot be foreseen: a space after a space is written over.
                    filled += ((folded ^ SPACE) | (last ^ SPACE)) != 0 ? 1 : 0;
                    last = folded;
                } else if (CaseFolding.isSpace(c)) {
                    bytes[filled] = SPACE;
                    filled += last == SPACE ? 0 : 1;
                    last = SPACE;
                } else {
                    last = 0;
                    if (!Character.isSurrogate(c)) {
                        filled = append(CaseFolding.fold(c), filled);
                    } else if (Character.isHighSurrogate(c)
                            && i + 1 < count
                            && Character.isLowSurrogate(chars[i + 1])) {
                        filled = append(UCharacter.foldCase(Character.toCodePoint(c, chars[++i]), true), filled);
                    } else {
                        filled = append(REPLACEMENT, filled);
                    }
                }
            }
            held = last == SPACE && filled > 0; // for at the end of the text there shall be none either
            digest.update(bytes, 0, held ? filled - 1 : filled);
        }
        return digest.digest();
    }

    /** Writes a code point, and returns where it ends. */
    private int append(int codePoint, int start) {
        int at = start;
        if (codePoint < 0x80) { // as that of the Kelvin sign
            bytes[at++] = (byte) codePoint;
            return at;
        }
        if (codePoint < 0x800) {
            bytes[at++] = (byte) (0xC0 | (codePoint >> 6));
        } else {
            if (codePoint < 0x10000) {
                bytes[at++] = (byte) (0xE0 | (codePoint >> 12));
            } else {
                bytes[at++] = (byte) (0xF0 | (codePoint >> 18));
                bytes[at++] = (byte) (0x80 | (codePoint >> 12 & 0x3F));
            }
            bytes[at++] = (byte) (0x80 | (codePoint >> 6 & 0x3F));
        }
        bytes[at++] = (byte) (0x80 | (codePoint & 0x3F));
        return at;
    }
}
