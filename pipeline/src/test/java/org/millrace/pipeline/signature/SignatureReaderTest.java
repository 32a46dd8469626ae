package org.millrace.pipeline.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millrace.core.DocumentId;

class SignatureReaderTest {
    private static final SignatureShape SHAPE = new SignatureShape(2, 3, 32);

    @TempDir
    Path folder;

    private static SignatureRow row(int number) {
        int[] signature = number % 5 == 4 ? new int[0] : new int[] {number, -number, Integer.MAX_VALUE};
        return new SignatureRow(
                new DocumentId(number, ~number),
                2 * number,
                new long[] {100 + number, Long.MAX_VALUE - number},
                7,
                -7,
                number,
                0,
                signature);
    }

    private String write(int rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SignatureWriter writer = new SignatureWriter(out, SHAPE);
        for (int i = 0; i < rows; i++) {
            writer.add(row(i));
        }
        Path file = folder.resolve("signatures");
        Files.write(file, out.toByteArray());
        assertThat(Files.size(file)).isEqualTo((long) rows * SHAPE.bytes());
        return file.toString();
    }

    private static void assertSame(SignatureRow read, int number) {
        assertThat(read).usingRecursiveComparison().isEqualTo(row(number));
    }

    @Test
    void readsEveryRowBack() throws IOException {
        try (SignatureReader reader = new SignatureReader(write(12), SHAPE)) {
            for (int i = 0; i < 12; i++) {
                assertSame(reader.read(i), i);
            }
        }
    }

    @Test
    void skipsForwardsNearAndFar() throws IOException {
        try (SignatureReader reader = new SignatureReader(write(20_000), SHAPE)) {
            for (int position : new int[] {0, 3, 700, 15_000, 15_001, 19_999}) {
                assertSame(reader.read(position), position);
            }
        }
    }

    @Test
    void refusesToGoBack() throws IOException {
        try (SignatureReader reader = new SignatureReader(write(5), SHAPE)) {
            reader.read(3);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> reader.read(3))
                    .withMessage("rows are read forwards: at 4, asked for 3");
        }
    }

    @Test
    void failsBehindTheEnd() throws IOException {
        try (SignatureReader reader = new SignatureReader(write(5), SHAPE)) {
            assertThatExceptionOfType(EOFException.class).isThrownBy(() -> reader.read(5));
        }
    }

    @Test
    void storesARowInTheseBytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SignatureWriter(out, new SignatureShape(1, 2, 32))
                .add(new SignatureRow(new DocumentId(1, 2), 3, new long[] {-4}, 6, 7, 9, 10, new int[] {8, -1}));

        assertThat(HexFormat.of().formatHex(out.toByteArray()))
                .isEqualTo("0000000000000001" + "0000000000000002" + "00000003" + "fffffffffffffffc"
                        + "0000000000000006" + "0000000000000007" + "0000000000000009" + "000000000000000a" + "01"
                        + "00000008" + "ffffffff");
    }

    @ParameterizedTest
    @CsvSource({"16, 0008ffff8000", "8, 08ff80"})
    void storesFewBitsInFewBytes(int bits, String stored) throws IOException {
        int greatest = (1 << bits) - 1;
        int[] components = {8, greatest, 1 << (bits - 1)};
        SignatureRow row = new SignatureRow(new DocumentId(1, 2), 3, new long[] {-4}, 6, 7, 9, 10, components);
        SignatureShape shape = new SignatureShape(1, 3, bits);

        byte[] bytes = row.toBytes(shape);

        assertThat(bytes).hasSize(shape.bytes());
        assertThat(HexFormat.of().formatHex(bytes)).endsWith("01" + stored);
        assertThat(SignatureRow.fromBytes(bytes, shape))
                .usingRecursiveComparison()
                .isEqualTo(row);
    }

    @Test
    void refusesOtherBits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignatureShape(1, 3, 31))
                .withMessage("need bits of 32, 16 or 8, got bits=31");
    }

    @Test
    void knowsExactCopiesByBothHalvesOfTheKey() {
        SignatureRow row = keyed(1, 6, 7, 1, 0);

        assertThat(row.isExactCopyOf(keyed(9, 6, 7, 0, 0))).isTrue();
        assertThat(row.isExactCopyOf(keyed(1, 6, 8, 1, 0))).isFalse();
        assertThat(row.isExactCopyOf(keyed(1, 5, 7, 1, 0))).isFalse();
    }

    @Test
    void knowsEqualAddressesByBothHalvesOfTheKey() {
        SignatureRow row = keyed(1, 6, 7, 3, 4);

        assertThat(row.hasUrlOf(keyed(2, 0, 0, 3, 4))).isTrue();
        assertThat(row.hasUrlOf(keyed(2, 6, 7, 3, 5))).isFalse();
        assertThat(row.hasUrlOf(keyed(2, 6, 7, 2, 4))).isFalse();
        assertThat(keyed(1, 6, 7, 0, 0).hasUrlOf(keyed(2, 6, 7, 0, 0)))
                .as("none has an address")
                .isFalse();
    }

    private static SignatureRow keyed(long id, long exactHigh, long exactLow, long urlHigh, long urlLow) {
        return new SignatureRow(
                new DocumentId(id, 2), 0, new long[] {1}, exactHigh, exactLow, urlHigh, urlLow, new int[0]);
    }
}
