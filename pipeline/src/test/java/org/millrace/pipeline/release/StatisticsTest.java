package org.millrace.pipeline.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.millrace.core.DocumentId;

class StatisticsTest {
    private static void add(Statistics statistics, int from, int to) {
        for (int i = from; i < to; i++) {
            statistics.add(
                    DocumentId.of("test", "number " + i),
                    "web",
                    i % 3 == 0 ? "" : i % 3 == 1 ? "en" : "de",
                    i,
                    i % 10 == 0 ? "" : "host" + i % 7 + ".example");
        }
    }

    private static Statistics of(int from, int to) {
        Statistics statistics = new Statistics();
        add(statistics, from, to);
        return statistics;
    }

    private static String told(Statistics statistics) {
        return statistics.languages() + " " + statistics.lengths(0, 0.25, 0.5, 0.75, 1) + " "
                + statistics.distinctHosts() + " " + statistics.topHosts(3);
    }

    @Test
    void tellsNothingOfNoDocuments() {
        assertThat(told(new Statistics())).isEqualTo("{} [0, 0, 0, 0, 0] 0 []");
        assertThat(told(Statistics.fromBytes(new Statistics().toBytes()))).isEqualTo("{} [0, 0, 0, 0, 0] 0 []");
    }

    @Test
    void isExactForFewDocuments() {
        Statistics statistics = of(0, 701);

        assertThat(statistics.languages().toString()).isEqualTo("{de=233, en=234, und=234}");
        assertThat(statistics.lengths(0, 0.25, 0.5, 1)).containsExactly(0L, 175L, 350L, 700L);
        assertThat(statistics.distinctHosts()).isEqualTo(7);
        assertThat(statistics.topHosts(2))
                .containsExactly(
                        new Statistics.Host("host0.example", 90, 90), new Statistics.Host("host1.example", 90, 90));
        assertThat(statistics.topHosts(99)).hasSize(7);
    }

    @Test
    void mergesToWhatTheWholeWouldTell() {
        Statistics merged = new Statistics();
        merged.addAll(of(0, 100));
        merged.addAll(of(100, 101));
        merged.addAll(new Statistics());
        merged.addAll(of(101, 701));

        assertThat(told(merged)).isEqualTo(told(of(0, 701)));
    }

    @Test
    void staysNearTheTruthForManyDocuments() {
        Statistics merged = new Statistics();
        for (int from = 0; from < 100_000; from += 12_500) {
            merged.addAll(Statistics.fromBytes(of(from, from + 12_500).toBytes()));
        }

        assertThat(merged.lengths(0, 1)).containsExactly(0L, 99_999L);
        assertThat(merged.lengths(0.5).get(0)).isBetween(46_000L, 54_000L);
        assertThat(merged.languages().toString()).isEqualTo("{de=33333, en=33333, und=33334}");
    }

    @Test
    void comesBackFromBytesAsItWas() {
        Statistics statistics = of(0, 5000);
        statistics.add(DocumentId.of("test", "long"), "web", "zh-tw", Integer.MAX_VALUE, "höst.example");
        Statistics back = Statistics.fromBytes(statistics.toBytes());

        assertThat(told(back)).isEqualTo(told(statistics));
        Statistics merged = new Statistics();
        merged.addAll(back);
        assertThat(told(merged)).isEqualTo(told(statistics));
    }

    @Test
    void writesEqualBytesForEqualInput() {
        assertThat(of(0, 20_000).toBytes()).isEqualTo(of(0, 20_000).toBytes());
    }

    @Test
    void boundsTheMemoryForHosts() {
        Statistics statistics = new Statistics();
        Random random = new Random(4);
        for (int i = 0; i < 50_000; i++) {
            statistics.add(
                    DocumentId.of("test", "number " + i), "web", "en", 5, "host" + random.nextInt(40_000) + ".example");
            statistics.add(DocumentId.of("test", "often " + i), "web", "en", 5, "often.example");
        }

        assertThat(statistics.toBytes()).hasSizeLessThan(400_000);
        assertThat(statistics.topHosts(1).get(0).name()).isEqualTo("often.example");
        assertThat(statistics.topHosts(1).get(0).atLeast()).isLessThanOrEqualTo(50_000);
        assertThat(statistics.topHosts(1).get(0).atMost()).isGreaterThanOrEqualTo(50_000);
    }

    @Test
    void countsTheLengthOfEachSourcesDocumentWhereTwoHaveOneId() {
        Statistics web = new Statistics();
        web.add(DocumentId.of("test", "same"), "web", "en", 10, "");
        Statistics notes = new Statistics();
        notes.add(DocumentId.of("test", "same"), "notes", "en", 30, "");
        web.addAll(notes);
        assertThat(web.lengths(0, 0.25, 0.75, 1)).containsExactly(10L, 10L, 30L, 30L);
    }
}
