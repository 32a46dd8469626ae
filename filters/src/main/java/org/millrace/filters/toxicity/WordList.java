package org.millrace.filters.toxicity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.millrace.core.Resource;
import org.millrace.filters.lists.ListFile;

/**
 * A list of words and phrases, one a line, with a head that names it: {@code # list: ldnoobw-en} and
 * {@code # date: 2020-05-01}. Other lines that begin with {@code #} and a blank, and empty ones, say nothing.
 */
final class WordList {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");

    private final List<String> entries = new ArrayList<>();
    private String name = "";
    private String date = "";

    private WordList() {}

    /**
     * Reads a list.
     *
     * @throws IllegalArgumentException with list and line where a line is not so, or where name, date or all entries are
     *     missing
     */
    static WordList read(Resource resource) {
        WordList list = new WordList();
        ListFile.read(resource, list::readLine);
        if (list.name.isEmpty() || list.date.isEmpty() || list.entries.isEmpty()) {
            throw new IllegalArgumentException(resource.name()
                    + ": expected a head of '# list: NAME' and '# date: 2020-05-01', then words and phrases, found "
                    + (list.entries.isEmpty() ? "no word" : list.name.isEmpty() ? "no name" : "no date"));
        }
        return list;
    }

    /** The list's name and date, with a blank between. */
    String title() {
        return name + " " + date;
    }

    List<String> entries() {
        return entries;
    }

    private void readLine(String line) {
        if (line.startsWith("# list:")) {
            name = checked(NAME, line.substring(7).strip(), "a name of letters, digits and . _ -");
        } else if (line.startsWith("# date:")) {
            date = checked(DATE, line.substring(7).strip(), "a date such as 2020-05-01");
        } else if (!line.isBlank() && !line.startsWith("# ")) {
            if (line.length() > FoldedText.longest()) {
                throw new IllegalArgumentException(
                        "expected at most " + FoldedText.longest() + " characters, found " + line.length());
            }
            entries.add(line);
        }
    }

    private static String checked(Pattern pattern, String value, String what) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("expected " + what + ", found '" + value + "'");
        }
        return value;
    }
}
