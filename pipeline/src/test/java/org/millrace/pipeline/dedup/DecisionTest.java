package org.millrace.pipeline.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.core.DocumentId;

class DecisionTest {
    private static final DocumentId A = new DocumentId(1, 2);
    private static final DocumentId B = new DocumentId(-1, 3);

    @Test
    void comesBackAsItWas() {
        Decision survivor = new Decision(A, 300, A, 10_000, Kinship.EXACT, true, List.of(B, A));
        Decision gone = new Decision(A, 2, B, 7500, Kinship.NEAR, false, List.of());

        Decision earlier = new Decision(A, 2, B, 7500, Kinship.NEAR, false, "june", List.of(), "", List.of());

        assertThat(Decision.decode(survivor.encode())).isEqualTo(survivor);
        assertThat(Decision.decode(earlier.encode())).isEqualTo(earlier);
        assertThat(Decision.decode(gone.encode())).isEqualTo(gone);
    }

    @Test
    void isStoredInTheseBytes() {
        assertThat(HexFormat.of().formatHex(new Decision(A, 2, B, 7500, Kinship.URL, true, List.of(A)).encode()))
                .isEqualTo("0000000000000001" + "0000000000000002" + "02" + "ffffffffffffffff" + "0000000000000003"
                        + "cc3a" + "02" + "01" + "00" + "01" + "0000000000000001" + "0000000000000002" + "00" + "00");
    }

    @Test
    void keepsWhatRequestsHaveToDoWithIt() {
        Decision decision =
                new Decision(A, 1, B, 7500, Kinship.NEAR, false, "", List.of(), "r-1", List.of("r-2", "r-3"));
        assertThat(Decision.decode(decision.encode())).isEqualTo(decision);
    }
}
