package org.millrace.filters.privacy.scan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Tables that come with the build: UTF-8, cells between tabs, lines that begin with {@code #} are remarks. */
public final class DataTable {
    private DataTable() {}

    /**
     * All rows.
     *
     * @throws IllegalStateException where the table is missing or a row has another number of cells: the build is broken
     */
    public static List<String[]> read(Class<?> owner, String name, int cells) {
        List<String[]> rows = new ArrayList<>();
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the build has no table '" + name + "' beside " + owner.getName());
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty() || line.startsWith("#")) {
                    continue;
                }
                String[] row = line.split("\t", -1);
                if (row.length != cells) {
                    throw new IllegalStateException(
                            name + ": expected " + cells + " cells, found " + row.length + ": " + line);
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the table '" + name + "': " + e.getMessage(), e);
        }
        return rows;
    }
}
