package org.millrace.pipeline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.millrace.core.Failure;
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
    void holdsNoAddress() {
        assertThat(LeftOut.removed("len", Verdict.drop("too-short", 1, 2), ORIGIN)
                        .toString())
                .doesNotContain("secret.example");
    }

    @Test
    void isStoredInTheseBytes() {
        LeftOut line = LeftOut.removed("s", Verdict.drop("r", 1, 0), Origin.at("web", "k", "c", 1, -1));

        assertThat(HexFormat.of().formatHex(line.encode()))
                .isEqualTo("00" + "0173" + "0172" + "3ff0000000000000" + "0000000000000000" + "00" + "016b" + "0163"
                        + "0000000000000001" + "ffffffffffffffff");
    }
}
