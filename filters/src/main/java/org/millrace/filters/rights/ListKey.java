package org.millrace.filters.rights;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.millrace.core.Resource;

/**
 * The private key of a list that names people: values are HMAC-SHA-256 under it (RFC 2104), in hexadecimal. The key is the
 * whole file, at least 32 bytes; it stays with the steward and is written nowhere. Not safe for use by several threads.
 */
public final class ListKey {
    private static final int LEAST_BYTES = 32;
    private static final int MOST_BYTES = 1 << 16;

    private final Mac mac;

    private ListKey(byte[] key) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /**
     * The key that is the content of a file.
     *
     * @throws IllegalArgumentException where the file has fewer than 32 bytes or more than 65,536
     */
    public static ListKey read(Resource file) {
        try (InputStream in = file.open()) {
            byte[] key = in.readNBytes(MOST_BYTES + 1);
            if (key.length < LEAST_BYTES || key.length > MOST_BYTES) {
                throw new IllegalArgumentException("need a key of " + LEAST_BYTES + " to " + MOST_BYTES + " bytes in '"
                        + file.name() + "', found " + key.length);
            }
            return new ListKey(key);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the key '" + file.name() + "': " + e.getMessage(), e);
        }
    }

    /** What a list made with this key has as {@code key_check} in its header. */
    public String check() {
        return hmac("millrace opt-out list key check v1");
    }

    /** The value of an {@code email_hmac}: the address in NFC, in lower case whatever the locale, without blanks around. */
    public String email(String address) {
        return hmac("email:"
                + Normalizer.normalize(address.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
    }

    /**
     * The value of a {@code phone_hmac}.
     *
     * @param number in the form of E.164: a plus sign and 2 to 15 digits, the first not 0
     * @throws IllegalArgumentException where it has another form
     */
    public String phone(String number) {
        boolean good =
                number.length() >= 3 && number.length() <= 16 && number.charAt(0) == '+' && number.charAt(1) != '0';
        for (int i = 1; good && i < number.length(); i++) {
            good = number.charAt(i) >= '0' && number.charAt(i) <= '9';
        }
        if (!good) {
            throw new IllegalArgumentException("need a phone number in the form of E.164, such as +442079460000");
        }
        return hmac("phone:" + number);
    }

    private String hmac(String text) {
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
