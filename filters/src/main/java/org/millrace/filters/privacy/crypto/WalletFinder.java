package org.millrace.filters.privacy.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.millrace.core.Digests;
import org.millrace.filters.privacy.scan.ContextWords;
import org.millrace.filters.privacy.scan.Finder;
import org.millrace.filters.privacy.scan.Kind;
import org.millrace.filters.privacy.scan.Letters;
import org.millrace.filters.privacy.scan.ScannedText;
import org.millrace.filters.privacy.scan.Span;

/**
 * Finds addresses of wallets; rule {@code wallet-v1}. Bitcoin's old form by Base58Check (double SHA-256), its new form by
 * Bech32 and Bech32m (BIP 173, BIP 350), Ethereum's by the case of its letters (EIP-55); one of Ethereum's that is written in
 * one case has no check and needs a word nearby. All zeros is no wallet.
 */
public final class WalletFinder implements Finder {
    private static final Kind KIND = new Kind("CRYPTO", "wallet-v1");
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int BECH32M = 0x2bc830a3;
    private static final int SHORTEST = 26;
    private static final int LONGEST = 90;

    private final ContextWords context = ContextWords.named("crypto");

    @Override
    public void find(ScannedText scanned, List<Span> found) {
        String text = scanned.text();
        int i = 0;
        while (i + SHORTEST <= text.length()) {
            int last = i + SHORTEST - 1;
            while (last >= i && Letters.isAlnum(text.charAt(last))) {
                last--;
            }
            if (last >= i) {
                i = last + 1; // too short to be one
                continue;
            }
            int end = i + SHORTEST;
            while (end < text.length() && Letters.isAlnum(text.charAt(end))) {
                end++;
            }
            if (end - i >= SHORTEST && end - i <= LONGEST) {
                int score = score(text.substring(i, end));
                if (score > 0 && !isPartOfWord(text, i, end)) {
                    found.add(new Span(KIND, i, end, Math.min(100, score + context.bonus(text, i, end))));
                }
            }
            i = end;
        }
    }

    private static boolean isPartOfWord(String text, int start, int end) {
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        char after = end < text.length() ? text.charAt(end) : ' ';
        return before == '_' || before == '+' || after == '_' || after == '+' || after == '=';
    }

    private static int score(String token) {
        if (token.startsWith("0x")) {
            return token.length() == 42 ? ethereum(token.substring(2)) : 0;
        }
        String lower = token.toLowerCase(Locale.ROOT);
        if (lower.startsWith("bc1") && (token.equals(lower) || token.equals(token.toUpperCase(Locale.ROOT)))) {
            return isBech32(lower) ? 95 : 0;
        }
        boolean old = token.length() <= 35 && (token.charAt(0) == '1' || token.charAt(0) == '3');
        return old && isBase58Check(token) ? 95 : 0;
    }

    private static int ethereum(String hex) {
        boolean small = false;
        boolean capital = false;
        boolean other = false;
        for (int i = 0; i < hex.length(); i++) {
            char c = hex.charAt(i);
            small |= c >= 'a' && c <= 'f';
            capital |= c >= 'A' && c <= 'F';
            other |= Character.digit(c, 16) < 0;
        }
        if (other || (!small && !capital)) {
            return 0;
        }
        if (!small || !capital) {
            return 35;
        }
        byte[] hash = Keccak.hash(hex.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < hex.length(); i++) {
            char c = hex.charAt(i);
            int nibble = (hash[i / 2] >> (i % 2 == 0 ? 4 : 0)) & 15;
            if (Letters.isAsciiLetter(c) && (nibble >= 8) != (c < 'a')) {
                return 0;
            }
        }
        return 90;
    }

    private static boolean isBech32(String token) {
        int check = 1;
        int[] prefix = {3, 3, 0, 2, 3}; // "bc", expanded
        for (int value : prefix) {
            check = step(check, value);
        }
        for (int i = 3; i < token.length(); i++) {
            int value = BECH32.indexOf(token.charAt(i));
            if (value < 0) {
                return false;
            }
            check = step(check, value);
        }
        return check == 1 || check == BECH32M;
    }

    private static int step(int check, int value) {
        int top = check >>> 25;
        int next = ((check & 0x1ffffff) << 5) ^ value;
        for (int i = 0; i < 5; i++) {
            next ^= ((top >> i) & 1) == 1 ? GENERATOR[i] : 0;
        }
        return next;
    }

    private static boolean isBase58Check(String token) {
        byte[] number = new byte[25];
        for (int i = 0; i < token.length(); i++) {
            int carry = BASE58.indexOf(token.charAt(i));
            if (carry < 0) {
                return false;
            }
            for (int k = number.length - 1; k >= 0; k--) {
                carry += (number[k] & 0xff) * 58;
                number[k] = (byte) carry;
                carry >>>= 8;
            }
            if (carry != 0) {
                return false;
            }
        }
        MessageDigest sha = Digests.sha256();
        byte[] check = sha.digest(sha.digest(Arrays.copyOf(number, 21)));
        boolean version = number[0] == 0 || number[0] == 5;
        return version && Arrays.equals(Arrays.copyOf(check, 4), Arrays.copyOfRange(number, 21, 25));
    }
}
