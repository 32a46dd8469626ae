package org.millrace.filters.quality;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.millrace.core.Document;
import org.millrace.filters.GeneratedTexts;
import org.millrace.filters.quality.gopher.GopherQuality;
import org.millrace.filters.quality.gopher.GopherRepetition;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The Gopher filters over a megabyte of prose in documents of 4,096 bytes. One operation is one byte of UTF-8, so that operations a microsecond are
 * megabytes a second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class GopherBenchmark {
    private final List<Document> documents = GeneratedTexts.documents();
    private final GopherQuality quality = new GopherQuality(
            50, 100_000, 3, 10, 0.1, 0.9, 0.3, 0.8, 2, List.of("the", "be", "to", "of", "and", "that", "have", "with"));
    private final GopherRepetition repetition = new GopherRepetition(
            0.3,
            0.3,
            0.2,
            0.2,
            List.of("2:0.2", "3:0.18", "4:0.16"),
            List.of("5:0.15", "6:0.14", "7:0.13", "8:0.12", "9:0.11", "10:0.1"));

    @Benchmark
    @OperationsPerInvocation(GeneratedTexts.BYTES)
    public void both(Blackhole hole) {
        for (Document document : documents) {
            hole.consume(repetition.judge(document));
            hole.consume(quality.judge(document));
        }
    }

    @Benchmark
    @OperationsPerInvocation(GeneratedTexts.BYTES)
    public void quality(Blackhole hole) {
        for (Document document : documents) {
            hole.consume(quality.judge(document));
        }
    }

    @Benchmark
    @OperationsPerInvocation(GeneratedTexts.BYTES)
    public void repetition(Blackhole hole) {
        for (Document document : documents) {
            hole.consume(repetition.judge(document));
        }
    }
}
