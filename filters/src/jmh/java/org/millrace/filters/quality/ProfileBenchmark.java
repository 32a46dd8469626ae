package org.millrace.filters.quality;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Readings;
import org.millrace.filters.GeneratedTexts;
import org.millrace.filters.quality.c4.C4Quality;
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
 * datatrove's filters over a megabyte of prose in documents of 4,096 bytes, each alone and all four as FineWeb has them, with
 * all measures taken. One operation is one byte of UTF-8, so that operations a microsecond are megabytes a second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ProfileBenchmark {
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
    private final C4Quality c4 =
            new C4Quality(Rule.APPLY, Rule.SKIP, 5, 3, 1000, Rule.APPLY, Rule.APPLY, Rule.APPLY, Rule.APPLY);
    private final FineWebQuality fineWeb =
            new FineWebQuality(0.12, FineWebQuality.Unpunctuated.DROP, 0.67, 30, 0.01, 0.3);

    @Benchmark
    @OperationsPerInvocation(GeneratedTexts.BYTES)
    public void allFour(Blackhole hole) {
        for (Document document : documents) {
            measure(repetition, document, hole);
            measure(quality, document, hole);
            // as in a recipe, what C4 leaves goes on
            Readings readings = Readings.all();
            Document cleaned = document.withText(c4.clean(document, readings).text());
            hole.consume(readings);
            measure(fineWeb, cleaned, hole);
        }
    }

    @Benchmark
    @OperationsPerInvocation(GeneratedTexts.BYTES)
    public void gopherQuality(Blackhole hole) {
        documents.forEach(document -> measure(quality, document, hole));
    }

    @Benchmark
    @OperationsPerInvocation(GeneratedTexts.BYTES)
    public void gopherRepetition(Blackhole hole) {
        documents.forEach(document -> measure(repetition, document, hole));
    }

    @Benchmark
    @OperationsPerInvocation(GeneratedTexts.BYTES)
    public void c4(Blackhole hole) {
        for (Document document : documents) {
            hole.consume(c4.clean(document, Readings.all()));
        }
    }

    @Benchmark
    @OperationsPerInvocation(GeneratedTexts.BYTES)
    public void fineWebQuality(Blackhole hole) {
        documents.forEach(document -> measure(fineWeb, document, hole));
    }

    private static void measure(Filter filter, Document document, Blackhole hole) {
        Readings readings = Readings.all();
        filter.measure(document, readings);
        hole.consume(readings);
    }
}
