package org.millrace.filters.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.millrace.filters.Texts.document;
import static org.millrace.filters.quality.Prose.clean;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millrace.core.Readings;
import org.millrace.core.Rewriting;
import org.millrace.core.Verdict;

class CcNetLinesTest {
    private static final CcNetLines ANY = new CcNetLines(0);

    @Test
    void dropsDocumentsOfFewerThan300CodePoints() {
        CcNetLines filter = new CcNetLines(300);
        String text = "\uD83D\uDE00".repeat(300);
        assertThat(clean(filter, text)).isEqualTo(Rewriting.unchanged(text));
        assertThat(clean(filter, "a".repeat(299))).isEqualTo(Verdict.drop("ccnet_short_doc", 299, 300));
    }

    @Test
    void takesOutLaterCopiesOfLines() {
        assertThat(clean(ANY, "one\ntwo\none\nthree\none"))
                .isEqualTo(Rewriting.repaired("one\ntwo\nthree", Map.of("repeated_line", 2)));
        assertThat(clean(ANY, "a\n\nb\n \nc\n")).isEqualTo(Rewriting.repaired("a\n\nb\nc", Map.of("repeated_line", 2)));
    }

    @ParameterizedTest
    @CsvSource({
        "'  Page 12 ', 'PAGE 34'",
        "'\u0663 x', '0 X'",
        "'\uD835\uDFCE', '7'",
        "'“Oh”…', 'oh'",
        "'０１２３４５６７８９ x', '1000000000 X'",
        "'１', '7'",
        "'，。、„”“«»」「《》´∶：？！（）；–—．～’…━〈〉【】％►', ''",
        "'a\u0007b\u0085c', 'abc'",
        "'—', ' '",
    })
    void takesLinesForTheSame(String first, String second) {
        assertThat(clean(ANY, first + "\n" + second)).isEqualTo(Rewriting.repaired(first, Map.of("repeated_line", 1)));
    }

    @ParameterizedTest
    @CsvSource({"'１', ''", "'a１', 'a'", "'a.', 'a'", "'12', '1'", "'\u00E9', 'e'", "'a\u200Bb', 'ab'", "'a b', 'a  b'"})
    void takesLinesForDifferent(String first, String second) {
        assertThat(clean(ANY, first + "\n" + second)).isEqualTo(Rewriting.unchanged(first + "\n" + second));
    }

    @Test
    void dropsADocumentWithoutLines() {
        assertThat(clean(ANY, "")).isEqualTo(Verdict.drop("ccnet_no_lines", 0, 1));
    }

    @Test
    void measuresLengthsBeforeAndAfter() {
        Readings readings = Readings.all();
        ANY.clean(document("One line.\nOne line.\nTwo \uD83D\uDE00"), readings);
        assertThat(readings.taken())
                .extracting(reading -> reading.measure().name(), reading -> reading.value())
                .containsExactly(
                        tuple("characters", 25.0),
                        tuple("original_lines", 3.0),
                        tuple("lines", 2.0),
                        tuple("length", 15.0));
    }
}
