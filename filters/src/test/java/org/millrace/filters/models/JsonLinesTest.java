package org.millrace.filters.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
    private static final int LONGEST = 20;

    private final LineCounts counts = new LineCounts();
    private final List<String> taken = new ArrayList<>();

    private void read(byte[] bytes) throws IOException {
        JsonLines.read("a.jsonl", new ByteArrayInputStream(bytes), LONGEST, counts, (object, lines) -> {
            if (object.has("refuse")) {
                throw lines.fault("something better", "this");
            }
            taken.add(lines.number() + " " + object);
        });
    }

    private void read(String text) throws IOException {
        read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void countsEveryLineThatIsNotBlankOnce() throws IOException {
        read("{\"a\":1}\r\n\n \t\n{\n[]\n7\n{\"refuse\":1}\n{\"a\":2} {}\n" + "{\"a\":\"" + "x".repeat(99) + "\"}\n{}");

        assertThat(taken).containsExactly("1 {\"a\":1}", "10 {}");
        assertThat(counts.read()).isEqualTo(2);
        assertThat(counts.unread()).isEqualTo(6);
        assertThat(counts.first()).startsWith("a.jsonl, line 4: expected a JSON object, found a fault: ");
        assertThat(counts.rests()).isEmpty();
    }

    @Test
    void takesALineOfTheLengthAllowedAndNoLonger() throws IOException {
        String line = "{\"a\":\"" + "x".repeat(LONGEST - 8) + "\"}";
        assertThat(line).hasSize(LONGEST);
        read(line + "\n");
        assertThat(counts.read()).isOne();
        read(line + " \n");
        assertThat(counts.unread()).isOne();
        assertThat(counts.first()).isEqualTo("a.jsonl, line 1: expected at most 20 bytes, found more");
    }

    @Test
    void passesOverAByteOrderMarkBeforeTheFirstLineOnly() throws IOException {
        read("\uFEFF{}\n\uFEFF{}\n");
        assertThat(taken).containsExactly("1 {}");
        assertThat(counts.unread()).isOne();
    }

    @Test
    void readsNothingOfNothing() throws IOException {
        read("");
        assertThat(counts.read()).isZero();
        assertThat(counts.unread()).isZero();
        assertThat(counts.first()).isEmpty();
        assertThat(counts.rests()).isEmpty();
    }

    @Test
    void tellsOnceThatAFileBreaksOffWhereverItDoes() throws IOException {
        Random random = new Random(11);
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            for (int i = 0; i < 2000; i++) {
                gzip.write(("{\"a\":" + random.nextInt() + "}\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] whole = zipped.toByteArray();
        read(whole);
        assertThat(counts.read()).isEqualTo(2000);
        assertThat(counts.rests()).isEmpty();
        for (int length : new int[] {2, 9, 10, 11, whole.length / 2, whole.length - 9, whole.length - 1}) {
            int before = counts.rests().size();
            read(Arrays.copyOf(whole, length));
            assertThat(counts.rests()).as("%d bytes", length).hasSize(before + 1);
            assertThat(counts.unread()).isZero();
        }
        assertThat(counts.rests().get(0)).startsWith("a.jsonl: expected gzip, found a fault");
        assertThat(counts.rests().get(6)).startsWith("a.jsonl, line 2001: expected gzip, found a fault");
    }

    @Test
    void doesNotTakeAFaultOfTheStorageForOneOfTheFile() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] buffer, int start, int length) throws IOException {
                return read();
            }
        };
        assertThatIOException()
                .isThrownBy(() -> JsonLines.read("a.jsonl", failing, LONGEST, counts, (object, lines) -> {}))
                .withMessage("gone");
    }
}
