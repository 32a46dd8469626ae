package org.millrace.filters.privacy;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.CRC32;

/** Draws values that look real: each is made by the arithmetic of its own kind, not by the code under test. */
final class ValueGenerator {
    private static final String DIGITS = "0123456789";
    private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";
    private static final String BASE62 = DIGITS + CAPITALS + SMALL;
    private static final String HEX = "0123456789abcdef";
    private static final String[] NAMES = {
        "anna",
        "jonas.reiter",
        "m.kowalska",
        "peter_lund",
        "li-wei",
        "carla99",
        "t.novak",
        "yuki+news",
        "o.brien",
        "zoe"
    };
    private static final String[] HOSTS = {
        "hillside-gazette.net",
        "mill.co.uk",
        "brook.de",
        "panaderia.es",
        "moulin.fr",
        "mlyn.cz",
        "kvarn.se",
        "mail.brook.org"
    };

    private final Random random;

    ValueGenerator(Random random) {
        this.random = random;
    }

    String email() {
        return pick(NAMES) + random.nextInt(100) + "@" + pick(HOSTS);
    }

    String ip() {
        if (random.nextInt(4) == 0) {
            return "2a0" + random.nextInt(10) + ":" + of(HEX, 4) + ":" + of(HEX, 3) + "1::" + of("123456789abcdef", 1);
        }
        return (random.nextInt(70) + 23) + "." + (random.nextInt(200) + 21) + "." + random.nextInt(256) + "."
                + (1 + random.nextInt(254));
    }

