package org.millrace.connectors.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
    @Test
    void agreesWithTheStrictDecoderOnAllShortSequences() {
        Random random = new Random(5);
        int[] interesting = {
            0, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee,
            0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff
        };
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = new byte[random.nextInt(6) + 1];
            for (int j = 0; j < bytes.length; j++) {
                bytes[j] = (byte) interesting[random.nextInt(interesting.length)];
            }
            assertThat(Utf8.firstMalformed(bytes, 0, bytes.length) < 0).isEqualTo(decodes(bytes));
        }
    }

    @Test
    void saysWhereTheFirstFaultIs() {
        byte[] bytes = "0123456789ä€😀x".getBytes(StandardCharsets.UTF_8);
        assertThat(Utf8.firstMalformed(bytes, 0, bytes.length)).isEqualTo(-1);
        assertThat(Utf8.firstMalformed(bytes, 0, bytes.length - 2)).isEqualTo(15);
        assertThat(Utf8.firstMalformed(bytes, 11, bytes.length)).isEqualTo(11);
    }

    private static boolean decodes(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
