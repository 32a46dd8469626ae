package org.millrace.filters.privacy.numbers;

/** Checks of identity numbers of Asia, Australia, Africa and Canada; each takes letters and digits of the rule's shape. */
final class EasternIds {
    private EasternIds() {}

    /** Aadhaar: Verhoeff's check digit; does not begin with 0 or 1. */
    static boolean aadhaar(String s) {
        return s.charAt(0) >= '2' && !Checks.isMonotone(s) && Checks.verhoeff(s);
    }

    /** Permanent account number: the fourth letter says what sort of person it is. */
    static boolean pan(String s) {
        return "ABCFGHJLPT".indexOf(s.charAt(3)) >= 0;
    }

    /** Resident registration number: a date, a century, weights 2 to 9 and 2 to 5. */
    static boolean korean(String s) {
        int sum = Checks.weighted(s, 2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5);
        boolean dated = Checks.isDay(Checks.two(s, 2), Checks.two(s, 4));
        boolean century = s.charAt(6) >= '1' && s.charAt(6) <= '8';
        return dated && century && (11 - sum % 11) % 10 == Checks.digit(s, 12);
    }

    /** Resident identity card, GB 11643: province, date, ISO/IEC 7064 MOD 11-2. */
    static boolean chinese(String s) {
        int province = Checks.two(s, 0);
        int century = Checks.two(s, 6);
        if (province < 11 || province > 91 || century < 18 || century > 20) {
            return false;
        }
        int sum = Checks.weighted(s, 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2);
        return Checks.isDay(Checks.two(s, 10), Checks.two(s, 12)) && "10X98765432".charAt(sum % 11) == s.charAt(17);
    }

    /** Individual number: weights 6 to 2 and 7 to 2, remainder by 11. */
    static boolean myNumber(String s) {
        int rest = Checks.weighted(s, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
        return !Checks.isMonotone(s) && (rest < 2 ? 0 : 11 - rest) == Checks.digit(s, 11);
    }

    /** T.C. kimlik numarası: two check digits. */
    static boolean turkish(String s) {
        int odd = Checks.weighted(s, 1, 0, 1, 0, 1, 0, 1, 0, 1);
        int even = Checks.weighted(s, 0, 1, 0, 1, 0, 1, 0, 1);
        int tenth = Math.floorMod(odd * 7 - even, 10);
        return s.charAt(0) != '0' && tenth == Checks.digit(s, 9) && (odd + even + tenth) % 10 == Checks.digit(s, 10);
    }

    /** South African identity number: a date, citizenship, Luhn's check digit. */
    static boolean southAfrican(String s) {
        boolean dated = Checks.isDay(Checks.two(s, 2), Checks.two(s, 4));
        return dated && s.charAt(10) <= '2' && Checks.luhn(s);
    }

    /** Tax file number: weights 1, 4, 3, 7, 5, 8, 6, 9, 10, divisible by 11. */
    static boolean taxFile(String s) {
        return !Checks.isMonotone(s) && Checks.weighted(s, 1, 4, 3, 7, 5, 8, 6, 9, 10) % 11 == 0;
    }

    /** Medicare card of Australia: weights 1, 3, 7, 9; the ninth digit is the check, the tenth the issue. */
    static boolean medicare(String s) {
        boolean first = s.charAt(0) >= '2' && s.charAt(0) <= '6';
        return first && Checks.weighted(s, 1, 3, 7, 9, 1, 3, 7, 9) % 10 == Checks.digit(s, 8);
    }

    /** Social insurance number of Canada: Luhn's check digit; does not begin with 0 or 8. */
    static boolean socialInsurance(String s) {
        return s.charAt(0) != '0' && s.charAt(0) != '8' && !Checks.isMonotone(s) && Checks.luhn(s);
    }

    /** National registration identity card of Singapore: weights 2, 7 to 2, a letter by the remainder by 11. */
    static boolean nric(String s) {
        int sum = Checks.weighted(s.substring(1), 2, 7, 6, 5, 4, 3, 2);
        return switch (s.charAt(0)) {
            case 'S' -> "JZIHGFEDCBA".charAt(sum % 11) == s.charAt(8);
            case 'T' -> "JZIHGFEDCBA".charAt((sum + 4) % 11) == s.charAt(8);
            case 'F' -> "XWUTRQPNMLK".charAt(sum % 11) == s.charAt(8);
            case 'G' -> "XWUTRQPNMLK".charAt((sum + 4) % 11) == s.charAt(8);
            case 'M' -> "KLJNPQRTUWX".charAt(10 - (sum + 3) % 11) == s.charAt(8);
            default -> false;
        };
    }

    /** Citizen number of Thailand: weights 13 to 2, remainder by 11. */
    static boolean thai(String s) {
        int sum = Checks.weighted(s, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2);
        return s.charAt(0) != '0' && !Checks.isMonotone(s) && (11 - sum % 11) % 10 == Checks.digit(s, 12);
    }
}
