package org.millrace.connectors.documents.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.millrace.core.Extraction;
import org.millrace.core.Failure;
import org.millrace.core.Notes;
import org.millrace.core.Verdict;

class WireTest {
    private static Extraction across(Extraction extraction, int longest) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Wire.write(extraction, new DataOutputStream(bytes));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        Extraction result = Wire.read(in.readUnsignedByte(), in, longest);
        assertThat(in.read()).isEqualTo(-1);
        return result;
    }

    @Test
    void bringsEveryOutcomeAcross() throws IOException {
        Extraction[] all = {
            new Extraction.Found(
                    "half \ud800 \u0000 ä", Notes.NONE.withFact("a", "b").withSignal("p", 2)),
            new Extraction.Nothing(new Verdict.Drop("rule", 1.5, 2.5, "why")),
            new Extraction.Unreadable(new Failure("cause", "message"))
        };
        for (Extraction extraction : all) {
            assertThat(across(extraction, 100)).isEqualTo(extraction);
        }
    }

    @Test
    void takesNothingFromAChildThatTalksNonsense() {
        assertThatThrownBy(() -> across(new Extraction.Found("x".repeat(101), Notes.NONE), 100))
                .hasMessage("a string of 101 units");
        assertThatThrownBy(() -> Wire.read(77, new DataInputStream(new ByteArrayInputStream(new byte[0])), 1))
                .hasMessage("an answer of unknown kind 77");
    }
}
