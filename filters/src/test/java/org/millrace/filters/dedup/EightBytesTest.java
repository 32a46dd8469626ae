package org.millrace.filters.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Each operation against a plain one, for each byte at each place among neighbours that could carry into it. */
class EightBytesTest {
    private static final byte[] NEIGHBOURS = {0x00, ' ', '0', 'A', 'Z', 'a', 'z', 0x7F};

    private interface Check {
        void check(byte[] eight, int place);
    }

    private static void forEachByte(Check check) {
        for (int value = 0; value < 0x80; value++) {
            for (byte neighbour : NEIGHBOURS) {
                for (int place = 0; place < 8; place++) {
                    byte[] eight = new byte[8];
                    Arrays.fill(eight, neighbour);
                    eight[place] = (byte) value;
                    check.check(eight, place);
                }
            }
        }
    }

    private static byte[] bytes(long eight) {
        byte[] bytes = new byte[8];
        EightBytes.set(bytes, 0, eight);
        return bytes;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || (b >= 9 && b <= 13);
    }

    private static byte lower(byte b) {
        return b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
    }

    @Test
    void keepsLettersInLowerCaseAndDigits() {
        forEachByte((eight, place) -> {
            byte[] words = bytes(EightBytes.words(EightBytes.get(eight, 0)));
            for (int i = 0; i < 8; i++) {
                boolean isWord = Character.isLetterOrDigit(eight[i]);
                assertThat(words[i]).isEqualTo(isWord ? lower(eight[i]) : 0);
            }
        });
    }

    @Test
    void foldsAndFindsWhiteSpace() {
        forEachByte((eight, place) -> {
            long spaces = EightBytes.spaces(EightBytes.get(eight, 0));
            byte[] folded = bytes(EightBytes.folded(EightBytes.get(eight, 0), spaces));
            for (int i = 0; i < 8; i++) {
                assertThat((spaces >>> (8 * i)) & 0xFF).isEqualTo(isSpace(eight[i]) ? 0x80 : 0);
                assertThat(folded[i]).isEqualTo(isSpace(eight[i]) ? (byte) ' ' : lower(eight[i]));
            }
        });
    }

    @Test
    void tellsBytesThatAreNotZero() {
        for (int pattern = 0; pattern < 256; pattern++) {
            for (byte value : new byte[] {1, 0x7F, (byte) 0x80, (byte) 0xFF}) {
                byte[] eight = new byte[8];
                for (int i = 0; i < 8; i++) {
                    eight[i] = (pattern >> i & 1) == 1 ? value : 0;
                }
                assertThat(EightBytes.present(EightBytes.get(eight, 0))).isEqualTo(pattern);
            }
        }
    }

    @Test
    void findsTheFirstByteBeyondAscii() {
        byte[] eight = "abcd\u00e9fg".getBytes(StandardCharsets.UTF_8);

        assertThat(EightBytes.first(EightBytes.beyondAscii(EightBytes.get(eight, 0))))
                .isEqualTo(4);
        assertThat(EightBytes.beyondAscii(EightBytes.get("abcdefgh".getBytes(StandardCharsets.UTF_8), 0)))
                .isZero();
    }
}
