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
import org.millrace.core.DocumentId;

class SignatureReaderTest {
    private static final int COMPONENTS = 3;

    @TempDir
    Path folder;

    private static SignatureRow row(int number) {
        int[] signature = number % 5 == 4 ? new int[0] : new int[] {number, -number, Integer.MAX_VALUE};
        return new SignatureRow(
                new DocumentId(number, ~number), 2 * number, 100 + number, Long.MAX_VALUE - number, 7, -7, signature);
    }

    private String write(int rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SignatureWriter writer = new SignatureWriter(out, COMPONENTS);
        for (int i = 0; i < rows; i++) {
            writer.add(row(i));
        }
        Path file = folder.resolve("signatures");
        Files.write(file, out.toByteArray());
        assertThat(Files.size(file)).isEqualTo((long) rows * SignatureRow.bytes(COMPONENTS));
        return file.toString();
    }

    private static void assertSame(SignatureRow read, int number) {
        assertThat(read).usingRecursiveComparison().isEqualTo(row(number));
    }

    @Test
    void readsEveryRowBack() throws IOException {
        try (SignatureReader reader = new SignatureReader(write(12), COMPONENTS)) {
            for (int i = 0; i < 12; i++) {
                assertSame(reader.read(i), i);
            }
        }
    }

    @Test
    void skipsForwardsNearAndFar() throws IOException {
        try (SignatureReader reader = new SignatureReader(write(20_000), COMPONENTS)) {
            for (int position : new int[] {0, 3, 700, 15_000, 15_001, 19_999}) {
                assertSame(reader.read(position), position);
            }
        }
    }

    @Test
    void refusesToGoBack() throws IOException {
        try (SignatureReader reader = new SignatureReader(write(5), COMPONENTS)) {
            reader.read(3);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> reader.read(3))
                    .withMessage("rows are read forwards: at 4, asked for 3");
        }
    }

    @Test
    void failsBehindTheEnd() throws IOException {
        try (SignatureReader reader = new SignatureReader(write(5), COMPONENTS)) {
            assertThatExceptionOfType(EOFException.class).isThrownBy(() -> reader.read(5));
        }
    }

    @Test
    void storesARowInTheseBytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SignatureWriter(out, 2).add(new SignatureRow(new DocumentId(1, 2), 3, 4, 5, 6, 7, new int[] {8, -1}));

        assertThat(HexFormat.of().formatHex(out.toByteArray()))
                .isEqualTo("0000000000000001" + "0000000000000002" + "00000003" + "00000004" + "0000000000000005"
                        + "0000000000000006" + "0000000000000007" + "01" + "00000008" + "ffffffff");
    }

    @Test
    void knowsExactCopiesByBothHalvesOfTheKey() {
        SignatureRow row = new SignatureRow(new DocumentId(1, 2), 0, 1, 0, 6, 7, new int[0]);

        assertThat(row.isExactCopyOf(new SignatureRow(new DocumentId(9, 9), 1, 9, 9, 6, 7, new int[0])))
                .isTrue();
        assertThat(row.isExactCopyOf(new SignatureRow(new DocumentId(1, 2), 0, 1, 0, 6, 8, new int[0])))
                .isFalse();
        assertThat(row.isExactCopyOf(new SignatureRow(new DocumentId(1, 2), 0, 1, 0, 5, 7, new int[0])))
                .isFalse();
    }
}
