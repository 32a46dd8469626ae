package org.millrace.pipeline.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class JsonEscaperTest {
    private final JsonEscaper escaper = new JsonEscaper();

    private String written(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        escaper.write(text.getBytes(StandardCharsets.UTF_8), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String byJackson(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            json.writeUTF8String(utf8, 0, utf8.length);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void escapesWhatJsonAsksFor() throws IOException {
        assertThat(written("")).isEqualTo("\"\"");
        assertThat(written("a \"b\" \\ c/\n")).isEqualTo("\"a \\\"b\\\" \\\\ c/\\n\"");
        assertThat(written("\u0000\u001f\u007f\u0080\u00e9\ud83d\ude00"))
                .isEqualTo("\"\\u0000\\u001F\u007f\u0080\u00e9\ud83d\ude00\"");
    }

    @Test
    void writesEachCharacterAtEachPlaceAsJacksonDoes() throws IOException {
        for (int c = 0; c < 0x180; c++) {
            for (int place = 0; place < 17; place++) {
                String text = "x".repeat(place) + (char) c + "\u00e9".repeat(16 - place);
                assertThat(written(text)).isEqualTo(byJackson(text));
            }
        }
    }

    /** Longer than the buffer, with escapes that cross its end. */
    @Test
    void writesLongTextsAsJacksonDoes() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        String alphabet = "abc \n\"\\\t\u0001\u00e9\u6771";
        for (int length : new int[] {32_760, 32_767, 32_768, 32_769, 100_000}) {
            StringBuilder text = new StringBuilder("y".repeat(random.nextInt(9)));
            while (text.length() < length) {
                text.append(random.nextInt(4) == 0 ? alphabet.charAt(random.nextInt(alphabet.length())) : 'z');
            }
            assertThat(written(text.toString())).isEqualTo(byJackson(text.toString()));
        }
    }
}
