package org.millrace.filters.privacy.numbers;

/**
 * A run of groups of letters and digits that may be a number of some sort.
 *
 * @param compact its letters and digits, letters in upper case
 * @param layout how many there are in each group: {@code 4-4-4-4}
 * @param separator what stands between its groups; 0 where there is one group, and {@code *} where they differ
 * @param isolated whether no further group follows or precedes it after the same separator
 * @param region country that the text is likely from, or empty
 */
record Code(String compact, String layout, char separator, boolean isolated, String region) {
    int length() {
        return compact.length();
    }

    boolean isGrouped() {
        return separator != 0;
    }

    boolean isDigits() {
        for (int i = 0; i < compact.length(); i++) {
            if (compact.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
