package org.millrace.filters.privacy.phone;

import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;

/**
 * Numbers that nobody has. North America: 555-0100 to 555-0199 in each area (ATIS). United Kingdom: Ofcom's numbers for
 * drama, mobile 07700 900000 to 900999 and the like in eleven areas. Australia: ACMA's 0491 570 006 and others.
 */
public final class FictitiousNumbers {
    private FictitiousNumbers() {}

    static boolean contains(PhoneNumber number) {
        long national = number.getNationalNumber();
        return switch (number.getCountryCode()) {
            case 1 -> national % 10_000_000 / 100 == 55_501;
            case 44 -> isBritish(national);
            case 61 -> national / 1_000 == 491_570 || national / 1_000 == 491_571 || national / 1_000 == 491_572;
            default -> false;
        };
    }

    private static boolean isBritish(long national) {
        long block = national / 1_000;
        return block == 7_700_900
                || block == 2_079_460
                || (block >= 1_134_960 && block <= 1_914_980 && block % 1_000 / 10 == 496 && block % 10 == 0)
                || block == 1_632_960;
    }

    /** One of 79,200 numbers of North America that nobody has, in international form. */
    public static String surrogate(int index) {
        int area = 200 + index / 100 % 792 + 1;
        int plain = area % 100 == 11 ? area + 1 : area; // n11 are services
        return String.format(Locale.ROOT, "+1 %d-555-01%02d", plain, index % 100);
    }
}
