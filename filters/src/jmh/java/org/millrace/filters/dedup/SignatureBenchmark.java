package org.millrace.filters.dedup;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Exact keys and signatures over about one megabyte of documents of 3,000 bytes. One operation is one byte of UTF-8, so
 * that operations a microsecond are megabytes a second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SignatureBenchmark {
    private static final int BYTES = 1 << 20;
    private static final int DOCUMENT = 3_000;

    /** Letters of ASCII alone, or with a curly quotation mark now and then. */
    @Param({"ascii", "beyond"})
    private String letters = "ascii";

    private byte[][] documents = {};
    private final MinHash minHash = new MinHash(5, 14, 8);
    private final MinHash.Signer signer = minHash.signer();
    private final MinHash.Signer fast = new MinHash(SignatureKind.FAST, Shingles.WORDS, 5, 14, 8).signer();
    private final ExactKey exactKey = new ExactKey();
    private final int[] signature = new int[minHash.components()];

    @Setup
    public void write() {
        SplittableRandom random = new SplittableRandom(7);
        documents = new byte[BYTES / DOCUMENT][];
        for (int i = 0; i < documents.length; i++) {
            documents[i] =
                    document(random, letters.equals("beyond") ? "\u2019s" : "s").getBytes(StandardCharsets.UTF_8);
        }
    }

    @Benchmark
    @OperationsPerInvocation(BYTES)
    public void exactKey(Blackhole hole) {
        for (byte[] document : documents) {
            hole.consume(exactKey.of(document));
        }
    }

    @Benchmark
    @OperationsPerInvocation(BYTES)
    public void signature(Blackhole hole) {
        for (byte[] document : documents) {
            hole.consume(signer.sign(document, signature));
            hole.consume(signature[0]);
        }
    }

    @Benchmark
    @OperationsPerInvocation(BYTES)
    public void fastSignature(Blackhole hole) {
        for (byte[] document : documents) {
            hole.consume(fast.sign(document, signature));
            hole.consume(signature[0]);
        }
    }

    private static String document(SplittableRandom random, String ending) {
        StringBuilder text = new StringBuilder(DOCUMENT);
        int bytes = 0;
        while (bytes < DOCUMENT) {
            int length = 2 + random.nextInt(7);
            for (int i = 0; i < length; i++) {
                text.append((char) ('a' + random.nextInt(26)));
            }
            boolean ends = random.nextInt(20) == 0;
            text.append(ends ? ending + ". " : " ");
            bytes += length + (ends ? 5 : 1);
        }
        return text.toString();
    }
}
