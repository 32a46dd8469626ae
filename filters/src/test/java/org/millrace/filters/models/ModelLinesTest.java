package org.millrace.filters.models;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ModelLinesTest {
    private static List<String> lines(byte[] bytes) throws IOException {
        ModelLines reader = new ModelLines("a", new ByteArrayInputStream(bytes), 10);
        List<String> lines = new ArrayList<>();
        for (String line = reader.next(); line != null; line = reader.next()) {
            lines.add(line);
            assertThat(reader.number()).isEqualTo(lines.size());
        }
        return lines;
    }

    private static List<String> lines(String text) throws IOException {
        return lines(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsLinesWithEitherEndAndWithout() throws IOException {
        assertThat(lines("")).isEmpty();
        assertThat(lines("a\r\n\nb\rb\u0085\n")).containsExactly("a", "", "b\rb\u0085");
        assertThat(lines("é\nlast")).containsExactly("é", "last");
    }

    @Test
    void refusesALineThatIsTooLong() throws IOException {
        assertThat(lines("0123456789\n0123456789")).hasSize(2);
        assertThatThrownBy(() -> lines("a\n01234567890\n"))
                .hasMessage("a, line 2: expected at most 10 bytes, found more");
    }

    @Test
    void goesOnBehindALineThatIsTooLong() throws IOException {
        String longLine = "x".repeat(200_000); // longer than what is read at once
        ModelLines reader =
                new ModelLines("a", new ByteArrayInputStream((longLine + "\nb\n01234567890\n").getBytes(US_ASCII)), 10);
        assertThatThrownBy(reader::next).hasMessage("a, line 1: expected at most 10 bytes, found more");
        assertThat(reader.next()).isEqualTo("b");
        assertThat(reader.number()).isEqualTo(2);
        assertThatThrownBy(reader::next).hasMessage("a, line 3: expected at most 10 bytes, found more");
        assertThat(reader.next()).isNull();
        assertThat(reader.isBroken()).isFalse();
    }

    @Test
    void hasNothingBehindDamage() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write("a\nb\n".getBytes(US_ASCII));
        }
        byte[] bytes = Arrays.copyOf(zipped.toByteArray(), zipped.size() - 1);
        ModelLines reader = new ModelLines("a", new ByteArrayInputStream(bytes), 10);
        assertThat(reader.next()).isEqualTo("a");
        assertThat(reader.next()).isEqualTo("b");
        assertThat(reader.isBroken()).isFalse();
        assertThatThrownBy(reader::next).hasMessageStartingWith("a, line 3: expected gzip, found a fault");
        assertThat(reader.isBroken()).isTrue();
        assertThat(reader.next()).isNull();
    }

    @Test
    void readsGzipInSeveralParts() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        for (String part : List.of("a\nb", "c\n")) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
                gzip.write(part.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(lines(zipped.toByteArray())).containsExactly("a", "bc");
    }
}
