package org.millrace.pipeline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.core.Document;
import org.millrace.core.Failure;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.core.Verdict;

class LeftOutTest {
    private static final Origin ORIGIN =
            Origin.at("web", "warc", "a.warc", 10, -1).withUri("https://secret.example/");

    @Test
    void keepsRuleValueLimitAndEvidenceOfARemoval() {
        LeftOut line = LeftOut.removed("len", new Verdict.Drop("too-short", 3.25, 5, "why"), ORIGIN);

        assertThat(line)
                .isEqualTo(new LeftOut(
                        LeftOut.Outcome.REMOVED,
                        "len",
                        "too-short",
                        3.25,
                        5,
                        "why",
                        TextFacts.NONE,
                        new LeftOut.Place("web", "warc", "a.warc", 10, -1)));
        assertThat(LeftOut.decode(line.encode(), "web")).isEqualTo(line);
        assertThat(line.outcome().word()).isEqualTo("removed");
    }

    @Test
    void keepsCauseAndMessageOfAFailure() {
        LeftOut line = LeftOut.failed(LeftOut.READ, new Failure("truncated", "ends within a record"), ORIGIN);

        assertThat(line.rule()).isEqualTo("truncated");
        assertThat(line.evidence()).isEqualTo("ends within a record");
        assertThat(line.value()).isZero();
        assertThat(LeftOut.decode(line.encode(), "web")).isEqualTo(line);
        assertThat(line.outcome().word()).isEqualTo("failed");
    }

    @Test
    void tellsLengthAndLanguageOfATextThatAStepSaw() {
        Document document = Document.of(ORIGIN, "a\u00E9\u20AC\uD83D\uDE00\uD83D")
                .withNotes(Notes.NONE.withFact(Notes.LANGUAGE, "fr"));
        LeftOut line = LeftOut.removed("len", Verdict.drop("too-short", 1, 2), document);

        assertThat(line.text()).isEqualTo(new TextFacts(1 + 2 + 3 + 4 + 1, "fr"));
        assertThat(line.text()).isEqualTo(TextFacts.of(Curated.of(document, List.of())));
        assertThat(LeftOut.decode(line.encode(), "web")).isEqualTo(line);
    }

    @Test
    void holdsNoAddress() {
        assertThat(LeftOut.removed("len", Verdict.drop("too-short", 1, 2), ORIGIN)
                        .toString())
                .doesNotContain("secret.example");
    }

    @Test
    void isStoredInTheseBytes() {
        LeftOut line = LeftOut.removed("s", Verdict.drop("r", 1, 0), Origin.at("web", "k", "c", 1, -1));

        assertThat(HexFormat.of().formatHex(line.encode()))
                .isEqualTo("00" + "0173" + "0172" + "3ff0000000000000" + "0000000000000000" + "00" + "0000" + "016b"
                        + "0163" + "0000000000000001" + "ffffffffffffffff");
    }
}
