package org.millrace.filters.privacy.numbers;

/** Checks of European and Brazilian identity numbers; each takes letters and digits of the rule's shape. */
final class WesternIds {
    private static final String NIF_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String HETU_LETTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    private static final String CARD_LETTERS = "CFGHJKLMNPRTVWXYZ0123456789";
    private static final String ODD_DIGITS = "BAFHJNPRTVCESULDGIMOQKWZYX";
    private static final String MONTHS = "ABCDEHLMPRST";
    private static final String DIGIT_LETTERS = "LMNPQRSTUV";

    private WesternIds() {}

    /** Steuer-Identifikationsnummer: of the first ten digits one occurs twice or thrice, no other more than once. */
    static boolean germanTax(String s) {
        int[] counts = new int[10];
        for (int i = 0; i < 10; i++) {
            counts[Checks.digit(s, i)]++;
        }
        int repeated = 0;
        for (int count : counts) {
            repeated += count > 3 ? 2 : count > 1 ? 1 : 0;
        }
        return s.charAt(0) != '0' && repeated == 1 && Checks.mod11and10(s);
    }

    /** Personalausweis: serial number of nine and check digit by weights 7, 3, 1. */
    static boolean germanCard(String s) {
        int[] weights = {7, 3, 1};
        int sum = 0;
        boolean letters = s.charAt(0) > '9';
        for (int i = 0; i < 9; i++) {
            if (CARD_LETTERS.indexOf(s.charAt(i)) < 0) {
                return false;
            }
            sum += Character.digit(s.charAt(i), 36) * weights[i % 3];
        }
        return letters && sum % 10 == Checks.digit(s, 9);
    }

    /** Numéro d'inscription au répertoire: 97 less the remainder by 97; Corsica's 2A and 2B count as 19 and 18. */
    static boolean nir(String s) {
        // birth place: digits 6 and 7 are the department, 2A and 2B in Corsica
        char second = s.charAt(6);
        String number = s.substring(0, 13);
        if (second > '9') {
            if (s.charAt(5) != '2' || second > 'B') {
                return false;
            }
            number = s.substring(0, 5) + (second == 'A' ? "19" : "18") + s.substring(7, 13);
        }
        int month = Checks.two(s, 3);
        boolean dated = (month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50;
        boolean sexed = s.charAt(0) == '1' || s.charAt(0) == '2';
        return sexed && dated && 97 - Long.parseLong(number) % 97 == Checks.two(s, 13);
    }

    /** Documento nacional de identidad: the number's remainder by 23 names the letter. */
    static boolean nif(String s) {
        return NIF_LETTERS.charAt(Integer.parseInt(s.substring(0, 8)) % 23) == s.charAt(8);
    }

    /** Número de identidad de extranjero: X, Y, Z stand for 0, 1, 2. */
    static boolean nie(String s) {
        int first = "XYZ".indexOf(s.charAt(0));
        return first >= 0 && nif(first + s.substring(1));
    }

    /** Codice fiscale: a date, and a check letter; digits may be written as letters where two people would share a code. */
    static boolean codiceFiscale(String s) {
        int[] digitPlaces = {6, 7, 9, 10, 12, 13, 14};
        StringBuilder plain = new StringBuilder(s);
        for (int place : digitPlaces) {
            char c = s.charAt(place);
            int value = c <= '9' ? c - '0' : DIGIT_LETTERS.indexOf(c);
            if (value < 0) {
                return false;
            }
            plain.setCharAt(place, (char) ('0' + value));
        }
        int day = Checks.two(plain.toString(), 9) % 40;
        if (!Checks.isDay(MONTHS.indexOf(s.charAt(8)) + 1, day)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            char c = s.charAt(i);
            int value = c <= '9' ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? ODD_DIGITS.charAt(value) - 'A' : value;
        }
        return (char) ('A' + sum % 26) == s.charAt(15);
    }

    /** PESEL: a date with the century in the month, weights 1, 3, 7, 9. */
    static boolean pesel(String s) {
        int sum = Checks.weighted(s, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1);
        return sum % 10 == 0 && Checks.isDay(Checks.two(s, 2) % 20, Checks.two(s, 4));
    }

    /** Personnummer, or samordningsnummer with 60 added to the day; Luhn's check digit. */
    static boolean swedish(String s) {
        return Checks.luhn(s) && Checks.isDay(Checks.two(s, 2), Checks.two(s, 4) % 60);
    }

    /** With the century in front, which the check leaves out. */
    static boolean swedishLong(String s) {
        return (s.startsWith("19") || s.startsWith("20")) && swedish(s.substring(2));
    }

    /** Henkilötunnus: date and serial, remainder by 31. */
    static boolean hetu(String s) {
        int number = Integer.parseInt(s.substring(0, 9));
        return Checks.isDay(Checks.two(s, 2), Checks.two(s, 0)) && HETU_LETTERS.charAt(number % 31) == s.charAt(9);
    }

    /** With a letter for the century. */
    static boolean hetuOfCentury(String s) {
        return "ABCDEFYXWVU".indexOf(s.charAt(6)) >= 0 && hetu(s.substring(0, 6) + s.substring(7));
    }

    /** Burgerservicenummer: weights 9 to 2 and −1, divisible by 11. */
    static boolean bsn(String s) {
        return !Checks.isMonotone(s) && Checks.weighted(s, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0;
    }

    /** Rijksregisternummer: date, serial, 97 less the remainder by 97, with a 2 in front for those born from 2000 on. */
    static boolean belgian(String s) {
        long number = Long.parseLong(s.substring(0, 9));
        int check = Checks.two(s, 9);
        int month = Checks.two(s, 2) % 20;
        boolean dated = Checks.isDay(month, Checks.two(s, 4)) || (month == 0 && Checks.two(s, 4) == 0);
        return dated && (97 - number % 97 == check || 97 - (2_000_000_000L + number) % 97 == check);
    }

    /** National Insurance number: letters that are given out, suffix A to D. No check digit. */
    static boolean nino(String s) {
        String prefix = s.substring(0, 2);
        boolean first = "DFIQUV".indexOf(s.charAt(0)) < 0;
        boolean second = "DFIOQUV".indexOf(s.charAt(1)) < 0;
        boolean given = !prefix.matches("BG|GB|NK|KN|NT|TN|ZZ");
        return first && second && given && s.charAt(8) <= 'D';
    }

    /** NHS number: weights 10 to 2, remainder by 11. */
    static boolean nhs(String s) {
        int check = (11 - Checks.weighted(s, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 11;
        return !Checks.isMonotone(s) && check == Checks.digit(s, 9);
    }

    /** Número de identificação fiscal of Portugal: weights 9 to 2, remainder by 11. */
    static boolean portuguese(String s) {
        int check = (11 - Checks.weighted(s, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 11;
        return s.charAt(0) != '0' && s.charAt(0) != '4' && check % 10 == Checks.digit(s, 8);
    }

    /** CPF: two check digits, remainders by 11. */
    static boolean cpf(String s) {
        int first = Checks.weighted(s, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
        int second = Checks.weighted(s, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
        return !Checks.isMonotone(s) && first == Checks.digit(s, 9) && second == Checks.digit(s, 10);
    }

    /** CNPJ, as given out before letters were let in: two check digits. */
    static boolean cnpj(String s) {
        int first = Checks.weighted(s, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        int second = Checks.weighted(s, 6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return !Checks.isMonotone(s)
                && (first < 2 ? 0 : 11 - first) == Checks.digit(s, 12)
                && (second < 2 ? 0 : 11 - second) == Checks.digit(s, 13);
    }
}
