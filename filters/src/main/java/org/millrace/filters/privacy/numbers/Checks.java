package org.millrace.filters.privacy.numbers;

/** Check digits by name. All take ASCII digits (and capitals where said) and say false to anything else. */
final class Checks {
    private static final int[][] VERHOEFF_PRODUCT = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
        {1, 2, 3, 4, 0, 6, 7, 8, 9, 5},
        {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
        {3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
        {4, 0, 1, 2, 3, 9, 5, 6, 7, 8},
        {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
        {6, 5, 9, 8, 7, 1, 0, 4, 3, 2},
        {7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
        {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
        {9, 8, 7, 6, 5, 4, 3, 2, 1, 0},
    };
    private static final int[][] VERHOEFF_ORDER = verhoeffOrder();

    private Checks() {}

    static boolean isDigits(String s) {
        for (int i = 0; i < s.length(); i++) {
            if (s.charAt(i) < '0' || s.charAt(i) > '9') {
                return false;
            }
        }
        return !s.isEmpty();
    }

    static int digit(String s, int i) {
        return s.charAt(i) - '0';
    }

    /** Luhn's: ISO/IEC 7812-1, annex B. */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int value = digit(digits, digits.length() - 1 - i);
            int doubled = i % 2 == 1 ? value * 2 : value;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return isDigits(digits) && sum % 10 == 0;
    }

    /** The remainder of a number of digits and capitals (A is 10) by 97: ISO/IEC 7064, MOD 97-10. */
    static int mod97(String s) {
        int rest = 0;
        for (int i = 0; i < s.length(); i++) {
            int value = Character.digit(s.charAt(i), 36);
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest;
    }

    /** The sum of digits times weights, for as many digits as there are weights. */
    static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += digit(digits, i) * weights[i];
        }
        return sum;
    }

    /** ISO/IEC 7064, MOD 11,10, the last digit being the check. */
    static boolean mod11and10(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length() - 1; i++) {
            int sum = (digit(digits, i) + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10 == digit(digits, digits.length() - 1);
    }

    /** Verhoeff's, the last digit being the check. */
    static boolean verhoeff(String digits) {
        int check = 0;
        for (int i = 0; i < digits.length(); i++) {
            check = VERHOEFF_PRODUCT[check][VERHOEFF_ORDER[i % 8][digit(digits, digits.length() - 1 - i)]];
        }
        return check == 0;
    }

    /** Whether the digits are all the same. */
    static boolean isMonotone(String s) {
        for (int i = 1; i < s.length(); i++) {
            if (s.charAt(i) != s.charAt(0)) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is such a month with such a day; February has 29 in any year. */
    static boolean isDay(int month, int day) {
        if (month < 1 || month > 12 || day < 1) {
            return false;
        }
        int most = month == 2 ? 29 : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
        return day <= most;
    }

    /** The number of two digits at that place. */
    static int two(String digits, int at) {
        return digit(digits, at) * 10 + digit(digits, at + 1);
    }

    private static int[][] verhoeffOrder() {
        int[] step = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
        int[][] order = new int[8][10];
        for (int i = 0; i < 10; i++) {
            order[0][i] = i;
        }
        for (int row = 1; row < 8; row++) {
            for (int i = 0; i < 10; i++) {
                order[row][i] = order[row - 1][step[i]];
            }
        }
        return order;
    }
}
