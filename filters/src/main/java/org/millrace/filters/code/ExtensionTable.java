package org.millrace.filters.code;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.millrace.core.Resource;

/** BigCode's limits for each pair of language and extension, read from {@code visual_inspection.csv}. */
final class ExtensionTable {
    /**
     * What files of one language and extension must be.
     *
     * @param included whether they are wanted at all
     * @param longLine most code points of a line, or infinity for no limit
     * @param alphanumeric least share of letters and digits, or 0
     * @param alphabetic least share of letters, or 0
     */
    record Row(boolean included, double longLine, double alphanumeric, double alphabetic) {}

    private final Map<String, Row> rows = new HashMap<>();

    private ExtensionTable() {}

    /**
     * Reads the table; columns are found by their names.
     *
     * @throws IllegalArgumentException where a column is missing or the file is no CSV
     */
    static ExtensionTable read(Resource resource) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .get();
        ExtensionTable table = new ExtensionTable();
        try (InputStreamReader in = new InputStreamReader(resource.open(), StandardCharsets.UTF_8);
                CSVParser records = CSVParser.parse(in, format)) {
            for (CSVRecord row : records) {
                table.rows.put(
                        key(row.get("language"), row.get("extension")),
                        new Row(
                                row.get("Include").strip().equals("1"),
                                number(row.get("Long_line_threshold"), Double.POSITIVE_INFINITY),
                                number(row.get("Alphanum_threshold"), 0),
                                number(row.get("Alpha filter"), 0)));
            }
            return table;
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    resource.name() + ": no table of BigCode's limits: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read '" + resource.name() + "': " + e.getMessage(), e);
        }
    }

    /** The limits; null where the table does not know the pair. */
    Row find(String language, String extension) {
        String name = language.toLowerCase(Locale.ROOT).replace(' ', '-');
        String theirs = name.equals("c#") || name.equals("f#") ? name.charAt(0) + "-sharp" : name;
        return rows.get(key(theirs, extension));
    }

    private static String key(String language, String extension) {
        return language + "/" + extension.toLowerCase(Locale.ROOT);
    }

    /** A number, or {@code otherwise} for an empty cell and for words such as {@code remove}. */
    private static double number(String cell, double otherwise) {
        String text = cell.strip();
        if (!text.matches("[0-9]{1,9}([.][0-9]{1,9})?")) {
            return otherwise;
        }
        return Double.parseDouble(text);
    }
}
