package org.millrace.filters.privacy.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Telephone numbers in one form. */
public final class PhoneNumbers {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    /**
     * The number as E.164 has it, {@code +442071838750}, in the first of the countries where it is valid.
     *
     * @param regions ISO 3166 codes; a number with {@code +} needs none
     */
    public static Optional<String> international(String written, List<String> regions) {
        List<String> tried = new ArrayList<>(regions);
        tried.add("ZZ");
        for (String region : tried) {
            try {
                PhoneNumber number = NUMBERS.parse(written, region);
                if (NUMBERS.isValidNumber(number)) {
                    return Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164));
                }
            } catch (NumberParseException e) {
                // no number there: its message has the number in it and goes nowhere
            }
        }
        return Optional.empty();
    }
}
