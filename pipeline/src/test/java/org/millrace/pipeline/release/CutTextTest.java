package org.millrace.pipeline.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millrace.core.Document;
import org.millrace.core.Edit;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.core.Redaction;
import org.millrace.pipeline.ledger.Curated;
import org.millrace.pipeline.ledger.Cut;

class CutTextTest {
    private static Curated document(String text, Redaction... redactions) {
        Origin origin = new Origin("s", "jsonl", "c", 0, 1, "l", "", "", "", "", "", 0, "", "");
        return Curated.of(
                new Document(origin.id(), origin, text, Notes.NONE.withRedactions(List.of(redactions))), List.of());
    }

    private static List<Cut> cuts(int... bounds) {
        List<Cut> cuts = new ArrayList<>();
        for (int i = 0; i < bounds.length; i += 2) {
            cuts.add(new Cut(bounds[i], bounds[i + 1], "rule"));
        }
        return cuts;
    }

    private static String text(Curated document) {
        return new String(document.text(), StandardCharsets.UTF_8);
    }

    @Test
    void leavesOutTheUnionOfAllStretches() {
        List<Cut> cuts = List.of(new Cut(6, 8, "b"), new Cut(1, 3, "a"), new Cut(2, 5, "b"));
        Curated left = CutText.without(cuts, document("0123456789"));
        assertThat(text(left)).isEqualTo("0589");
        assertThat(left.codePoints()).isEqualTo(4);
        assertThat(left.notes().edits()).containsExactly(Edit.of("cut", Map.of("a", 1, "b", 2), 6));
    }

    @Test
    void countsCodePointsAndCutsBetweenThem() {
        Curated left = CutText.without(cuts(1, 3, 4, 5), document("ä😀bç😀z"));
        assertThat(text(left)).isEqualTo("äçz");
        assertThat(left.codePoints()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "'a\nb', 2, 3, a",
        "'a\n\nb', 3, 4, a",
        "'a\nb\n', 2, 4, a",
        "'a\n', 2, 2, a",
        "'a\nb', 0, 2, b",
        "'a\n  b', 0, 2, '  b'",
        "'a\n\n  b', 0, 2, '  b'",
        "'a. b', 0, 2, b",
        "'a.\n b', 0, 2, b",
        "'a b c', 1, 3, 'a c'",
        "' a ', 1, 1, ' a '",
        "'abc', 0, 3, ''",
        "'  c', 2, 3, ''",
    })
    void leavesNoWhiteSpaceAtAnEndThatWasCut(String text, int start, int end, String left) {
        assertThat(text(CutText.without(cuts(start, end), document(text)))).isEqualTo(left);
    }

    @Test
    void takesCutsForOneWhereOnlyWhiteSpaceStandsBetweenThemAtAnEnd() {
        assertThat(text(CutText.without(cuts(2, 3, 5, 6), document("a\nb\n\nc"))))
                .isEqualTo("a");
        assertThat(text(CutText.without(cuts(0, 1, 3, 4), document("a\n\nb\nc"))))
                .isEqualTo("c");
        assertThat(text(CutText.without(cuts(0, 1, 3, 4), document("a\n\nb")))).isEmpty();
        assertThat(text(CutText.without(cuts(1, 2, 4, 5), document(" a\n\nb "))))
                .isEqualTo(" \n\n "); // no end is cut
    }

    @Test
    void movesRedactionsAndDropsThoseThatAreCut() {
        Curated left = CutText.without(
                cuts(2, 4, 6, 8),
                document(
                        "0123456789",
                        new Redaction("A", 0, 2, "r"),
                        new Redaction("B", 2, 2, "r"),
                        new Redaction("C", 4, 1, "r"),
                        new Redaction("D", 5, 2, "r"),
                        new Redaction("E", 7, 2, "r"),
                        new Redaction("F", 9, 1, "r", "tag-only")));
        assertThat(text(left)).isEqualTo("014589");
        assertThat(left.notes().redactions())
                .containsExactly(
                        new Redaction("A", 0, 2, "r"),
                        new Redaction("C", 2, 1, "r"),
                        new Redaction("D", 3, 1, "r"),
                        new Redaction("E", 4, 1, "r"),
                        new Redaction("F", 5, 1, "r", "tag-only"));
    }

    @Test
    void takesLinearTimeWhereEverySecondLineIsCutAndManyAreRedacted() {
        int lines = 200_000;
        List<Cut> cuts = new ArrayList<>();
        List<Redaction> redactions = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            cuts.add(new Cut(4 * i, 4 * i + 2, "rule"));
            redactions.add(new Redaction("A", 4 * i + 1, 1, "r"));
        }
        for (String unit : List.of("a\nb\n", "a\n\n\n")) {
            Curated whole = document(unit.repeat(lines), redactions.toArray(Redaction[]::new));
            Assertions.assertThatCode(() -> org.junit.jupiter.api.Assertions.assertTimeout(
                            Duration.ofSeconds(60), () -> CutText.without(cuts, whole)))
                    .doesNotThrowAnyException();
            assertThat(text(CutText.without(cuts, whole))).isEqualTo(unit.equals("a\nb\n") ? "b\n".repeat(lines) : "");
        }
    }
}
