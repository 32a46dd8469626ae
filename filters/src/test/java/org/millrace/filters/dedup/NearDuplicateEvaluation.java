package org.millrace.filters.dedup;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Prints recall by band of similarity, precision and the error of the estimate over documents whose pairs were compared
 * one by one. Its argument is a folder with {@code docs.jsonl.gz} (id, text) and {@code truth-pairs.jsonl} (a, b,
 * jaccard_w5 of all pairs of 0.05 and more).
 */
public final class NearDuplicateEvaluation {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double[] BANDS = {0.9, 0.8, 0.75, 0.7, 0.5, 0.2, 0.05};

    private NearDuplicateEvaluation() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "");
        if (arguments.length == 0 || !Files.exists(folder.resolve("docs.jsonl.gz"))) {
            System.out.println("skipped: no docs.jsonl.gz in '" + folder + "'; give its folder as the argument");
            return;
        }
        MinHash minHash = new MinHash(5, 14, 8);
        Map<String, int[]> signatures = sign(minHash, folder.resolve("docs.jsonl.gz"));
        Map<String, Double> truth = truth(folder.resolve("truth-pairs.jsonl"));
        Set<String> candidates = candidates(minHash, signatures);
        System.out.printf(
                Locale.ROOT,
                "%s: %d documents, %d true pairs of 0.05 and more, %d candidates%n",
                minHash.version(),
                signatures.size(),
                truth.size(),
                candidates.size());
        printRecall(minHash, signatures, truth, candidates);
        for (double threshold : new double[] {0, 0.7, 0.75, 0.8}) {
            printPrecision(signatures, truth, candidates, threshold);
        }
    }

    private static void printRecall(
            MinHash minHash, Map<String, int[]> signatures, Map<String, Double> truth, Set<String> candidates) {
        double upper = 1.0001;
        for (double lower : BANDS) {
            int pairs = 0;
            int found = 0;
            double expected = 0;
            double bias = 0;
            double squares = 0;
            double variance = 0;
            for (Map.Entry<String, Double> pair : truth.entrySet()) {
                double s = pair.getValue();
                if (s >= lower && s < upper) {
                    pairs++;
                    found += candidates.contains(pair.getKey()) ? 1 : 0;
                    expected += minHash.recall(s);
                    double error = estimate(signatures, pair.getKey()) - s;
                    bias += error;
                    squares += error * error;
                    variance += s * (1 - s) / minHash.components();
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "jaccard %.2f-%.2f: %d pairs, recall %.3f (expected %.3f), bias %+.4f, error %.4f (expected %.4f)%n",
                    lower,
                    Math.min(1, upper),
                    pairs,
                    (double) found / pairs,
                    expected / pairs,
                    bias / pairs,
                    Math.sqrt(squares / pairs),
                    Math.sqrt(variance / pairs));
            upper = lower;
        }
    }

    private static void printPrecision(
            Map<String, int[]> signatures, Map<String, Double> truth, Set<String> candidates, double threshold) {
        int accepted = 0;
        int right = 0;
        int near = 0;
        for (String pair : candidates) {
            if (estimate(signatures, pair) >= threshold) {
                accepted++;
                right += truth.getOrDefault(pair, 0.0) >= threshold ? 1 : 0;
                near += truth.getOrDefault(pair, 0.0) >= threshold - 0.1 ? 1 : 0;
            }
        }
        int wanted = 0;
        int found = 0;
        for (Map.Entry<String, Double> pair : truth.entrySet()) {
            if (pair.getValue() >= threshold) {
                wanted++;
                boolean accept = candidates.contains(pair.getKey()) && estimate(signatures, pair.getKey()) >= threshold;
                found += accept ? 1 : 0;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "estimate >= %.2f: %d pairs, precision %.3f (%.3f within 0.1 below), recall %.3f of %d%n",
                threshold,
                accepted,
                (double) right / accepted,
                (double) near / accepted,
                (double) found / wanted,
                wanted);
    }

    private static double estimate(Map<String, int[]> signatures, String pair) {
        int space = pair.indexOf(' ');
        return MinHash.similarity(signatures.get(pair.substring(0, space)), signatures.get(pair.substring(space + 1)));
    }

    private static Set<String> candidates(MinHash minHash, Map<String, int[]> signatures) {
        Map<Long, List<String>> buckets = new HashMap<>();
        signatures.forEach((id, signature) -> {
            for (int band = 0; band < minHash.bands(); band++) {
                buckets.computeIfAbsent(minHash.bandKey(signature, band), k -> new ArrayList<>())
                        .add(id);
            }
        });
        Set<String> pairs = new HashSet<>();
        for (List<String> ids : buckets.values()) {
            for (int i = 0; i < ids.size(); i++) {
                for (int j = i + 1; j < ids.size(); j++) {
                    pairs.add(pair(ids.get(i), ids.get(j)));
                }
            }
        }
        return pairs;
    }

    private static Map<String, int[]> sign(MinHash minHash, Path documents) throws IOException {
        MinHash.Signer signer = minHash.signer();
        Map<String, int[]> signatures = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(documents)), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode document = JSON.readTree(line);
                int[] signature = new int[minHash.components()];
                if (signer.sign(document.get("text").asText(), signature)) {
                    signatures.put(document.get("id").asText(), signature);
                }
            }
        }
        return signatures;
    }

    private static Map<String, Double> truth(Path pairs) throws IOException {
        Map<String, Double> truth = new HashMap<>();
        for (String line : Files.readAllLines(pairs)) {
            JsonNode node = JSON.readTree(line);
            truth.put(
                    pair(node.get("a").asText(), node.get("b").asText()),
                    node.get("jaccard_w5").asDouble());
        }
        return truth;
    }

    private static String pair(String a, String b) {
        return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
    }
}
