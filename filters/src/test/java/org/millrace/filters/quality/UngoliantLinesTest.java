package org.millrace.filters.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.Texts.document;
import static org.millrace.filters.quality.Prose.clean;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.millrace.core.Reading;
import org.millrace.core.Readings;
import org.millrace.core.Rewriting;
import org.millrace.core.Verdict;

class UngoliantLinesTest {
    private static final UngoliantLines FILTER = new UngoliantLines(100, 0.6, 5);
    private static final String LONG = "abcdefghij".repeat(10);
    private static final String SHORT = LONG.substring(1);

    @Test
    void takesShortLinesOffBothEnds() {
        assertThat(clean(FILTER, "foo\n" + SHORT + "\n" + LONG + "\r\nbar\n" + LONG + "\n" + SHORT + "\n\n"))
                .isEqualTo(Rewriting.repaired(LONG + "\nbar\n" + LONG, Map.of("short_sentence", 4)));
        assertThat(clean(FILTER, LONG)).isEqualTo(Rewriting.repaired(LONG, Map.of()));
    }

    @Test
    void countsCodePoints() {
        String faces = "\uD835\uDD38".repeat(99);
        assertThat(clean(FILTER, faces)).isEqualTo(Verdict.drop("ungoliant_short_lines", 0, 1));
        assertThat(clean(FILTER, faces + "a")).isEqualTo(Rewriting.repaired(faces + "a", Map.of()));
        assertThat(clean(FILTER, "")).isEqualTo(Verdict.drop("ungoliant_short_lines", 0, 1));
    }

    @Test
    void asksForThreeFifthsInLongLines() {
        UngoliantLines filter = new UngoliantLines(6, 0.6, 5);
        assertThat(clean(filter, "abcdef\nabcd\nabcd\nabcdef")).isInstanceOf(Rewriting.class); // 12 of 20
        assertThat(clean(filter, "abcdef\nabcd\nabcde\nabcdef"))
                .isEqualTo(Verdict.drop("ungoliant_long_share", 12.0 / 21, 0.6));
    }

    @Test
    void dropsWhatIsTinyAndNoisyAndNothingElse() {
        String noise = "a1".repeat(50);
        assertThat(clean(FILTER, noise)).isEqualTo(Rewriting.repaired(noise, Map.of()));
        assertThat(clean(FILTER, noise.substring(1) + "1.")).isEqualTo(Verdict.drop("ungoliant_tiny_noisy", 1, 0));
        assertThat(clean(FILTER, (noise + "\n").repeat(4))).isEqualTo(Verdict.drop("ungoliant_tiny_noisy", 1, 0));
        String five = (noise + "\n").repeat(5).strip();
        assertThat(clean(FILTER, five)).isEqualTo(Rewriting.repaired(five, Map.of()));
        UngoliantLines anyShare = new UngoliantLines(100, 0, 5);
        String broken = noise + "1\n.\n.\n" + noise;
        assertThat(clean(anyShare, broken)).isEqualTo(Verdict.drop("ungoliant_tiny_noisy", 1, 0)); // half are short
        UngoliantLines roomy = new UngoliantLines(100, 0, 9);
        String more = noise + "1\n.\n.\n.\n" + noise;
        assertThat(clean(roomy, more)).isInstanceOf(Rewriting.class); // more than half are: short_sentences too
    }

    @Test
    void annotatesHeadersAndFootersByBytes() {
        UngoliantLines filter = new UngoliantLines(10, 0, 5);
        String line = "abcdefghij\n";
        String accents = "\u00E9\u00E9\u00E9\u00E9\u00E9\n"; // five code points, ten bytes
        // ten lines: a fifth is two, of which more than one must be short
        assertThat(measured(filter, line + "ab\n" + line.repeat(8))).containsEntry("header", 0.0);
        assertThat(measured(filter, line + line.repeat(8) + line)).containsEntry("header", 0.0);
        // twenty lines: a fifth is four, of which more than two must be short
        assertThat(measured(filter, line + "ab\nab\nab\n" + line.repeat(16)))
                .containsEntry("header", 1.0)
                .containsEntry("footer", 0.0);
        assertThat(measured(filter, line + "ab\nab\n" + accents + line.repeat(16)))
                .containsEntry("header", 0.0);
        assertThat(measured(filter, line.repeat(16) + "ab\nab\nab\n" + line)).containsEntry("footer", 1.0);
    }

    private static SortedMap<String, Double> measured(UngoliantLines filter, String text) {
        Readings readings = Readings.all();
        filter.clean(document(text), readings);
        SortedMap<String, Double> values = new TreeMap<>();
        for (Reading reading : readings.taken()) {
            values.put(reading.measure().name(), reading.value());
        }
        return values;
    }
}