    /** A telephone number as its country writes it, or in international form. */
    String phone(String region) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        PhoneNumberType type = random.nextBoolean() ? PhoneNumberType.MOBILE : PhoneNumberType.FIXED_LINE;
        PhoneNumber number = numbers.getExampleNumberForType(region, type);
        for (int tries = 0; tries < 200; tries++) {
            String national = Long.toString(number.getNationalNumber());
            String drawn = national.substring(0, national.length() - 4) + of(DIGITS, 4);
            PhoneNumber other = new PhoneNumber().mergeFrom(number).setNationalNumber(Long.parseLong(drawn));
            boolean fictitious = region.equals("US") && drawn.startsWith("55501", 3);
            if (numbers.isValidNumber(other) && !fictitious) {
                number = other;
                break;
            }
        }
        PhoneNumberFormat[] formats = {
            PhoneNumberFormat.NATIONAL, PhoneNumberFormat.INTERNATIONAL, PhoneNumberFormat.E164
        };
        return numbers.format(number, formats[random.nextInt(3)]);
    }

    String card() {
        String[] prefixes = {"4", "51", "55", "37", "2221", "6011", "65"};
        String prefix = pick(prefixes);
        int length = prefix.equals("37") ? 15 : 16;
        String digits = prefix + of(DIGITS, length - prefix.length() - 1);
        for (int check = 0; check < 10; check++) {
            if (luhnSum(digits + check) % 10 == 0) {
                digits += check;
                break;
            }
        }
        if (random.nextBoolean()) {
            return digits;
        }
        String separator = random.nextBoolean() ? " " : "-";
        return length == 15
                ? digits.substring(0, 4) + separator + digits.substring(4, 10) + separator + digits.substring(10)
                : String.join(
                        separator,
                        digits.substring(0, 4),
                        digits.substring(4, 8),
                        digits.substring(8, 12),
                        digits.substring(12));
    }

    private static int luhnSum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int value = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? value : value * 2 / 10 + value * 2 % 10;
        }
        return sum;
    }

    String iban() {
        String[][] countries = {{"DE", "18"}, {"FR", "23"}, {"ES", "20"}, {"IT", "A22"}, {"NL", "B10"}, {"PL", "24"}};
        String[] country = countries[random.nextInt(countries.length)];
        char sort = country[1].charAt(0);
        String number =
                switch (sort) {
                    case 'A' -> of(CAPITALS, 1) + of(DIGITS, 22);
                    case 'B' -> of(CAPITALS, 4) + of(DIGITS, 10);
                    default -> of(DIGITS, Integer.parseInt(country[1]));
                };
        StringBuilder value = new StringBuilder();
        for (char c : (number + country[0] + "00").toCharArray()) {
            value.append(Character.digit(c, 36));
        }
        int check = 98
                - new BigInteger(value.toString()).mod(BigInteger.valueOf(97)).intValue();
        String iban = country[0] + String.format(Locale.ROOT, "%02d", check) + number;
        return random.nextBoolean() ? iban : iban.replaceAll("(.{4})(?!$)", "$1 ");
    }

    String ssn() {
        return String.format(
                Locale.ROOT,
                "%03d-%02d-%04d",
                100 + random.nextInt(500),
                1 + random.nextInt(99),
                1 + random.nextInt(9999));
    }

    String nif() {
        int number = 10_000_000 + random.nextInt(80_000_000);
        return number + "" + "TRWAGMYFPDXBNJZSQVHLCKE".charAt(number % 23);
    }

    String cpf() {
        String digits = of("123456789", 1) + of(DIGITS, 8);
        for (int round = 10; round < 12; round++) {
            int sum = 0;
            for (int i = 0; i < digits.length(); i++) {
                sum += (digits.charAt(i) - '0') * (round - i);
            }
            digits += sum * 10 % 11 % 10;
        }
        return digits.replaceFirst("(...)(...)(...)(..)", "$1.$2.$3-$4");
    }

    String pesel() {
        String digits = String.format(
                        Locale.ROOT,
                        "%02d%02d%02d",
                        50 + random.nextInt(49),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28))
                + of(DIGITS, 4);
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += (digits.charAt(i) - '0') * new int[] {1, 3, 7, 9}[i % 4];
        }
        return digits + (10 - sum % 10) % 10;
    }

    String chineseId() {
        String digits = "110" + of(DIGITS, 3) + (1950 + random.nextInt(50))
                + String.format(Locale.ROOT, "%02d%02d", 1 + random.nextInt(12), 1 + random.nextInt(28))
                + of(DIGITS, 3);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (digits.charAt(i) - '0') * ((1 << (17 - i)) % 11);
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    /** A token of one of a dozen providers. */
    String token() {
        return switch (random.nextInt(10)) {
            case 0 -> "AKIA" + of(CAPITALS + "234567", 16);
            case 1 -> checked("ghp_");
            case 2 -> checked("npm_");
            case 3 -> "glpat-" + of(BASE62, 20);
            case 4 -> "xoxb-" + of(DIGITS, 12) + "-" + of(DIGITS, 12) + "-" + of(BASE62, 24);
            case 5 -> "sk_live_" + of(BASE62, 24);
            case 6 -> "AIza" + of(BASE62, 35);
            case 7 -> "SG." + of(BASE62, 22) + "." + of(BASE62, 43);
            case 8 -> "hf_" + of(CAPITALS + SMALL, 34);
            default -> "dop_v1_" + of(HEX, 64);
        };
    }

    private String checked(String prefix) {
        String body = of(BASE62, 30);
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        StringBuilder check = new StringBuilder();
        for (long rest = crc.getValue(); check.length() < 6; rest /= 62) {
            check.insert(0, BASE62.charAt((int) (rest % 62)));
        }
        return prefix + body + check;
    }

    String key() {
        return of(BASE62, 32);
    }

    String birthDate() {
        int day = 1 + random.nextInt(28);
        int month = 1 + random.nextInt(12);
        int year = 1930 + random.nextInt(80);
        return switch (random.nextInt(3)) {
            case 0 -> String.format(Locale.ROOT, "%02d.%02d.%d", day, month, year);
            case 1 -> String.format(Locale.ROOT, "%d-%02d-%02d", year, month, day);
            default -> String.format(Locale.ROOT, "%02d/%02d/%d", day, month, year);
        };
    }

    /** Something that looks like personal data and is none. */
    String negative() {
        List<String> all = List.of(
                "version 4.2.17." + random.nextInt(20),
                "ISBN 978-3-16-" + of(DIGITS, 6) + "-0",
                "doi:10.1000/" + of(DIGITS, 6) + "-" + of(DIGITS, 4),
                "sha256: " + of(HEX, 64),
                "commit " + of(HEX, 40),
                "4" + of("0123456", 1) + "." + of(DIGITS, 6) + ", 9." + of(DIGITS, 6),
                "@Override",
                "@media (min-width: 600px)",
                "1.3.6.1.4.1." + of("123456789", 5),
                "\"lodash@4.17." + random.nextInt(30) + "\"",
                "icon@2x.png",
                "2019-0" + (1 + random.nextInt(9)) + "-12 10:22:33",
                "1" + of(DIGITS, 9) + "000",
                "192.168.0." + random.nextInt(255),
                "255.255.255.0",
                "ISSN 1234-567" + of(DIGITS, 1),
                "arXiv:2305." + of(DIGITS, 5),
                "1914-1918",
                "10.11.12." + random.nextInt(20),
                "price: 1 234 567,00",
                "4111 1111 1111 1111",
                "AKIAIOSFODNN7EXAMPLE",
                "reader@example.com",
                "git@github.com:mill/brook.git",
                "https://shop.mill.example/item/" + of(DIGITS, 12),
                "api_key = \"your-api-key-here\"",
                "password: ${DB_PASSWORD}",
                of(HEX, 8) + "-" + of(HEX, 4) + "-4" + of(HEX, 3) + "-a" + of(HEX, 3) + "-" + of(HEX, 12),
                "order 7" + of(DIGITS, 10),
                "integrity sha512-" + of(BASE62, 86) + "==",
                "(3, 14, 159, 2653)",
                "part 12-34-5678",
                "00:00:00:00:00:00",
                "token = getToken(user)",
                "x = 0x" + of(HEX, 8),
                "3.14159265358979");
        return all.get(random.nextInt(all.size()));
    }

    private String of(String alphabet, int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return out.toString();
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
