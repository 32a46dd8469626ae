package org.millrace.filters.lists;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.millrace.core.Resource;

/** Reads a list line by line: UTF-8, a byte order mark is skipped, a fault is told with the list's name and the line. */
public final class ListFile {
    private static final int LONGEST_LINE = 1 << 16;

    private ListFile() {}

    /** What to do with a line. */
    @FunctionalInterface
    public interface Line {
        /**
         * Takes one line, without its end.
         *
         * @throws IllegalArgumentException with what was found and what was expected
         */
        void take(String line);
    }

    /**
     * Hands every line to {@code reader}, in order.
     *
     * @throws IllegalArgumentException {@code blocked.txt, line 3: …} where the reader refuses a line, or where a line is
     *     not UTF-8 or longer than 65,536 characters
     * @throws UncheckedIOException where the list cannot be read
     */
    public static void read(Resource list, Line reader) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(list.open(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            for (int number = 1; line != null; number++) {
                take(list, number, line, reader);
                line = lines.readLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list '" + list.name() + "': " + e.getMessage(), e);
        }
    }

    private static void take(Resource list, int number, String line, Line reader) {
        try {
            if (line.indexOf('\uFFFD') >= 0) {
                throw new IllegalArgumentException("expected UTF-8, found other bytes; save the list as UTF-8");
            }
            if (line.length() > LONGEST_LINE) {
                throw new IllegalArgumentException(
                        "expected at most " + LONGEST_LINE + " characters, found " + line.length());
            }
            reader.take(number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(list.name() + ", line " + number + ": " + e.getMessage(), e);
        }
    }
}
