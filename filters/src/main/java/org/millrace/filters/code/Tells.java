package org.millrace.filters.code;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What tells languages from each other by their content: for each, words and marks that it has and others have not, as
 * {@code tells.txt} states them.
 *
 * <p>Immutable, loaded once in a JVM; a {@link Reader} does the work.
 */
final class Tells {
    /** Worth of so many finds of a tell, in tenths of its weight: the more of them, the less each adds. */
    private static final int[] WORTH = {0, 10, 15, 18, 20, 22, 24, 25, 26, 27, 28, 29, 30};

    private static final int[] NONE = {};

    private final Vocabulary spelt = new Vocabulary(Vocabulary.Spelling.AS_IS);
    private final Vocabulary folded = new Vocabulary(Vocabulary.Spelling.FOLDED);
    private final List<String> languages = new ArrayList<>();
    private final List<Integer> priors = new ArrayList<>();
    private final Tell[] tells;
    private final int[][] worths; // of each tell: language, weight in tenths of a point, language, weight, …
    private final int[][] bySpelt;
    private final int[][] byFolded;
    private final int[] byLine;
    private final int[] places;

    private Tells(List<String> lines) {
        TellReader reader = new TellReader(spelt, folded);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Map<String, List<Integer>> stated = new LinkedHashMap<>();
        List<Integer> own = List.of();
        for (String line : lines) {
            if (line.startsWith("[") && line.endsWith("]") && !line.contains("  ")) {
                own = languages(line.substring(1, line.length() - 1), numbers);
                continue;
            }
            List<String> parts = parts(line);
            int weight = new BigDecimal(parts.get(0)).scaleByPowerOfTen(1).intValueExact();
            for (String source : parts.subList(1, parts.size())) {
                for (int language : own) {
                    if (source.equals("=prior")) {
                        priors.set(language, weight);
                    } else {
                        stated.computeIfAbsent(source, s -> new ArrayList<>()).addAll(List.of(language, weight));
                    }
                }
            }
        }
        tells = stated.keySet().stream().map(reader::read).toArray(Tell[]::new);
        worths = stated.values().stream().map(Tells::array).toArray(int[][]::new);
        bySpelt = new int[spelt.size() + 1][];
        byFolded = new int[folded.size() + 1][];
        byLine = index();
        places = Arrays.stream(tells).mapToInt(Tell::placeInLine).toArray();
    }

    static Tells builtIn() {
        return Loaded.TELLS;
    }

    /** The tells that the lines state, which are written as in {@code tells.txt}. */
    static Tells of(List<String> lines) {
        return new Tells(lines);
    }

    /** Names of all languages that have a tell, in the order of the file. */
    List<String> languages() {
        return List.copyOf(languages);
    }

    Reader reader() {
        return new Reader();
    }

    private List<Integer> languages(String names, Map<String, Integer> numbers) {
        List<Integer> own = new ArrayList<>();
        for (String name : parts(names.replace(", ", "  "))) {
            Integer number = numbers.get(name);
            if (number == null) {
                number = languages.size();
                numbers.put(name, number);
                languages.add(name);
                priors.add(0);
            }
            own.add(number);
        }
        return own;
    }

    /** What two or more spaces part. */
    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start < line.length()) {
            int end = line.indexOf("  ", start);
            end = end < 0 ? line.length() : end;
            if (!line.substring(start, end).isBlank()) {
                parts.add(line.substring(start, end).strip());
            }
            start = end + 2;
        }
        return parts;
    }

    /** Sorts the tells by their anchors; returns those that have none. */
    private int[] index() {
        Map<Integer, List<Integer>> exact = new HashMap<>();
        Map<Integer, List<Integer>> anyCase = new HashMap<>();
        List<Integer> anchorless = new ArrayList<>();
        for (int i = 0; i < tells.length; i++) {
            if (tells[i].anchor() < 0) {
                anchorless.add(i);
                continue;
            }
            (tells[i].anchorIsFolded() ? anyCase : exact)
                    .computeIfAbsent(tells[i].anchorNumber(), n -> new ArrayList<>())
                    .add(i);
        }
        exact.forEach((word, of) -> bySpelt[word] = array(of));
        anyCase.forEach((word, of) -> byFolded[word] = array(of));
        return array(anchorless);
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.isEmpty() ? NONE : numbers.stream().mapToInt(i -> i).toArray();
    }

    /** Counts tells in one text after another. For one thread at a time. */
    final class Reader {
        private final Tokens tokens = new Tokens(spelt, folded);
        private final int[] finds = new int[tells.length];
        private final int[] scores = new int[languages.size()];

        private Reader() {}

        /**
         * Each language's score in the first {@code most} UTF-16 units of the text, in hundredths of a point; languages
         * of which nothing was found are left out.
         */
        SortedMap<String, Integer> scores(String text, int most) {
            tokens.read(text, most);
            Arrays.fill(finds, 0);
            Arrays.fill(scores, 0);
            int place = 0;
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.isFirst(i)) {
                    place = 0;
                    count(byLine, i, 0);
                }
                count(bySpelt[tokens.spelt(i)], i, place);
                count(byFolded[tokens.folded(i)], i, place);
                place++;
            }
            boolean[] found = new boolean[scores.length];
            for (int i = 0; i < finds.length; i++) {
                if (finds[i] > 0) {
                    for (int j = 0; j < worths[i].length; j += 2) {
                        scores[worths[i][j]] += worths[i][j + 1] * WORTH[finds[i]];
                        found[worths[i][j]] = true;
                    }
                }
            }
            SortedMap<String, Integer> named = new TreeMap<>();
            for (int i = 0; i < scores.length; i++) {
                if (found[i]) {
                    named.put(languages.get(i), scores[i]);
                }
            }
            return named;
        }

        /** What speaks for a language beforehand, in hundredths of a point: more for those that are common. */
        int prior(String language) {
            int number = languages.indexOf(language);
            return number < 0 ? 0 : 10 * priors.get(number);
        }

        private void count(int[] candidates, int token, int place) {
            if (candidates != null) {
                for (int candidate : candidates) {
                    if ((places[candidate] < 0 || places[candidate] == place)
                            && finds[candidate] < WORTH.length - 1
                            && tells[candidate].matches(tokens, token)) {
                        finds[candidate]++;
                    }
                }
            }
        }
    }

    private static final class Loaded {
        static final Tells TELLS = new Tells(Lines.of("tells.txt"));
    }
}
