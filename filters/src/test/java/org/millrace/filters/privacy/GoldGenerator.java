package org.millrace.filters.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.millrace.filters.privacy.scan.DataTable;

/** Draws texts in twenty languages with personal data, secrets, and what only looks like them. The same for the same seed. */
final class GoldGenerator {
    private static final List<String[]> LANGUAGES = DataTable.read(GoldGenerator.class, "languages.tsv", 9);

    private final Random random;
    private final ValueGenerator values;

    GoldGenerator(long seed) {
        random = new Random(seed);
        values = new ValueGenerator(random);
    }

    static List<Gold> draw(long seed, int perLanguage) {
        GoldGenerator generator = new GoldGenerator(seed);
        List<Gold> all = new ArrayList<>();
        for (String[] language : LANGUAGES) {
            for (int i = 0; i < perLanguage; i++) {
                all.add(generator.document(language));
            }
        }
        return all;
    }

    private Gold document(String[] row) {
        StringBuilder text = new StringBuilder();
        List<Gold.Place> places = new ArrayList<>();
        for (int part = 0; part < 6; part++) {
            text.append(row[2 + random.nextInt(2)]).append(' ');
            if (random.nextInt(2) == 0) {
                text.append(values.negative()).append(".\n");
            } else {
                add(row, text, places);
            }
        }
        return new Gold(row[0], "", text.toString(), places);
    }

    private void add(String[] row, StringBuilder text, List<Gold.Place> places) {
        switch (random.nextInt(13)) {
            case 0 -> put(text, places, row[4], "email", values.email());
            case 1 -> put(text, places, row[5], "phone", values.phone(row[1]));
            case 2 -> put(text, places, "", "phone", values.phone(row[1]));
            case 3 -> put(text, places, row[6], "credit-card", values.card());
            case 4 -> put(text, places, row[7], "iban", values.iban());
            case 5 -> put(text, places, row[8], "birth-date", values.birthDate());
            case 6 -> put(text, places, "server", "ip", values.ip());
            case 7 -> put(text, places, "token:", "secret-provider", values.token());
            case 8 -> put(text, places, "api_key =", "secret-generic", values.key());
            case 9 -> put(text, places, "SSN:", "us-ssn", values.ssn());
            case 10 -> put(text, places, "DNI", "national-id", values.nif());
            case 11 -> put(text, places, "CPF", "national-id", values.cpf());
            default -> {
                boolean polish = random.nextBoolean();
                put(
                        text,
                        places,
                        polish ? "PESEL" : "身份证",
                        "national-id",
                        polish ? values.pesel() : values.chineseId());
            }
        }
    }

    private static void put(StringBuilder text, List<Gold.Place> places, String label, String category, String value) {
        text.append(label).append(label.isEmpty() ? "" : " ");
        places.add(new Gold.Place(category, text.length(), text.length() + value.length()));
        text.append(value).append(".\n");
    }
}
