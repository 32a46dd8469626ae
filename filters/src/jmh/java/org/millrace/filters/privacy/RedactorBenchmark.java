package org.millrace.filters.privacy;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.millrace.core.Document;
import org.millrace.filters.GeneratedTexts;
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
 * Redaction of all that is on by default over a megabyte of prose in documents of 4,096 bytes, without finds and with one in each. One operation is one byte of UTF-8, so that operations a microsecond are
 * megabytes a second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RedactorBenchmark {
    private final List<Document> documents = GeneratedTexts.documents();
    private final List<Document> withFinds = documents.stream()
            .map(document -> document.withText(
                    "jane.doe@corp.com from 93.184.216.34 " + document.text().substring(37)))
            .toList();
    private final Redactor redactor = new Redactor(List.of("default"), List.of(), 0.6, "auto", 0, 10, 0.05);

    @Benchmark
    @OperationsPerInvocation(GeneratedTexts.BYTES)
    public void withoutFinds(Blackhole hole) {
        for (Document document : documents) {
            hole.consume(redactor.rewrite(document));
        }
    }

    @Benchmark
    @OperationsPerInvocation(GeneratedTexts.BYTES)
    public void withFinds(Blackhole hole) {
        for (Document document : withFinds) {
            hole.consume(redactor.rewrite(document));
        }
    }
}
