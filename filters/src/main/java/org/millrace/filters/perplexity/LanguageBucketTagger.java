package org.millrace.filters.perplexity;

import java.util.HashMap;
import java.util.Map;
import org.millrace.core.Document;
import org.millrace.core.Notes;
import org.millrace.core.Parameter;
import org.millrace.core.Resource;
import org.millrace.core.Tagger;
import org.millrace.filters.lists.ListFile;
import org.millrace.filters.models.NoteName;

/**
 * Writes a bucket as {@link BucketTagger} does, with cutoffs for each language: a document in a language that the list
 * lacks is in {@code all}. CCNet's own are the percentiles 30 and 60 of each language's perplexities.
 */
public final class LanguageBucketTagger implements Tagger {
    private final String signal;
    private final Map<String, Bucket.Cutoffs> cutoffs = new HashMap<>();
    private final String as;

    /**
     * Reads the list.
     *
     * @param signal name of the signal, as an earlier step recorded it
     * @param list on each line a language, where its head ends and where its tail begins, with tabs between; empty lines
     *     and lines that begin with {@code #} say nothing
     * @param as name of the fact; lower-case letters, digits and underscores
     * @throws IllegalArgumentException with list and line where a line is not so
     */
    public LanguageBucketTagger(@Parameter("perplexity") String signal, Resource list, @Parameter("bucket") String as) {
        this.signal = NoteName.checked("signal", signal);
        this.as = NoteName.checked("as", as);
        ListFile.read(list, this::read);
        if (cutoffs.isEmpty()) {
            throw new IllegalArgumentException(
                    list.name() + ": expected a line such as 'en', 340 and 690 with tabs between, found none");
        }
    }

    @Override
    public Notes tag(Document document) {
        Bucket.Cutoffs ofLanguage = cutoffs.get(document.notes().fact(Notes.LANGUAGE));
        return Bucket.write(document, as, Bucket.of(document, signal, ofLanguage));
    }

    private void read(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        String[] fields = line.split("\t", -1);
        try {
            if (fields.length == 3 && !fields[0].isBlank()) {
                Bucket.Cutoffs ofLanguage =
                        new Bucket.Cutoffs(Double.parseDouble(fields[1]), Double.parseDouble(fields[2]));
                if (cutoffs.put(fields[0].strip(), ofLanguage) == null) {
                    return;
                }
                throw new IllegalArgumentException("expected each language once, found '" + fields[0] + "' again");
            }
        } catch (NumberFormatException e) {
            // falls through to the one message
        }
        throw new IllegalArgumentException(
                "expected a language and two numbers with tabs between, found '" + line + "'");
    }
}
