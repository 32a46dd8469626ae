package org.millrace.filters.rights;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.millrace.core.Origin;
import org.millrace.core.Resource;
import org.millrace.core.Verdict;

/**
 * Measures what a large list takes: writes one of so many domains to a file, reads it and asks about addresses. The heap is
 * limited by {@code -Xmx}. Arguments: the file, how many domains, how many questions.
 */
public final class TenMillionDomains {
    private TenMillionDomains() {}

    private record FileResource(Path path) implements Resource {
        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public InputStream open() throws IOException {
            return new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        }
    }

    /** Runs. */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        int domains = Integer.parseInt(args[1]);
        int questions = Integer.parseInt(args[2]);
        if (!Files.exists(file)) {
            write(file, domains);
        }
        long start = System.nanoTime();
        OptOutFilter filter = new OptOutFilter(new FileResource(file));
        System.out.printf("read %d domains in %.1f s%n", domains, (System.nanoTime() - start) / 1e9);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "heap in use %d MB of %d MB%n",
                (runtime.totalMemory() - runtime.freeMemory()) >> 20, runtime.maxMemory() >> 20);
        Origin[] origins = new Origin[1 << 16];
        for (int i = 0; i < origins.length; i++) {
            long number = (i * 2_654_435_761L & 0x7FFFFFFFL) % (2L * domains); // half of them are on the list
            origins[i] = Origin.at("web", "warc", "a", i, 1)
                    .withUri("https://www." + host(number) + "/path/page" + i + ".html?q=1")
                    .withFetchedAt("2026-11-02T00:00:00Z");
        }
        for (int round = 0; round < 3; round++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            int dropped = 0;
            for (int i = 0; i < questions; i++) {
                dropped += filter.judge(origins[i & (origins.length - 1)]) == Verdict.keep() ? 0 : 1;
            }
            System.out.printf(
                    "%.2f us of CPU a document, %d of %d dropped%n",
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e3 / questions,
                    dropped,
                    questions);
        }
    }

    private static String host(long number) {
        return "site-" + Long.toString(number * 7_919 + 1_000_003, 36) + (number % 3 == 0 ? ".example.com" : ".org");
    }

    private static void write(Path file, int domains) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"list\":\"large\",\"version\":\"1\"}\n");
            for (int i = 0; i < domains; i++) {
                out.write("{\"id\":\"r-" + i + "\",\"kind\":\"domain\",\"value\":\"" + host(i)
                        + "\",\"effective\":\"2026-0" + (1 + i % 9) + "-01T00:00:00Z\",\"retroactive\":true}\n");
            }
        }
    }
}
