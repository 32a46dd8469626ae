package org.millrace.filters.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineRepeatsTest {
    @ParameterizedTest
    @CsvSource({
        "'', 1, 0, 0",
        "a, 1, 0, 0",
        "'a\na\na', 3, 2, 2",
        "'ab\n\n\nab', 2, 1, 2",
        "'\na\n', 3, 1, 0",
        "'\n', 2, 1, 0",
        "'a\nA\na ', 3, 0, 0",
        "'😀\n😀', 2, 1, 1",
    })
    void countsCopiesOfLines(String text, int lines, int copies, int chars) {
        LineRepeats repeats = measure(text);
        assertThat(repeats.lines()).isEqualTo(lines);
        assertThat(repeats.copiedLines()).isEqualTo(copies);
        assertThat(repeats.copiedLineChars()).isEqualTo(chars);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1, 0, 0",
        "'a\nb', 1, 0, 0",
        "'a\nb\n\na\nb', 2, 1, 3",
        "'  a\n\na\n\na  ', 3, 2, 2",
        "'\n\na\n\n\n\na\n', 2, 1, 1",
        "' \n\n a\n\n a', 2, 0, 0",
        "'a\n \na', 1, 0, 0",
    })
    void countsCopiesOfParagraphs(String text, int paragraphs, int copies, int chars) {
        LineRepeats repeats = measure(text);
        assertThat(repeats.paragraphs()).isEqualTo(paragraphs);
        assertThat(repeats.copiedParagraphs()).isEqualTo(copies);
        assertThat(repeats.copiedParagraphChars()).isEqualTo(chars);
    }

    @Test
    void agreesWithThePlainDefinitionOnRandomTexts() {
        Random random = new Random(20261120);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(24); i > 0; i--) {
                text.append("ab \n\n".charAt(random.nextInt(5)));
            }
            LineRepeats repeats = measure(text.toString());
            List<String> lines = split("\n+", text.toString());
            List<String> paragraphs = split("\n{2,}", text.toString().strip());
            assertThat(List.of(repeats.lines(), repeats.copiedLines(), repeats.copiedLineChars()))
                    .as("lines of <%s>", text)
                    .isEqualTo(copies(lines));
            assertThat(List.of(repeats.paragraphs(), repeats.copiedParagraphs(), repeats.copiedParagraphChars()))
                    .as("paragraphs of <%s>", text)
                    .isEqualTo(copies(paragraphs));
        }
    }

    private static List<String> split(String separator, String text) {
        // unlike String.split, Pattern.split keeps an empty start only where something matched before it
        List<String> parts = new ArrayList<>();
        int from = 0;
        var matcher = Pattern.compile(separator).matcher(text);
        while (matcher.find()) {
            parts.add(text.substring(from, matcher.start()));
            from = matcher.end();
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static List<Integer> copies(List<String> parts) {
        Set<String> seen = new HashSet<>();
        int copies = 0;
        int chars = 0;
        for (String part : parts) {
            if (!seen.add(part)) {
                copies++;
                chars += part.length();
            }
        }
        return List.of(parts.size(), copies, chars);
    }

    private static LineRepeats measure(String text) {
        LineRepeats repeats = new LineRepeats();
        repeats.measure(text.toCharArray(), text.length());
        return repeats;
    }
}
