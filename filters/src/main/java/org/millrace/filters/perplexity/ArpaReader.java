package org.millrace.filters.perplexity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.millrace.filters.models.ModelLines;

/**
 * Reads an ARPA file: what stands before {@code \data\} is passed over, unless it shows a binary model; then the counts;
 * then for each order its n-grams, one a line: log-probability to the base of ten, words, and a back-off weight that may
 * be missing; then {@code \end\}. Fields are parted by tabs or spaces, as KenLM takes them.
 */
final class ArpaReader {
    static final long UNK = Hashing.word("<unk>");
    static final long BEGIN = Hashing.word("<s>");
    static final long END = Hashing.word("</s>");
    private static final long OTHER_UNK = Hashing.word("<UNK>");

    private static final int MOST_ORDERS = 16;
    private static final int SHOWN = 60; // characters of a line in a message
    private static final String COUNT = "ngram ";

    private final ModelLines lines;
    private final long[] words = new long[MOST_ORDERS];
    private boolean isClosed = true;
    private int position;

    ArpaReader(ModelLines lines) {
        this.lines = lines;
    }

    ArpaModel read() throws IOException {
        skipToData();
        List<Long> counts = new ArrayList<>();
        String line = lines.next();
        while (line != null && line.startsWith(COUNT)) {
            counts.add(count(line, counts.size() + 1));
            line = lines.next();
        }
        if (counts.isEmpty()) {
            throw lines.fault("a count such as 'ngram 1=1000'", shown(line));
        }
        GramTable[] tables = new GramTable[counts.size()];
        for (int order = 1; order <= tables.length; order++) {
            line = skipBlank(line);
            String title = "\\" + order + "-grams:";
            if (line == null || !line.strip().equals(title)) {
                throw lines.fault("'" + title + "'", shown(line));
            }
            tables[order - 1] = new GramTable(counts.get(order - 1), order < tables.length);
            line = readSection(tables, order, counts.get(order - 1));
        }
        line = skipBlank(line);
        if (line == null || !line.strip().equals("\\end\\")) {
            throw lines.fault("'\\end\\'", shown(line));
        }
        for (long marker : new long[] {BEGIN, END}) {
            if (tables[0].find(marker) < 0) {
                throw lines.fault("<s> and </s> among the 1-grams", "only other words");
            }
        }
        return new ArpaModel(tables, isClosed);
    }

    private void skipToData() throws IOException {
        String line = lines.next();
        if (line != null && (line.startsWith("mmap lm ") || line.indexOf('\0') >= 0)) {
            throw lines.fault("an ARPA text file", "a binary one; give the .arpa file that it was built from");
        }
        while (line != null && !line.strip().equals("\\data\\")) {
            line = lines.next();
        }
        if (line == null) {
            throw lines.fault("'\\data\\'", "the end of the file");
        }
    }

    private long count(String line, int order) {
        int equals = line.indexOf('=');
        try {
            if (equals > 0
                    && order <= MOST_ORDERS
                    && Integer.parseInt(line.substring(COUNT.length(), equals).strip()) == order) {
                long count = Long.parseLong(line.substring(equals + 1).strip());
                if (count >= 0 && GramTable.canHold(count)) {
                    return count;
                }
            }
        } catch (NumberFormatException e) {
            // falls through to the one message
        }
        throw lines.fault(
                "'ngram " + order + "=' and a count, for at most " + MOST_ORDERS
                        + " orders of at most 1400000000 n-grams",
                shown(line));
    }

    /** Reads the n-grams of one order, and returns the line behind them. */
    private String readSection(GramTable[] tables, int order, long count) throws IOException {
        GramTable table = tables[order - 1];
        for (long i = 0; i < count; i++) {
            String line = lines.next();
            if (line == null || line.isBlank()) {
                throw lines.fault(count + " n-grams of " + order + " words", i + " and then " + shown(line));
            }
            position = 0;
            float probability = number(line, "a log-probability");
            if (probability > 0) {
                throw lines.fault("a log-probability of at most 0", shown(line));
            }
            for (int word = 0; word < order; word++) {
                words[word] = word(line, order, order == 1 ? null : tables[0]);
            }
            skipSpaces(line);
            float backOff = position < line.length() ? number(line, "a back-off weight") : 0;
            skipSpaces(line);
            if (position < line.length()) {
                throw lines.fault("the end of the line behind the back-off weight", shown(line));
            }
            long gram = words[order - 1];
            long suffix = 0;
            for (int word = order - 2; word >= 0; word--) {
                suffix = gram;
                gram = Hashing.join(gram, words[word]);
            }
            if (!table.add(gram, probability, backOff)) {
                throw lines.fault("each n-gram once", "one for the second time in " + shown(line));
            }
            isClosed &= order == 1 || tables[order - 2].find(suffix) >= 0;
        }
        return lines.next();
    }

    private float number(String line, String what) {
        int start = position;
        while (position < line.length() && !isSpace(line.charAt(position))) {
            position++;
        }
        String field = line.substring(start, position);
        try {
            float number = Float.parseFloat(field);
            if (Float.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through to the one message
        }
        throw lines.fault(what, shown(field));
    }

    private long word(String line, int order, GramTable known) {
        skipSpaces(line);
        int start = position;
        while (position < line.length() && !isSpace(line.charAt(position))) {
            position++;
        }
        if (start == position) {
            throw lines.fault("an n-gram of " + order + " words", shown(line));
        }
        long word = Hashing.word(line, start, position);
        word = word == OTHER_UNK ? UNK : word;
        if (known != null && known.find(word) < 0) {
            throw lines.fault("words of the 1-grams", shown(line.substring(start, position)));
        }
        return word;
    }

    private void skipSpaces(String line) {
        while (position < line.length() && isSpace(line.charAt(position))) {
            position++;
        }
    }

    private String skipBlank(String first) throws IOException {
        String line = first;
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return line;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }

    private static String shown(String line) {
        if (line == null) {
            return "the end of the file";
        }
        return "'" + (line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…") + "'";
    }
}
