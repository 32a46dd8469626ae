package org.millrace.filters.privacy.dates;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of months in twenty-odd languages, by the CLDR tables that come with ICU. */
final class MonthNames {
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "nb", "fi", "cs", "sk", "hu", "ro", "tr", "ru",
            "uk", "el", "id", "hr", "sl", "et", "lv", "lt", "vi", "ca");
    private static final Map<String, Integer> NUMBERS = numbers();

    private MonthNames() {}

    /** 1 to 12, or 0 where it is no month; in any case, without the dot of an abbreviation. */
    static int of(String word) {
        return NUMBERS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (String language : LANGUAGES) {
            DateFormatSymbols symbols = new DateFormatSymbols(new ULocale(language));
            for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
                for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                    String[] months = symbols.getMonths(context, width);
                    for (int i = 0; i < 12; i++) {
                        String name = months[i].toLowerCase(Locale.ROOT).replace(".", "");
                        if (name.length() > 2 && !Character.isDigit(name.charAt(0))) {
                            numbers.putIfAbsent(name, i + 1);
                        }
                    }
                }
            }
        }
        return numbers;
    }
}
