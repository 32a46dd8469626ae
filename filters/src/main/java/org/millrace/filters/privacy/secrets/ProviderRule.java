package org.millrace.filters.privacy.secrets;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.millrace.filters.privacy.scan.Kind;

/**
 * A provider's tokens.
 *
 * @param prefix what they all begin with, in this case of letters
 * @param pattern how they go on
 * @param entropy fewest bits for each character after the prefix
 * @param isChecked whether the last six characters are the CRC-32 of those before, in base 62
 */
record ProviderRule(Kind kind, String prefix, TokenPattern pattern, double entropy, boolean isChecked) {
    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int CHECK_LENGTH = 6;

    static ProviderRule of(String[] row) {
        Kind kind = new Kind("SECRET.provider", "KEY", row[0] + "-v1");
        return new ProviderRule(
                kind, row[1], new TokenPattern(row[2]), Double.parseDouble(row[3]), row[4].equals("crc32"));
    }

    /** Where the token that begins at {@code start} ends, or -1. */
    int end(String text, int start) {
        if (!text.startsWith(prefix, start)) {
            return -1;
        }
        int end = pattern.end(text, start + prefix.length());
        boolean cut = end > 0 && end < text.length() && TokenPattern.isOf('a', text.charAt(end));
        return cut ? -1 : end;
    }

    /** Whether a token is sound by its own check digits; one without is. */
    boolean isSound(String token) {
        if (!isChecked) {
            return true;
        }
        int from = token.indexOf('_') + 1;
        int to = token.length() - CHECK_LENGTH;
        CRC32 crc = new CRC32();
        crc.update(token.substring(from, to).getBytes(StandardCharsets.US_ASCII));
        long rest = crc.getValue();
        for (int i = token.length() - 1; i >= to; i--) {
            if (token.charAt(i) != BASE62.charAt((int) (rest % 62))) {
                return false;
            }
            rest /= 62;
        }
        return rest == 0;
    }
}
