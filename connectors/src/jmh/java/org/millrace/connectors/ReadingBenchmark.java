package org.millrace.connectors;

import java.util.concurrent.TimeUnit;
import org.millrace.connectors.jsonl.JsonlConnector;
import org.millrace.connectors.warc.WarcConnector;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to read about 15 MB of each kind of archive; {@link #megabytes} says how much exactly. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReadingBenchmark {
    private final byte[] plain = Samples.warc(Samples.Storage.PLAIN);
    private final byte[] byRecord = Samples.warc(Samples.Storage.BY_RECORD);
    private final byte[] lines = Samples.jsonl();
    private final WarcConnector warc = new WarcConnector(32 << 20);
    private final JsonlConnector jsonl = new JsonlConnector("text", "url", "", "", "", "", "", 32 << 20);

    @Benchmark
    public int plainWarc() {
        return Report.of(warc, MemoryContainer.of(plain)).entries().size();
    }

    @Benchmark
    public int warcByRecord() {
        return Report.of(warc, MemoryContainer.of(byRecord)).entries().size();
    }

    @Benchmark
    public int jsonLines() {
        return Report.of(jsonl, MemoryContainer.of(lines)).entries().size();
    }

    /** Sizes in megabytes of uncompressed content: of both WARC files, and of the lines. */
    public double[] megabytes() {
        return new double[] {plain.length / 1e6, lines.length / 1e6};
    }
}
