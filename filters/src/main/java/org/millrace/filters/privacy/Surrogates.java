package org.millrace.filters.privacy;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.millrace.core.Digests;
import org.millrace.core.DocumentId;
import org.millrace.filters.privacy.phone.FictitiousNumbers;
import org.millrace.filters.privacy.scan.Kind;

/**
 * Stand-ins that are nobody's: the same for the same value in one document, unlike in another.
 *
 * <p>Which one: HMAC-SHA-256 over document, category and the value in its plain form, with a key made of the recipe's seed,
 * by the number of stand-ins there are. Many values share one, so that nobody can go back, though the key may be known.
 * Stand-ins are kept by the finders, so redacting twice changes nothing.
 *
 * <p>Pools: {@code user1@example.com} to {@code user10000@example.com}; documentation addresses of RFC 5737 and RFC 3849;
 * telephone numbers 555-0100 to 555-0199 of North America.
 */
final class Surrogates {
    /** Categories that have any. */
    static final List<String> CATEGORIES = List.of("email", "ip", "phone");

    private static final int EMAILS = 10_000;
    private static final int PHONES = 79_200;
    private static final String[] TEST_NETS = {"192.0.2.", "198.51.100.", "203.0.113."};

    private final Mac mac;

    Surrogates(long seed) {
        byte[] key = Digests.sha256().digest(("millrace surrogates " + seed).getBytes(StandardCharsets.UTF_8));
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** What stands for {@code value} in that document. */
    String of(DocumentId document, Kind kind, String value) {
        String plain =
                switch (kind.category()) {
                    case "PHONE" -> value.replaceAll("[^0-9]", "");
                    default -> value.toLowerCase(Locale.ROOT);
                };
        String message = document + "\0" + kind.category() + "\0" + plain;
        byte[] hash = mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        long number = 0;
        for (int i = 0; i < 7; i++) {
            number = (number << 8) | (hash[i] & 0xff);
        }
        return switch (kind.category()) {
            case "EMAIL" -> "user" + (number % EMAILS + 1) + "@example.com";
            case "PHONE" -> FictitiousNumbers.surrogate((int) (number % PHONES));
            case "IP_ADDRESS" ->
                value.indexOf(':') >= 0
                        ? "2001:db8::" + Long.toHexString(number % 0xffff + 1)
                        : TEST_NETS[(int) (number % 3)] + (number / 3 % 254 + 1);
            default -> throw new IllegalStateException("no stand-ins for " + kind.category());
        };
    }
}
