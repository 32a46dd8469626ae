package org.millrace.filters.privacy.numbers;

import java.util.Set;
import org.millrace.filters.privacy.scan.ContextWords;
import org.millrace.filters.privacy.scan.Kind;

/**
 * Numbers of payment cards: the prefixes and lengths of the brands, Luhn's check digit, and groups as they stand on cards.
 *
 * <p>Prefixes: Visa 4 (13, 16, 19), Mastercard 51–55 and 2221–2720, American Express 34 and 37 (15), Discover 6011,
 * 644–649 and 65, Diners 300–305, 36, 38 and 39 (14), JCB 3528–3589, UnionPay 62, Maestro 50, 56–58 and 6 (12 to 19; needs
 * a word nearby). Kept: the numbers that payment services publish for tests.
 *
 * <p>One in ten numbers of another sort passes the check. So a number in one piece needs a word nearby, unless its length
 * and prefix are those of the great brands; one of no known brand always does.
 */
final class CardRule implements CodeRule {
    /** Stripe, PayPal, Adyen and Braintree name these for tests; they are nobody's. */
    private static final Set<String> TEST_NUMBERS = Set.of(
            "4111111111111111",
            "4242424242424242",
            "4012888888881881",
            "4222222222222",
            "4000056655665556",
            "5555555555554444",
            "5105105105105100",
            "5200828282828210",
            "2223003122003222",
            "378282246310005",
            "371449635398431",
            "378734493671000",
            "6011111111111117",
            "6011000990139424",
            "3056930009020004",
            "30569309025904",
            "38520000023237",
            "3530111333300000",
            "3566002020360505",
            "6200000000000005",
            "4000000000000002",
            "4000000000000077",
            "5454545454545454",
            "4444333322221111",
            "4917610000000000");

    private static final Set<String> LAYOUTS = Set.of(
            "4-4-4-4",
            "4-4-4-4-3",
            "4-4-4-4-2",
            "4-4-4-1",
            "4-6-5",
            "4-6-4",
            "4-4-4-3",
            "4-4-4-2",
            "4-4-4-4-1",
            "4-4-5");

    private static final Kind KIND = new Kind("CREDIT_CARD", "credit-card-v1");

    private final ContextWords context = ContextWords.named("card");

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public int shortest() {
        return 12;
    }

    @Override
    public int longest() {
        return 19;
    }

    @Override
    public ContextWords context() {
        return context;
    }

    @Override
    public int score(Code code) {
        String digits = code.compact();
        boolean written = !code.isGrouped()
                || (code.isolated() && isSpacing(code.separator()) && LAYOUTS.contains(code.layout()));
        if (!written || isTable(code) || !code.isDigits() || !Checks.luhn(digits) || TEST_NUMBERS.contains(digits)) {
            return 0;
        }
        if (isGreatBrand(digits)) {
            return code.isGrouped() ? 80 : 60;
        }
        return !isOtherBrand(digits) ? 25 : code.isGrouped() ? 60 : 40;
    }

    /** Four round numbers side by side: coordinates of a drawing. */
    private static boolean isTable(Code code) {
        String digits = code.compact();
        return code.layout().equals("4-4-4-4")
                && digits.charAt(3) == '0'
                && digits.charAt(7) == '0'
                && digits.charAt(11) == '0'
                && digits.charAt(15) == '0';
    }

    private static boolean isSpacing(char separator) {
        return separator == ' ' || separator == '-';
    }

    private static boolean isGreatBrand(String digits) {
        int two = Checks.two(digits, 0);
        int four = two * 100 + Checks.two(digits, 2);
        return switch (digits.length()) {
            case 15 -> two == 34 || two == 37;
            case 16 ->
                (two >= 40 && two < 50)
                        || (two >= 51 && two <= 55)
                        || (four >= 2221 && four <= 2720)
                        || four == 6011
                        || two == 65
                        || (four >= 3528 && four <= 3589);
            default -> false;
        };
    }

    private static boolean isOtherBrand(String digits) {
        int two = Checks.two(digits, 0);
        int three = two * 10 + Checks.digit(digits, 2);
        boolean maestro = two == 50 || (two >= 56 && two <= 58) || (two >= 60 && two <= 69);
        boolean diners = (three >= 300 && three <= 305) || two == 36 || two == 38 || two == 39;
        boolean visa = digits.charAt(0) == '4' && (digits.length() == 13 || digits.length() == 19);
        return maestro || visa || (diners && digits.length() >= 14);
    }
}
