package org.millrace.pipeline.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.millrace.filters.models.LineCounts;

/** What a command that goes on behind bad lines tells of them. */
final class UnreadLines {
    private UnreadLines() {}

    /**
     * Prints how many lines were left out and where the first was, and each file that could not be read to its end; nothing
     * where all could be read.
     *
     * @throws IOException where there was something to read and none of it could be
     */
    static void tell(LineCounts lines) throws IOException {
        List<String> told = new ArrayList<>();
        if (lines.unread() > 0) {
            told.add(String.format(
                    Locale.ROOT, "lines that could not be read: %,d; the first: %s", lines.unread(), lines.first()));
        }
        lines.rests().forEach(fault -> told.add("the rest of a file: " + fault));
        if (!told.isEmpty() && lines.read() == 0) {
            throw new IOException("nothing could be read: " + String.join("; ", told));
        }
        told.forEach(line -> System.out.println("left out: " + line));
    }
}
