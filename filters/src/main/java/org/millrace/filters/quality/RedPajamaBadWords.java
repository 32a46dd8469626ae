package org.millrace.filters.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Measure;
import org.millrace.core.Notes;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Resource;
import org.millrace.filters.english.Hashing;
import org.millrace.filters.english.Tokens;
import org.millrace.filters.lists.ListFile;

/**
 * Measures {@code rps_doc_ldnoobw_words} of RedPajama-V2 with a list, and drops nothing: how often an entry stands in the
 * normalised text as whole words. {@code ldnoobw_share} is the same over the normalised words, 0 where there are none.
 *
 * <p>Normalised words are those of {@code redpajama-v2-signals}. Entries are compared as they stand in the list: one with a
 * capital or with ASCII punctuation is never found, as in the source. Entries that overlap all count.
 *
 * <p>Source: RedPajama-Data, {@code quality_signals/content.py}, whose lists are LDNOOBW's for English, French, Italian,
 * Spanish and German.
 */
public final class RedPajamaBadWords implements Filter {
    private final Measure found = Measure.of("rps_doc_ldnoobw_words");
    private final Measure share = Measure.of("ldnoobw_share");
    private final NormalText normal = new NormalText();
    private final Set<Long> words = new HashSet<>();
    private final Map<Long, List<long[]>> phrases = new HashMap<>(); // by the hash of their first word
    private final String language;

    /**
     * Reads the list.
     *
     * @param list a word or phrase in each line, in UTF-8; the words of a phrase have one blank between them
     * @param language which documents are measured, by the language in their notes; all where it is empty
     * @throws IllegalArgumentException with list and line where the list is not UTF-8
     */
    public RedPajamaBadWords(Resource list, @Parameter("") String language) {
        this.language = language;
        Set<String> entries = new TreeSet<>();
        ListFile.read(list, line -> entries.add(line.strip()));
        entries.remove("");
        for (String entry : entries) {
            long[] hashes = hashes(entry);
            if (hashes.length == 1) {
                words.add(hashes[0]);
            } else {
                phrases.computeIfAbsent(hashes[0], unused -> new ArrayList<>()).add(hashes);
            }
        }
    }

    private static long[] hashes(String entry) {
        return entry.chars().anyMatch(c -> c == ' ')
                ? List.of(entry.split(" ", -1)).stream()
                        .mapToLong(RedPajamaBadWords::hash)
                        .toArray()
                : new long[] {hash(entry)};
    }

    private static long hash(String word) {
        return Hashing.of(word.toCharArray(), 0, word.length());
    }

    @Override
    public List<Measure> measures() {
        return List.of(found, share);
    }

    @Override
    public void measure(Document document, Readings readings) {
        if (!language.isEmpty() && !language.equals(document.notes().fact(Notes.LANGUAGE))) {
            return;
        }
        normal.take(document.text());
        Tokens tokens = normal.words();
        int count = 0;
        for (int i = 0; i < tokens.size; i++) {
            count += words.contains(tokens.hashes[i]) ? 1 : 0;
            for (long[] phrase : phrases.getOrDefault(tokens.hashes[i], List.of())) {
                count += stands(phrase, tokens, i) ? 1 : 0;
            }
        }
        readings.take(found, count);
        readings.take(share, Shares.of(count, tokens.size, 0));
    }

    private static boolean stands(long[] phrase, Tokens tokens, int at) {
        if (at + phrase.length > tokens.size) {
            return false;
        }
        for (int i = 0; i < phrase.length; i++) {
            if (tokens.hashes[at + i] != phrase[i]) {
                return false;
            }
        }
        return true;
    }
}
