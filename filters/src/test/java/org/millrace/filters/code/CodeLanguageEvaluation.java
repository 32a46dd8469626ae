package org.millrace.filters.code;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Prints the figures of {@code docs/code.md}: how often the language of labelled files is found by name and content and
 * by content alone, and how fast.
 *
 * <p>Arguments: a folder with {@code index.jsonl} (file, language) and the files it names; then, if wanted,
 * {@code wrong}, which lists what was found wrongly.
 */
public final class CodeLanguageEvaluation {
    /** Forty common languages: those that linguist calls popular, and fifteen more that are common in public code. */
    private static final List<String> COMMON = List.of(
            "C",
            "C#",
            "C++",
            "CoffeeScript",
            "CSS",
            "Dart",
            "DM",
            "Elixir",
            "Go",
            "Groovy",
            "HTML",
            "Java",
            "JavaScript",
            "Kotlin",
            "Objective-C",
            "Perl",
            "PHP",
            "PowerShell",
            "Python",
            "Ruby",
            "Rust",
            "Scala",
            "Shell",
            "Swift",
            "TypeScript",
            "Lua",
            "Haskell",
            "R",
            "SQL",
            "Markdown",
            "JSON",
            "YAML",
            "Makefile",
            "Dockerfile",
            "Julia",
            "Clojure",
            "Erlang",
            "OCaml",
            "TeX",
            "XML");

    private final CodeLanguageDetector detector = new CodeLanguageDetector();

    private CodeLanguageEvaluation() {}

    private record Sample(String file, String language, String text, int bytes) {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "");
        if (arguments.length == 0 || !Files.isRegularFile(folder.resolve("index.jsonl"))) {
            System.out.println("skipped: no index.jsonl in '" + folder + "'; give its folder as the argument");
            return;
        }
        boolean tell = List.of(arguments).contains("wrong");
        CodeLanguageEvaluation evaluation = new CodeLanguageEvaluation();
        List<Sample> samples = read(folder);
        System.out.println(
                "| asked | files | languages | right | macro, all | macro, common | found | right of found |");
        System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|");
        evaluation.accuracy(
                "name and content",
                samples,
                sample -> evaluation
                        .detector
                        .find(FileName.of(sample.file()), sample.text())
                        .language(),
                tell);
        evaluation.accuracy(
                "content alone",
                samples,
                sample -> evaluation.detector.byContent(sample.text()).language(),
                tell);
        evaluation.speed(samples);
    }

    private void accuracy(String asked, List<Sample> samples, Function<Sample, String> finder, boolean tell) {
        SortedMap<String, int[]> byLanguage = new TreeMap<>();
        SortedMap<String, Integer> wrong = new TreeMap<>();
        int right = 0;
        int found = 0;
        for (Sample sample : samples) {
            String language = finder.apply(sample);
            boolean same = language.equals(sample.language());
            int[] own = byLanguage.computeIfAbsent(sample.language(), l -> new int[2]);
            own[0]++;
            own[1] += same ? 1 : 0;
            right += same ? 1 : 0;
            found += language.isEmpty() ? 0 : 1;
            if (!same) {
                String name = sample.file().substring(sample.file().lastIndexOf('/') + 1);
                String end = name.substring(Math.max(0, name.lastIndexOf('.')));
                wrong.merge(sample.language() + " taken for " + language + " (" + end + ")", 1, Integer::sum);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
                asked,
                samples.size(),
                byLanguage.size(),
                (double) right / samples.size(),
                macro(byLanguage, List.copyOf(byLanguage.keySet())),
                macro(byLanguage, COMMON),
                (double) found / samples.size(),
                (double) right / found);
        if (tell) {
            wrong.forEach((what, times) -> System.out.println("  " + times + " " + what));
            TreeSet<String> missing = new TreeSet<>(COMMON);
            missing.removeAll(byLanguage.keySet());
            System.out.println("  common languages without a sample: " + missing);
        }
    }

    private static double macro(Map<String, int[]> byLanguage, List<String> languages) {
        double sum = 0;
        int count = 0;
        for (String language : languages) {
            int[] own = byLanguage.get(language);
            if (own != null) {
                sum += (double) own[1] / own[0];
                count++;
            }
        }
        return sum / count;
    }

    private void speed(List<Sample> samples) {
        System.out.println("\n| asked | MB a CPU second |\n|---|--:|");
        List<Sample> plain = samples.stream().filter(this::isPlain).toList();
        time("name that says enough", plain, s -> detector.find(FileName.of(s.file()), s.text())
                .language());
        time("name and content", samples, s -> detector.find(FileName.of(s.file()), s.text())
                .language());
        time("content alone", samples, s -> detector.byContent(s.text()).language());
    }

    private boolean isPlain(Sample sample) {
        return detector.find(FileName.of(sample.file()), sample.text()).source() != CodeLanguageDetector.Source.CONTENT;
    }

    private static void time(String asked, List<Sample> samples, Function<Sample, String> finder) {
        double best = 0;
        for (int round = 0; round < 12; round++) {
            long bytes = 0;
            int letters = 0;
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (Sample sample : samples) {
                letters += finder.apply(sample).length();
                bytes += sample.bytes();
            }
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            best = letters < 0 ? 0 : Math.max(best, bytes * 1e3 / spent);
        }
        System.out.printf(Locale.ROOT, "| %s | %.0f |%n", asked, best);
    }

    private static List<Sample> read(Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Sample> samples = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("index.jsonl"))) {
            JsonNode entry = json.readTree(line);
            String file = entry.get("file").asText();
            byte[] bytes = Files.readAllBytes(folder.resolve(file));
            String name = file.substring(file.lastIndexOf('/') + 1);
            samples.add(new Sample(name, name(entry.get("language").asText()), decode(bytes), bytes.length));
        }
        return samples;
    }

    /** Two names stand in that data without the marks that file systems do not like. */
    private static String name(String language) {
        return language.equals("Fstar") ? "F*" : language.equals("ProC") ? "Pro*C" : language;
    }

    private static String decode(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, ISO_8859_1);
        }
    }
}
