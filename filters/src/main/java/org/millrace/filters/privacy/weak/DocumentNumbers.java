package org.millrace.filters.privacy.weak;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import org.millrace.filters.privacy.scan.ContextWords;
import org.millrace.filters.privacy.scan.Kind;

/**
 * Finds numbers without a check, next to a word that names them: passports and driving licences (6 to 14 letters and digits
 * with four digits at least), number plates, BIC codes (ISO 9362: four letters, a country, two, and three more).
 */
final class DocumentNumbers extends Matcher {
    private static final String NUMBER = "(?<![0-9A-Za-z_-])((?=[A-Z0-9]{0,10}[0-9])[A-Z0-9]{6,14})(?![0-9A-Za-z_-])";
    private static final String PLATE =
            "(?<![0-9A-Za-z_-])([A-Z0-9]{1,3}[ -]?[A-Z0-9]{1,4}[ -]?[A-Z0-9]{1,4})(?![0-9A-Za-z_-])";
    private static final String BIC =
            "(?<![0-9A-Za-z_-])([A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)(?![0-9A-Za-z_-])";
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final ContextWords context;
    private final int digits;
    private final boolean isBic;

    private DocumentNumbers(Kind kind, String pattern, String words, int digits, boolean isBic) {
        super(kind, pattern);
        this.context = ContextWords.named(words);
        this.digits = digits;
        this.isBic = isBic;
    }

    static DocumentNumbers of(String category) {
        return switch (category) {
            case "passport" ->
                new DocumentNumbers(new Kind("PASSPORT", "ID", "passport-v1"), NUMBER, "passport", 4, false);
            case "driver-licence" ->
                new DocumentNumbers(new Kind("DRIVER_LICENCE", "ID", "driver-licence-v1"), NUMBER, "licence", 4, false);
            case "plate" -> new DocumentNumbers(new Kind("PLATE", "ID", "plate-v1"), PLATE, "plate", 1, false);
            case "bic" -> new DocumentNumbers(new Kind("BIC", "BANK", "bic-v1"), BIC, "bic", 0, true);
            default -> throw new IllegalStateException("no such number: " + category);
        };
    }

    @Override
    int score(String text, MatchResult match) {
        String number = match.group(1);
        long found = number.chars().filter(c -> c >= '0' && c <= '9').count();
        boolean letter = number.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
        if (found < digits || (isBic ? !COUNTRIES.contains(number.substring(4, 6)) : !letter && number.length() < 8)) {
            return 0;
        }
        return 30 + context.bonus(text, match.start(1), match.end(1));
    }
}
