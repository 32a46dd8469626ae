package org.millrace.filters.code;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What tells languages from each other by their content: for each, words and marks that it has and others have not, as
 * {@code tells.txt} states them.
 *
 * <p>Immutable, loaded once in a JVM; a {@link Reader} does the work.
 */
final class Tells {
    /** Worth of so many finds of a tell, in tenths of its weight: the more of them, the less each adds. */
    private static final int[] WORTH = {0, 10, 15, 18, 20, 22, 24, 25, 26, 27, 28, 29, 30};

    private static final int RARE = -90; // tenths of a point: the prior of languages that state none

    private static final int[] NONE = {};

    private final Vocabulary spelt = new Vocabulary(Vocabulary.Spelling.AS_IS);
    private final Vocabulary folded = new Vocabulary(Vocabulary.Spelling.FOLDED);
    private final List<String> languages = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Integer> priors = new ArrayList<>();
    private final Tell[] tells;
    private final int[][] worths; // of each tell: language, weight in tenths of a point, language, weight, …
    private final int[] places;

    private Tells(List<String> lines) {
        TellReader reader = new TellReader(spelt, folded);
        Map<String, List<Integer>> stated = new LinkedHashMap<>();
        List<Integer> own = List.of();
        for (String line : lines) {
            if (line.startsWith("[") && line.endsWith("]") && !line.contains("  ")) {
                own = languages(line.substring(1, line.length() - 1));
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

    /** Looks for the tells of all languages. */
    Reader reader() {
        return new Reader(new Tokens(spelt, folded), new Index(languages));
    }

    private List<Integer> languages(String names) {
        List<Integer> own = new ArrayList<>();
        for (String name : parts(names.replace(", ", "  "))) {
            Integer number = numbers.get(name);
            if (number == null) {
                number = languages.size();
                numbers.put(name, number);
                languages.add(name);
                priors.add(RARE);
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

    private static int[] array(List<Integer> numbers) {
        return numbers.isEmpty() ? NONE : numbers.stream().mapToInt(i -> i).toArray();
    }

    /** The tells of some languages by their anchors. */
    private final class Index {
        private final int[][] bySpelt = new int[spelt.size() + 1][];
        private final int[][] byFolded = new int[folded.size() + 1][];
        private final int[] byLine;

        Index(List<String> wanted) {
            Map<Integer, List<Integer>> exact = new HashMap<>();
            Map<Integer, List<Integer>> anyCase = new HashMap<>();
            List<Integer> anchorless = new ArrayList<>();
            for (int i = 0; i < tells.length; i++) {
                if (!isOfAny(i, wanted)) {
                    continue;
                }
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
            byLine = array(anchorless);
        }

        private boolean isOfAny(int tell, List<String> wanted) {
            for (int i = 0; i < worths[tell].length; i += 2) {
                if (wanted.contains(languages.get(worths[tell][i]))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Counts tells in one text after another. For one thread at a time. */
    final class Reader {
        private final Tokens tokens;
        private final Index index;
        private final int[] finds = new int[tells.length];
        private final int[] found = new int[tells.length];
        private final int[] scores = new int[languages.size()];
        private int touched;

        private Reader(Tokens tokens, Index index) {
            this.tokens = tokens;
            this.index = index;
        }

        /** Looks for the tells of these languages only; of others, its scores mean nothing. */
        Reader only(List<String> wanted) {
            return new Reader(tokens, new Index(wanted));
        }

        /** Looks at the first {@code most} UTF-16 units of the text; the scores are then those of this text. */
        void read(String text, int most) {
            tokens.read(text, most);
            for (int i = 0; i < touched; i++) {
                finds[found[i]] = 0;
            }
            touched = 0;
            int place = 0;
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.isFirst(i)) {
                    place = 0;
                    count(index.byLine, i, 0);
                }
                count(index.bySpelt[tokens.spelt(i)], i, place);
                count(index.byFolded[tokens.folded(i)], i, place);
                place++;
            }
            Arrays.fill(scores, 0);
            for (int i = 0; i < touched; i++) {
                int[] worth = worths[found[i]];
                for (int j = 0; j < worth.length; j += 2) {
                    scores[worth[j]] += worth[j + 1] * WORTH[finds[found[i]]];
                }
            }
        }

        /** The language's score in hundredths of a point; 0 for a language that has no tells. */
        int score(String language) {
            Integer number = numbers.get(language);
            return number == null ? 0 : scores[number];
        }

        /**
         * The language with the highest score, together with what speaks for it beforehand, of those for which anything in
         * the text speaks; the empty string where none has {@code least} hundredths of a point.
         */
        String best(int least) {
            int best = -1;
            int most = least - 1;
            for (int i = 0; i < scores.length; i++) {
                int score = scores[i] + 10 * priors.get(i);
                if (scores[i] > 0 && score > most) {
                    best = i;
                    most = score;
                }
            }
            return best < 0 ? "" : languages.get(best);
        }

        private void count(int[] candidates, int token, int place) {
            if (candidates != null) {
                for (int candidate : candidates) {
                    if ((places[candidate] < 0 || places[candidate] == place)
                            && finds[candidate] < WORTH.length - 1
                            && tells[candidate].matches(tokens, token)) {
                        if (finds[candidate]++ == 0) {
                            found[touched++] = candidate;
                        }
                    }
                }
            }
        }
    }

    private static final class Loaded {
        static final Tells TELLS = new Tells(Lines.of("tells.txt"));
    }
}
