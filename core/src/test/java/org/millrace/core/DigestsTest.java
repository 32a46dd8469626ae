package org.millrace.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DigestsTest {
    @Test
    void isSha256() { // FIPS 180-2, appendix B.1
        assertThat(HexFormat.of().formatHex(Digests.sha256().digest(new byte[] {'a', 'b', 'c'})))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
