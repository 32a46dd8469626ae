package org.millrace.filters.quality;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * ROOTS's settings for one language, in this order: fewest and most words; characters in a run and the greatest share of
 * repeated ones; words in a run and the greatest share of repeated ones; greatest share of special characters; least share of
 * stop words; greatest share of flagged words; least score of the language; words in a group that is looked up as well.
 *
 * <p>Source: BigScience data-preparation, {@code parameters_filtering.py}.
 */
record OscarRow(SortedMap<String, Double> settings) {
    static final String DEFAULT = "default";

    private static final List<String> NAMES = List.of(
            "number-words-min",
            "number-words-max",
            "character-repetition-length",
            "character-repetition-max",
            "word-repetition-length",
            "word-repetition-max",
            "special-characters-max",
            "stopwords-min",
            "flagged-words-max",
            "lang-id-min",
            "words-group");

    /** Rows of all sources' languages that are written with spaces. */
    static SortedMap<String, OscarRow> all() {
        SortedMap<String, OscarRow> rows = new TreeMap<>();
        rows.put(DEFAULT, row(10, 100_000, 10, 0.2, 5, 0.3, 0.4, 0.1, 0.1, 0.7, 1));
        rows.put("ar", row(20, 100_000, 10, 0.2, 5, 0.34, 0.3, 0.07, 0.03, 0.81, 1));
        rows.put("bn", row(33, 100_000, 10, 0.13, 5, 0.21, 0.45, 0.002, 0.001, 0.95, 1));
        rows.put("ca", row(15, 100_000, 10, 0.2, 5, 0.4, 0.25, 0.25, 0.1, 0.8, 1));
        rows.put("en", row(20, 100_000, 10, 0.106, 5, 0.19, 0.4, 0.3, 0.01, 0.8, 1));
        rows.put("es", row(16, 100_000, 10, 0.14, 5, 0.25, 0.34, 0.4, 0.01, 0.8, 1));
        rows.put("eu", row(8, 100_000, 10, 0.2, 5, 0.4, 0.31, 0.05, 0.1, 0.7, 1));
        rows.put("fr", row(13, 100_000, 10, 0.14, 5, 0.13, 0.34, 0.27, 0.008, 0.8, 1));
        rows.put("hi", row(38, 100_000, 10, 0.18, 5, 0.47, 0.45, 0.01, 0.005, 0.9, 1));
        rows.put("id", row(15, 100_000, 10, 0.15, 5, 0.2, 0.34, 0.15, 0.01, 0.7, 1));
        rows.put("pt", row(19, 100_000, 10, 0.25, 5, 0.98, 0.35, 0.2, 0.007, 0.6, 1));
        rows.put("ur", row(25, 100_000, 10, 0.19, 7, 0.5, 0.25, 0.01, 0.025, 0.9, 1));
        rows.put("vi", row(30, 100_000, 10, 0.15, 5, 0.2, 0.34, 0.08, 0.005, 0.9, 2));
        return rows;
    }

    /**
     * The rows with settings written as {@code language.name=value} in place of theirs; a language that has no row yet
     * begins with the default one.
     *
     * @throws IllegalArgumentException with the setting and what was expected
     */
    static SortedMap<String, OscarRow> with(List<String> settings) {
        SortedMap<String, OscarRow> rows = all();
        for (String setting : settings) {
            int dot = setting.indexOf('.');
            int sign = setting.indexOf('=', dot + 1);
            String language = setting.substring(0, Math.max(0, dot));
            String name = sign < 0 ? "" : setting.substring(dot + 1, sign);
            double value = sign < 0 ? Double.NaN : number(setting.substring(sign + 1));
            boolean whole = !name.endsWith("-length") && !name.equals("words-group");
            boolean inRange = value >= 0 && Double.isFinite(value) && (whole || (value >= 1 && value <= 64));
            if (!language.matches("[a-z]{2,8}") || !NAMES.contains(name) || !inRange) {
                throw new IllegalArgumentException("need settings as language.name=value, such as de.stopwords-min=0.2,"
                        + " with a name of " + NAMES + " and a number >= 0 (lengths and groups 1 to 64), got '"
                        + setting
                        + "'");
            }
            SortedMap<String, Double> changed =
                    new TreeMap<>(rows.getOrDefault(language, rows.get(DEFAULT)).settings());
            changed.put(name, value);
            rows.put(language, new OscarRow(changed));
        }
        return rows;
    }

    double get(String name) {
        return settings.get(name);
    }

    private static OscarRow row(double... values) {
        SortedMap<String, Double> settings = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            settings.put(NAMES.get(i), values[i]);
        }
        return new OscarRow(settings);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN; // refused by the caller
        }
    }
}
