package org.millrace.filters.language;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes {@code languages.bin.gz} out of n-gram counts that others have published.
 *
 * <p>Arguments: the jars {@code com.github.pemistahl:lingua:1.2.2} and
 * {@code com.optimaize.languagedetector:language-detector:0.6}, and the file to write. Takes three CPU minutes and 3 GB.
 * At the end it says whether the file unpacks to the same bytes as the stored one. The same jars give the same bytes but
 * where the machine's logarithm rounds otherwise; how gzip packs them is the platform's affair.
 */
public final class LanguageModelBuilder {
    private static final double LEAST = 5e-6;
    private static final double RARE_LETTER = 2e-5;
    private static final int ALPHABET = 250;
    private static final String SERBIAN_IN_LATIN = "sr-Latn";

    private static final Map<Script, List<String>> FROM_LINGUA = Map.of(
            Script.CYRILLIC,
            List.of("be", "bg", "kk", "mk", "mn", "ru", "sr", "uk"),
            Script.ARABIC,
            List.of("ar", "fa", "ur"),
            Script.DEVANAGARI,
            List.of(),
            Script.LATIN,
            List.of(
                    "af",
                    "az",
                    "bs",
                    "ca",
                    "cs",
                    "cy",
                    "da",
                    "de",
                    "en",
                    "eo",
                    "es",
                    "et",
                    "eu",
                    "fi",
                    "fr",
                    "ga",
                    "hr",
                    "hu",
                    "id",
                    "is",
                    "it",
                    "la",
                    "lg",
                    "lt",
                    "lv",
                    "mi",
                    "ms",
                    "nb",
                    "nl",
                    "nn",
                    "pl",
                    "pt",
                    "ro",
                    "sk",
                    "sl",
                    "sn",
                    "so",
                    "sq",
                    "st",
                    "sv",
                    "sw",
                    "tl",
                    "tn",
                    "tr",
                    "ts",
                    "vi",
                    "xh",
                    "yo",
                    "zu",
                    SERBIAN_IN_LATIN));

    /** Those that lingua lacks, and those whose vowel signs it leaves out. */
    private static final Map<Script, List<String>> FROM_OPTIMAIZE = Map.of(
            Script.CYRILLIC,
            List.of(),
            Script.ARABIC,
            List.of(),
            Script.DEVANAGARI,
            List.of("hi", "mr", "ne"),
            Script.LATIN,
            List.of("mt", "br", "ht"));

    private final Path lingua;
    private final Path optimaize;

