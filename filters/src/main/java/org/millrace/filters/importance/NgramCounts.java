package org.millrace.filters.importance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.millrace.core.Resource;
import org.millrace.filters.models.ModelLines;

/**
 * How often the hashed words and pairs of words of a set of texts fall into each bucket. Immutable.
 *
 * <p>The file is text, plain or gzip: the lines {@code millrace-ngrams 1}, {@code name: …}, {@code buckets: …},
 * {@code documents: …}, {@code words: …}, then one count a line for each bucket, from 0. A change of what is counted, or of the
 * hash, changes the number in the first line.
 */
public final class NgramCounts {
    private static final String HEAD = "millrace-ngrams 1";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final int LONGEST_LINE = 128;
    private static final int MOST_BUCKETS = 10_000_000;

    private final String name;
    private final long documents;
    private final long words;
    private final long[] counts;

    NgramCounts(String name, long documents, long words, long[] counts) {
        this.name = checkedName(name);
        this.documents = documents;
        this.words = words;
        this.counts = counts;
    }

    static String checkedName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("need a name of letters, digits and . _ -, got '" + name + "'");
        }
        return name;
    }

    static int checkedBuckets(long buckets) {
        if (buckets < 2 || buckets > MOST_BUCKETS) {
            throw new IllegalArgumentException("need 2 <= buckets <= " + MOST_BUCKETS + ", got buckets=" + buckets);
        }
        return (int) buckets;
    }

    /** What the counts are of, such as {@code wikipedia-en}. */
    public String name() {
        return name;
    }

    /** Texts that were counted. */
    public long documents() {
        return documents;
    }

    /** Words of all texts together. */
    public long words() {
        return words;
    }

    /** How many buckets there are. */
    public int buckets() {
        return counts.length;
    }

    /** The words and pairs in a bucket. */
    long count(int bucket) {
        return counts[bucket];
    }

    /** The words and pairs in all buckets. */
    long total() {
        long total = 0;
        for (long count : counts) {
            total += count;
        }
        return total;
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException with file and line where it is not such
     * @throws UncheckedIOException where it cannot be read
     */
    public static NgramCounts read(Resource resource) {
        try (InputStream in = resource.open()) {
            return read(new ModelLines(resource.name(), in, LONGEST_LINE));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read '" + resource.name() + "': " + e.getMessage(), e);
        }
    }

    private static NgramCounts read(ModelLines lines) throws IOException {
        String first = lines.next();
        if (!HEAD.equals(first)) {
            throw lines.fault("'" + HEAD + "'", found(first));
        }
        String name = value(lines, "name: ");
        if (!NAME.matcher(name).matches()) {
            throw lines.fault("a name of letters, digits and . _ -", "'" + name + "'");
        }
        long buckets = number(lines, value(lines, "buckets: "));
        if (buckets < 2 || buckets > MOST_BUCKETS) {
            throw lines.fault("2 to " + MOST_BUCKETS + " buckets", Long.toString(buckets));
        }
        long documents = number(lines, value(lines, "documents: "));
        long words = number(lines, value(lines, "words: "));
        long[] counts = new long[(int) buckets];
        long total = 0;
        for (int i = 0; i < counts.length; i++) {
            counts[i] = number(lines, lines.next());
            if (counts[i] >= 2 * words - total) { // each word is one, and so is each pair: fewer pairs than words
                throw lines.fault("counts that add up to less than twice the words", "more");
            }
            total += counts[i];
        }
        String rest = lines.next();
        if (rest != null) {
            throw lines.fault("the end after " + buckets + " counts", found(rest));
        }
        if (total < words || documents == 0) {
            throw lines.fault("counts that add up to the words at least", words + " words and " + total);
        }
        return new NgramCounts(name, documents, words, counts);
    }

    private static String value(ModelLines lines, String key) throws IOException {
        String line = lines.next();
        if (line == null || !line.startsWith(key)) {
            throw lines.fault("'" + key + "…'", found(line));
        }
        return line.substring(key.length());
    }

    private static long number(ModelLines lines, String text) {
        if (text == null || !NUMBER.matcher(text).matches()) {
            throw lines.fault("a number", found(text));
        }
        return Long.parseLong(text);
    }

    private static String found(String line) {
        return line == null ? "the end" : "'" + line + "'";
    }

    /** Writes the file, plain. */
    public void write(OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder(counts.length * 4 + 200);
        text.append(HEAD).append("\nname: ").append(name);
        text.append("\nbuckets: ").append(counts.length);
        text.append("\ndocuments: ").append(documents);
        text.append("\nwords: ").append(words).append('\n');
        for (long count : counts) {
            text.append(count).append('\n');
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
