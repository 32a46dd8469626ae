package org.millrace.filters.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XxHash64Test {
    /** Published values, and values of lz4-java around the 32 bytes from which blocks are used. */
    @ParameterizedTest
    @CsvSource({
        "'', ef46db3751d8e999",
        "a, d24ec4f1a98c6e5b",
        "abc, 44bc2cf5ad770999",
        "0123456789abcdef0123456789abcde, 1fdfc63febacfde7",
        "0123456789abcdef0123456789abcdef, 642a94958e71e6c5",
        "0123456789abcdef0123456789abcdef0123456789abcdef, e35216444a3c253b"
    })
    void keepsKnownValues(String text, String hash) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(Long.toHexString(XxHash64.hash(bytes, 0, bytes.length))).isEqualTo(hash);
    }

    @Test
    void looksAtThePartAlone() {
        byte[] bytes = "xxabcyy".getBytes(StandardCharsets.UTF_8);
        assertThat(XxHash64.hash(bytes, 2, 3)).isEqualTo(0x44bc2cf5ad770999L);
    }
}
