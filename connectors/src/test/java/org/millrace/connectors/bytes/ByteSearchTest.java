package org.millrace.connectors.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteSearchTest {
    @Test
    void findsTheFirstAtAnyPlaceAndValue() {
        for (int value = 0; value < 256; value++) {
            for (int at = 0; at < 20; at++) {
                byte[] bytes = new byte[20];
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) (value + 1 + 127 * (i % 2)); // neighbours of the value, and its opposites
                }
                assertThat(ByteSearch.indexOf(bytes, (byte) value, 0, bytes.length))
                        .isEqualTo(bytes.length);
                bytes[at] = (byte) value;
                assertThat(ByteSearch.indexOf(bytes, (byte) value, 0, bytes.length))
                        .isEqualTo(at);
                assertThat(ByteSearch.indexOf(bytes, (byte) value, at + 1, bytes.length))
                        .isEqualTo(bytes.length);
                assertThat(ByteSearch.indexOf(bytes, (byte) value, 0, at)).isEqualTo(at);
            }
        }
    }
}
