package org.millrace.filters.quality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Notes;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Resource;
import org.millrace.filters.english.Tokens;
import org.millrace.filters.lists.ListFile;

/**
 * Drops what the filter of ROOTS's part of OSCAR drops without a perplexity model, by the settings for the language that an
 * earlier step noted; other languages, and documents of none, have the default settings. Each measure's name ends in the
 * row it is limited by, {@code number_words_en}; the rule is the part before.
 *
 * <p>Rules, in this order: {@code number_words}, {@code character_repetition}, {@code word_repetition},
 * {@code special_characters}, {@code stopwords}, {@code flagged_words}, and {@code lang_id} for the signal of the language's
 * score, where there is one. Words are what white space separates, without special characters at their ends, in lower case;
 * of repeated runs of words all copies count. A value at a limit is kept. The source has settings of its own for Arabic,
 * Basque, Bengali, Catalan, English, French, Hindi, Indonesian, Portuguese, Spanish, Urdu and Vietnamese; in Vietnamese pairs
 * of words are looked up too.
 *
 * <p>Source: BigScience data-preparation, {@code 01b_oscar_cleaning_and_filtering}. Deviations: Chinese, which it cuts into
 * pieces of a model, is not judged; perplexity is not measured; what it changes in texts before it judges them (white space,
 * words with parts of addresses, long words) is left as it is; lower case is that of {@link LowerCase}; the source's stop
 * words and flagged words are lists to be given. Not all settings are limits alone, so none can be tried on recorded values.
 */
public final class OscarRoots implements Filter {
    private static final String CHINESE = "zh";

    private final SortedMap<String, Row> rows = new TreeMap<>();
    private final CharacterRepeats characters = new CharacterRepeats();
    private Tokens words = new Tokens();
    private GramRepeats grams = new GramRepeats();

    /** The measures of a language and what they take. */
    private record Row(
            Measure words,
            Measure characterRepetition,
            Measure wordRepetition,
            Measure specialCharacters,
            Measure stopwords,
            Measure flaggedWords,
            Measure languageScore,
            int runOfCharacters,
            int runOfWords,
            int group,
            WordSet stopwordList,
            WordSet flaggedList) {
        List<Measure> all() {
            return List.of(
                    words,
                    characterRepetition,
                    wordRepetition,
                    specialCharacters,
                    stopwords,
                    flaggedWords,
                    languageScore);
        }
    }

    /**
     * Reads the lists.
     *
     * @param stopwords a language and a word in each line, parted by a blank; a language without words has no rule
     * @param flaggedWords likewise
     * @param settings in place of the source's, each as {@code language.name=value}
     * @throws IllegalArgumentException with list and line where an entry is not such, or with the setting that is none
     */
    public OscarRoots(Resource stopwords, Resource flaggedWords, @Parameter("") List<String> settings) {
        SortedMap<String, Set<String>> stop = read(stopwords);
        SortedMap<String, Set<String>> flagged = read(flaggedWords);
        OscarRow.with(settings)
                .forEach((language, row) -> rows.put(
                        language,
                        row(
                                language,
                                row,
                                new WordSet(stop.getOrDefault(language, Set.of())),
                                new WordSet(flagged.getOrDefault(language, Set.of())))));
    }

    private static Row row(String language, OscarRow row, WordSet stopwords, WordSet flagged) {
        String end = "_" + language;
        return new Row(
                Measures.between(
                        "number_words" + end,
                        "number_words",
                        row.get("number-words-min"),
                        "number_words",
                        row.get("number-words-max")),
                atMost("character_repetition", end, row.get("character-repetition-max")),
                atMost("word_repetition", end, row.get("word-repetition-max")),
                atMost("special_characters", end, row.get("special-characters-max")),
                Measures.atLeast("stopwords" + end, "stopwords", "stopwords-min", row.get("stopwords-min")),
                atMost("flagged_words", end, row.get("flagged-words-max")),
                Measures.atLeast("lang_id" + end, "lang_id", "lang-id-min", row.get("lang-id-min")),
                (int) row.get("character-repetition-length"),
                (int) row.get("word-repetition-length"),
                (int) row.get("words-group"),
                stopwords,
                flagged);
    }

    private static Measure atMost(String rule, String end, double max) {
        return Measure.of(rule + end, Limit.atMost(rule, max));
    }

    private static SortedMap<String, Set<String>> read(Resource list) {
        SortedMap<String, Set<String>> words = new TreeMap<>();
        ListFile.read(list, line -> {
            String entry = line.strip();
            int blank = entry.indexOf(' ');
            if (!entry.isEmpty() && blank < 0) {
                throw new IllegalArgumentException("expected a language and a word ('en the'), found '" + entry + "'");
            }
            if (!entry.isEmpty()) {
                words.computeIfAbsent(entry.substring(0, blank), unused -> new HashSet<>())
                        .add(entry.substring(blank + 1).strip());
            }
        });
        return words;
    }

    @Override
    public List<Measure> measures() {
        List<Measure> all = new ArrayList<>();
        rows.values().forEach(row -> all.addAll(row.all()));
        return all;
    }

    @Override
    public void measure(Document document, Readings readings) {
        String language = document.notes().fact(Notes.LANGUAGE);
        Row row = rows.get(rows.containsKey(language) ? language : OscarRow.DEFAULT);
        if (language.equals(CHINESE) && !rows.containsKey(CHINESE)) {
            return;
        }
        TextAnalysis text = TextAnalysis.of(document.text());
        char[] units = text.units();
        findWords(units, text.words());
        boolean goesOn = readings.take(row.words, words.size)
                && readings.take(
                        row.characterRepetition,
                        characters.share(units, text.length(), text.codePoints(), row.runOfCharacters))
                && readings.take(row.wordRepetition, repeatedRuns(row.runOfWords))
                && readings.take(row.specialCharacters, Shares.of(special(units, text.length()), text.codePoints(), 0));
        if (goesOn && !row.stopwordList.isEmpty()) {
            goesOn = readings.take(row.stopwords, row.stopwordList.share(units, words, row.group));
        }
        if (goesOn && !row.flaggedList.isEmpty()) {
            goesOn = readings.take(row.flaggedWords, row.flaggedList.share(units, words, row.group));
        }
        Long score = document.notes().signals().get(Notes.LANGUAGE_SCORE);
        if (goesOn && score != null) {
            readings.take(row.languageScore, score / 10_000.0);
        }
    }

    private void findWords(char[] units, Tokens spaced) {
        if (words.starts.length > 1 << 20) {
            words = new Tokens();
            grams = new GramRepeats();
        }
        words.clear();
        for (int i = 0; i < spaced.size; i++) {
            int start = spaced.starts[i];
            int end = spaced.ends[i];
            while (start < end && SpecialCharacters.contains(Character.codePointAt(units, start, end))) {
                start += Character.charCount(Character.codePointAt(units, start, end));
            }
            while (start < end && SpecialCharacters.contains(Character.codePointBefore(units, end, start))) {
                end -= Character.charCount(Character.codePointBefore(units, end, start));
            }
            if (start < end) {
                words.add(start, end, LowerCase.hash(units, start, end), 1, 0);
            }
        }
    }

    private double repeatedRuns(int n) {
        if (words.size < n) {
            return 0;
        }
        grams.start(words);
        return (double) grams.repeatedRuns(n) / (words.size - n + 1);
    }

    private static int special(char[] units, int length) {
        int special = 0;
        for (int i = 0; i < length; ) {
            int c = Character.codePointAt(units, i, length);
            special += SpecialCharacters.contains(c) ? 1 : 0;
            i += Character.charCount(c);
        }
        return special;
    }
}