    private LanguageModelBuilder(Path lingua, Path optimaize) {
        this.lingua = lingua;
        this.optimaize = optimaize;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            System.out.println("skipped: give lingua's jar, optimaize's jar, and the file to write");
            return;
        }
        try (FileSystem lingua = FileSystems.newFileSystem(Path.of(arguments[0]));
                FileSystem optimaize = FileSystems.newFileSystem(Path.of(arguments[1]))) {
            new LanguageModelBuilder(lingua.getPath("language-models"), optimaize.getPath("languages"))
                    .write(Path.of(arguments[2]));
        }
        System.out.println(isStored(Path.of(arguments[2])) ? "the same as stored" : "not the same as stored");
    }

    private static boolean isStored(Path file) throws IOException {
        try (InputStream stored = LanguageModels.class.getResourceAsStream("languages.bin.gz");
                InputStream made = Files.newInputStream(file)) {
            return Arrays.equals(new GZIPInputStream(stored).readAllBytes(), new GZIPInputStream(made).readAllBytes());
        }
    }

    private void write(Path file) throws IOException {
        List<Script> scripts = List.of(Script.CYRILLIC, Script.ARABIC, Script.DEVANAGARI, Script.LATIN);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file))))) {
            out.writeInt(scripts.size());
            for (Script script : scripts) {
                ModelData data = build(script);
                System.out.println(script + ": " + data.languages().size() + " languages, "
                        + data.alphabet().length() + " letters, " + data.ngrams().length + " n-grams, "
                        + data.entries().length + " entries");
                data.write(out);
            }
        }
    }

    private ModelData build(Script script) throws IOException {
        List<String> names = new ArrayList<>(FROM_LINGUA.get(script));
        names.addAll(FROM_OPTIMAIZE.get(script));
        String alphabet = alphabet(script, names);
        byte[] symbols = NgramModel.symbols(script, alphabet);
        byte[][] singles = new byte[alphabet.length() + NgramModel.FIRST][names.size()];
        int[] expected = new int[names.size()];
        SortedMap<Long, SortedMap<Integer, Byte>> rows = new TreeMap<>();
        for (int i = 0; i < expected.length; i++) {
            expected[i] = new LanguageTrainer(symbols, LEAST).train(shares(script, names.get(i)), i, singles, rows);
        }
        dropUnreachable(rows);
        byte[] flat = new byte[singles.length * names.size()];
        for (int i = 0; i < singles.length; i++) {
            System.arraycopy(singles[i], 0, flat, i * names.size(), names.size());
        }
        names.replaceAll(name -> name.equals(SERBIAN_IN_LATIN) ? "sr" : name);
        return new ModelData(script, names, alphabet, expected, flat, ngrams(rows), entries(rows));
    }

    private NgramShares shares(Script script, String name) throws IOException {
        if (name.equals(SERBIAN_IN_LATIN)) {
            return NgramShares.fromLingua(lingua.resolve("sr")).romanised();
        }
        return FROM_LINGUA.get(script).contains(name)
                ? NgramShares.fromLingua(lingua.resolve(name))
                : NgramShares.fromOptimaize(optimaize.resolve(name));
    }

    private NgramShares letters(Script script, String name) throws IOException {
        if (name.equals(SERBIAN_IN_LATIN)) {
            return NgramShares.lettersFromLingua(lingua.resolve("sr")).romanised();
        }
        return FROM_LINGUA.get(script).contains(name)
                ? NgramShares.lettersFromLingua(lingua.resolve(name))
                : NgramShares.fromOptimaize(optimaize.resolve(name));
    }

    private String alphabet(Script script, List<String> names) throws IOException {
        SortedMap<Character, Double> most = new TreeMap<>();
        for (String name : names) {
            letters(script, name).byOrder().get(1).forEach((letter, share) -> {
                char c = letter.charAt(0);
                if (Script.of(c) == script) {
                    most.merge(c, share, Math::max);
                }
            });
        }
        StringBuilder alphabet = new StringBuilder();
        most.entrySet().stream()
                .filter(entry -> entry.getValue() > RARE_LETTER)
                .sorted(Map.Entry.<Character, Double>comparingByValue().reversed())
                .limit(ALPHABET)
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(alphabet::append);
        return alphabet.toString();
    }

    /** Drops n-grams whose shorter ones no language has: the model does not look for those. */
    private static void dropUnreachable(SortedMap<Long, SortedMap<Integer, Byte>> rows) {
        rows.keySet().removeIf(ngram -> {
            int n = (Long.SIZE - Long.numberOfLeadingZeros(ngram) + 7) / 8;
            return n > 2 && !rows.containsKey(LanguageTrainer.shorter(n, ngram));
        });
    }

    private static long[] ngrams(SortedMap<Long, SortedMap<Integer, Byte>> rows) {
        return rows.keySet().stream().mapToLong(Long::longValue).toArray();
    }

    private static short[] entries(SortedMap<Long, SortedMap<Integer, Byte>> rows) {
        short[] entries = new short[rows.values().stream().mapToInt(Map::size).sum()];
        int at = 0;
        for (SortedMap<Integer, Byte> row : rows.values()) {
            for (Map.Entry<Integer, Byte> entry : row.entrySet()) {
                entries[at++] = (short) ((entry.getKey() << 8) | (entry.getValue() & 0xFF));
            }
            entries[at - 1] |= (short) 0x8000;
        }
        return entries;
    }
}
