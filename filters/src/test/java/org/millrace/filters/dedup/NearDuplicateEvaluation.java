package org.millrace.filters.dedup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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
 * Compares signatures with true similarities. Run by hand with a folder that holds {@code docs.jsonl.gz} (id, text) and
 * {@code truth-pairs.jsonl} (a, b, jaccard_w5: the Jaccard similarity of the sets of five words in a row); says so where
 * there is none. Prints by bands of similarity how many pairs share a band of the signature and how many should, and for
 * thresholds the precision of pairs that share a band and whose signatures are that alike. The truth is of words: what
 * kinds with other words or characters say of it is no error of theirs.
 */
public final class NearDuplicateEvaluation {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double[] BANDS = {0.9, 0.8, 0.7, 0.6, 0.5, 0.2};

    private final MinHash scheme;
    private final Map<String, int[]> signatures = new TreeMap<>();
    private final Map<String, Double> truth = new HashMap<>();

    private NearDuplicateEvaluation(MinHash scheme) {
        this.scheme = scheme;
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "controlled");
        if (!Files.exists(folder.resolve("docs.jsonl.gz"))) {
            System.out.println("skipped, there is no docs.jsonl.gz in " + folder);
            return;
        }
        List<MinHash> schemes = List.of(
                new MinHash(5, 14, 8),
                new MinHash(5, 25, 10),
                new MinHash(5, 20, 13),
                new MinHash(SignatureKind.CLASSIC, Shingles.WORDS, 5, 14, 8, 16),
                new MinHash(SignatureKind.CLASSIC, Shingles.WORDS, 5, 14, 8, 8),
                new MinHash(SignatureKind.FAST, Shingles.WORDS, 5, 14, 8),
                new MinHash(SignatureKind.FAST, Shingles.WORDS, 5, 14, 8, 16),
                new MinHash(SignatureKind.FAST, Shingles.WORDS, 5, 14, 8, 8),
                new MinHash(SignatureKind.FAST, Shingles.WORDS, 5, 25, 10),
                new MinHash(SignatureKind.DATATROVE_SHA1, Shingles.WORDS, 5, 14, 8),
                new MinHash(SignatureKind.BIGCODE, Shingles.WORDS, 5, 25, 10),
                new MinHash(SignatureKind.CLASSIC, Shingles.CHARACTERS, 24, 20, 13),
                new MinHash(5, 450, 20),
                new MinHash(SignatureKind.FAST, Shingles.WORDS, 5, 450, 20));
        for (MinHash scheme : schemes) {
            NearDuplicateEvaluation evaluation = new NearDuplicateEvaluation(scheme);
            evaluation.sign(folder.resolve("docs.jsonl.gz"));
            evaluation.readTruth(folder.resolve("truth-pairs.jsonl"));
            evaluation.print();
        }
    }

    private void sign(Path docs) throws IOException {
        MinHash.Signer signer = scheme.signer();
        long chars = 0;
        long nanos = 0;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(docs));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = JSON.readTree(line);
                int[] signature = new int[scheme.components()];
                String text = row.path("text").asText();
                long start = System.nanoTime();
                boolean signed = signer.sign(text, signature);
                nanos += System.nanoTime() - start;
                chars += text.length();
                if (signed) {
                    signatures.put(row.path("id").asText(), signature);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%n%s: %.1f million characters a second, warming up included%n",
                scheme.version(),
                chars * 1e3 / nanos);
    }

    private void readTruth(Path pairs) throws IOException {
        for (String line : Files.readAllLines(pairs)) {
            JsonNode row = JSON.readTree(line);
            truth.put(
                    key(row.path("a").asText(), row.path("b").asText()),
                    row.path("jaccard_w5").asDouble());
        }
    }

    private static String key(String a, String b) {
        return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
    }

    private Set<String> candidates() {
        Map<Long, List<String>> buckets = new HashMap<>();
        signatures.forEach((id, signature) -> {
            for (int band = 0; band < scheme.bands(); band++) {
                buckets.computeIfAbsent(scheme.bandKey(signature, band), unused -> new ArrayList<>())
                        .add(id);
            }
        });
        Set<String> candidates = new HashSet<>();
        for (List<String> bucket : buckets.values()) {
            for (int i = 0; i < bucket.size(); i++) {
                for (int j = i + 1; j < bucket.size(); j++) {
                    candidates.add(key(bucket.get(i), bucket.get(j)));
                }
            }
        }
        return candidates;
    }

    private void print() {
        Set<String> candidates = candidates();
        System.out.printf(Locale.ROOT, "%d texts, %d candidates%n", signatures.size(), candidates.size());
        double above = Double.POSITIVE_INFINITY;
        for (double least : BANDS) {
            int pairs = 0;
            int found = 0;
            double expected = 0;
            for (Map.Entry<String, Double> pair : truth.entrySet()) {
                if (pair.getValue() >= least && pair.getValue() < above && areSigned(pair.getKey())) {
                    pairs++;
                    found += candidates.contains(pair.getKey()) ? 1 : 0;
                    expected += scheme.recall(pair.getValue());
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "similarity from %.1f: %5d pairs, %.3f found, %.3f in theory%n",
                    least,
                    pairs,
                    (double) found / Math.max(1, pairs),
                    expected / Math.max(1, pairs));
            above = least;
        }
        for (double threshold : new double[] {0.7, 0.75, 0.8}) {
            precision(candidates, threshold);
        }
        double error = 0;
        double worst = 0;
        for (Map.Entry<String, Double> pair : truth.entrySet()) {
            if (areSigned(pair.getKey())) {
                double difference = Math.abs(estimate(pair.getKey()) - pair.getValue());
                error += difference / truth.size();
                worst = Math.max(worst, difference);
            }
        }
        System.out.printf(Locale.ROOT, "error of the estimate: %.4f in the mean, %.4f at most%n", error, worst);
    }

    private void precision(Set<String> candidates, double threshold) {
        int accepted = 0;
        int right = 0;
        int close = 0;
        for (String pair : candidates) {
            if (estimate(pair) >= threshold) {
                accepted++;
                double similarity = truth.getOrDefault(pair, 0.0);
                right += similarity >= threshold ? 1 : 0;
                close += similarity >= threshold - 0.1 ? 1 : 0;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "threshold %.2f by signature: %d pairs, precision %.3f; %.3f within 0.1 below%n",
                threshold,
                accepted,
                (double) right / Math.max(1, accepted),
                (double) close / Math.max(1, accepted));
    }

    private boolean areSigned(String pair) {
        int space = pair.indexOf(' ');
        return signatures.containsKey(pair.substring(0, space)) && signatures.containsKey(pair.substring(space + 1));
    }

    private double estimate(String pair) {
        int space = pair.indexOf(' ');
        double estimate =
                scheme.similarity(signatures.get(pair.substring(0, space)), signatures.get(pair.substring(space + 1)));
        return Math.round(estimate * 10_000) / 10_000.0; // as runs compare it with their threshold
    }
}
