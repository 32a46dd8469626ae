package org.millrace.filters.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Prints how well languages in Latin letters are told from those that are most like them, in three sorts of text that no
 * model was made from. The argument is the folder of {@link LanguageEvaluation}.
 */
public final class CloseLanguagesEvaluation {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double MIN = 0.5;
    private static final List<List<String>> GROUPS = List.of(
            List.of("bs", "hr", "sr"),
            List.of("id", "ms"),
            List.of("da", "nb", "nn"),
            List.of("cs", "sk"),
            List.of("es", "gl", "pt"));

    private final LanguageDetector detector = LanguageDetector.builtIn();

    private CloseLanguagesEvaluation() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "");
        if (arguments.length == 0 || !Files.isDirectory(folder.resolve("lingua"))) {
            System.out.println("skipped: no folder 'lingua' in '" + folder + "'; give its folder as the argument");
            return;
        }
        SortedMap<String, List<String>> articles = articles(folder.resolve("udhr/articles-01-08.jsonl.gz"));
        CloseLanguagesEvaluation evaluation = new CloseLanguagesEvaluation();
        for (List<String> group : GROUPS) {
            System.out.println("| " + String.join(", ", group) + " | items | " + String.join(" | ", group)
                    + " | other | und | right | at `min: 0` |");
            System.out.println("|---|" + "--:|".repeat(group.size() + 5));
            evaluation.print("sentences", group, lines(folder.resolve("lingua/sentences"), group));
            evaluation.print("word pairs", group, lines(folder.resolve("lingua/word-pairs"), group));
            evaluation.print("UDHR articles", group, articles);
            System.out.println();
        }
    }

    private void print(String set, List<String> group, Map<String, List<String>> texts) {
        for (String language : group) {
            int items = 0;
            int best = 0;
            int other = 0;
            int unknown = 0;
            int[] found = new int[group.size()];
            for (String text : texts.getOrDefault(language, List.of())) {
                Detection detection = detector.detect(text, 2000);
                if (!detection.script().equals("Latn")) {
                    continue;
                }
                items++;
                best += detection.language().equals(language) ? 1 : 0;
                int place = group.indexOf(detection.language());
                if (detection.score() < MIN) {
                    unknown++;
                } else if (place < 0) {
                    other++;
                } else {
                    found[place]++;
                }
            }
            if (items > 0) {
                StringBuilder row = new StringBuilder("| " + set + " in " + language + " | " + items);
                for (int count : found) {
                    row.append(" | ").append(count);
                }
                row.append(" | ").append(other).append(" | ").append(unknown);
                row.append(percent(found[group.indexOf(language)], items)).append(percent(best, items));
                System.out.println(row + " |");
            }
        }
    }

    private static String percent(int part, int all) {
        return String.format(Locale.ROOT, " | %.0f %%", 100.0 * part / all);
    }

    private static SortedMap<String, List<String>> lines(Path folder, List<String> group) throws IOException {
        SortedMap<String, List<String>> texts = new TreeMap<>();
        for (String language : group) {
            Path file = folder.resolve(language + ".txt");
            if (Files.exists(file)) {
                texts.put(language, Files.readAllLines(file));
            }
        }
        return texts;
    }

    /** Articles by language; several versions of one language are read as one. */
    private static SortedMap<String, List<String>> articles(Path file) throws IOException {
        SortedMap<String, List<String>> texts = new TreeMap<>();
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
            for (String line; (line = in.readLine()) != null; ) {
                JsonNode article = JSON.readTree(line);
                String tag = article.get("bcp47").asText();
                String language = tag.contains("-") ? tag.substring(0, tag.indexOf('-')) : tag;
                language = language.equals("no") ? "nb" : language.equals("zlm") ? "ms" : language;
                texts.computeIfAbsent(language, l -> new ArrayList<>())
                        .add(article.get("text").asText());
            }
        }
        return texts;
    }
}
