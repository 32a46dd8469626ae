package org.millrace.pipeline.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.datasketches.common.ArrayOfStringsSerDe;
import org.apache.datasketches.frequencies.ErrorType;
import org.apache.datasketches.frequencies.ItemsSketch;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.Union;
import org.apache.datasketches.memory.Memory;
import org.apache.datasketches.tuple.arrayofdoubles.ArrayOfDoublesSetOperationBuilder;
import org.apache.datasketches.tuple.arrayofdoubles.ArrayOfDoublesSketch;
import org.apache.datasketches.tuple.arrayofdoubles.ArrayOfDoublesSketches;
import org.apache.datasketches.tuple.arrayofdoubles.ArrayOfDoublesUnion;
import org.apache.datasketches.tuple.arrayofdoubles.ArrayOfDoublesUpdatableSketch;
import org.apache.datasketches.tuple.arrayofdoubles.ArrayOfDoublesUpdatableSketchBuilder;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.segment.Decoder;
import org.millrace.pipeline.segment.Encoder;

/**
 * What the kept documents are like, in bounded memory: languages counted, lengths in a tuple sketch, hosts in a HyperLogLog
 * and a frequent-items sketch (Apache DataSketches).
 *
 * <p>All of these give the same result for the same input in the same order; shards are read by key and joined by number.
 * The library's quantile sketches (KLL, REQ, classic, t-digest) do not: they draw random numbers. So quantiles are taken
 * from the lengths of the documents with the smallest hashes of their ids: exact up to {@value #SAMPLE} documents, and
 * above with a standard error of rank of at most 0.8 %.
 */
final class Statistics {
    private static final int SAMPLE = 1 << 12;
    private static final int LOG_K = 12; // 4096 registers: 1.6 % standard error
    private static final int FREQUENT = 1 << 12;
    private static final String UNKNOWN = "und";

    /** One of the most frequent hosts: its true count lies from {@code atLeast} to {@code atMost}. */
    record Host(String name, long atLeast, long atMost) {}

    private final Map<String, Long> languages = new TreeMap<>();
    private final ArrayOfDoublesUpdatableSketch lengths = new ArrayOfDoublesUpdatableSketchBuilder()
            .setNominalEntries(SAMPLE)
            .setNumberOfValues(1)
            .build();
    private final ArrayOfDoublesUnion otherLengths = newUnion();
    private long shortest = Long.MAX_VALUE;
    private long longest;
    private final Union hosts = new Union(LOG_K);
    private ItemsSketch<String> frequentHosts = new ItemsSketch<>(FREQUENT);

    private static ArrayOfDoublesUnion newUnion() {
        return new ArrayOfDoublesSetOperationBuilder()
                .setNominalEntries(SAMPLE)
                .setNumberOfValues(1)
                .buildUnion();
    }

    /** Adds a document; {@code host} is empty where it has none. An id may come once from each source. */
    void add(DocumentId id, String source, String language, int codePoints, String host) {
        languages.merge(language.isEmpty() ? UNKNOWN : language, 1L, Long::sum);
        lengths.update(id + "/" + source, new double[] {codePoints});
        shortest = Math.min(shortest, codePoints);
        longest = Math.max(longest, codePoints);
        if (!host.isEmpty()) {
            hosts.update(host);
            frequentHosts.update(host);
        }
    }

    void addAll(Statistics more) {
        more.languages.forEach((language, count) -> languages.merge(language, count, Long::sum));
        otherLengths.union(more.allLengths());
        shortest = Math.min(shortest, more.shortest);
        longest = Math.max(longest, more.longest);
        hosts.update(more.hosts.getResult());
        frequentHosts.merge(more.frequentHosts);
    }

    /** Kept documents by language. */
    Map<String, Long> languages() {
        return new TreeMap<>(languages);
    }

    private ArrayOfDoublesSketch allLengths() {
        ArrayOfDoublesUnion all = newUnion();
        all.union(otherLengths.getResult());
        all.union(lengths);
        return all.getResult();
    }

    /** Lengths in code points below which the given shares of the documents lie; zeros where there are no documents. */
    List<Long> lengths(double... shares) {
        double[] sample = Arrays.stream(allLengths().getValues())
                .mapToDouble(values -> values[0])
                .sorted()
                .toArray();
        List<Long> lengths = new ArrayList<>();
        for (double share : shares) {
            if (sample.length == 0) {
                lengths.add(0L);
            } else if (share == 0) {
                lengths.add(shortest);
            } else if (share == 1) {
                lengths.add(longest);
            } else {
                lengths.add((long) sample[(int) (share * sample.length)]);
            }
        }
        return lengths;
    }

    long distinctHosts() {
        return Math.round(hosts.getEstimate());
    }

    /** The most frequent hosts, most frequent first. */
    List<Host> topHosts(int count) {
        List<Host> top = new ArrayList<>();
        for (ItemsSketch.Row<String> row : frequentHosts.getFrequentItems(ErrorType.NO_FALSE_NEGATIVES)) {
            top.add(new Host(row.getItem(), row.getLowerBound(), row.getUpperBound()));
        }
        top.sort(Comparator.comparingLong(Host::atMost).reversed().thenComparing(Host::name));
        return top.subList(0, Math.min(count, top.size()));
    }

    byte[] toBytes() {
        Encoder out = new Encoder(1 << 13).writeCount(languages.size());
        languages.forEach((language, count) -> out.writeString(language).writeCount(count));
        return out.writeSized(allLengths().toByteArray())
                .writeLong(shortest)
                .writeLong(longest)
                .writeSized(hosts.getResult().toCompactByteArray())
                .writeSized(frequentHosts.toByteArray(new ArrayOfStringsSerDe()))
                .toBytes();
    }

    static Statistics fromBytes(byte[] bytes) {
        Statistics statistics = new Statistics();
        Decoder in = new Decoder(bytes);
        for (long n = in.readCount(); n > 0; n--) {
            statistics.languages.put(in.readString(), in.readCount());
        }
        statistics.otherLengths.union(ArrayOfDoublesSketches.heapifySketch(Memory.wrap(in.readSized())));
        statistics.shortest = in.readLong();
        statistics.longest = in.readLong();
        statistics.hosts.update(HllSketch.heapify(Memory.wrap(in.readSized())));
        statistics.frequentHosts = ItemsSketch.getInstance(Memory.wrap(in.readSized()), new ArrayOfStringsSerDe());
        return statistics;
    }
}
