package org.millrace.filters.decontamination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millrace.filters.models.LineCounts;

class BundleSourceTest {
    private static BundleScanner scanner(List<String> fields, String id, String lines) throws IOException {
        BundleWriter writer = new BundleWriter("quiz", "1", 3, 2);
        assertThat(add(writer, fields, id, lines).unread()).isZero();
        return InlineBundle.read(InlineBundle.of(writer)).scanner();
    }

    private static LineCounts add(BundleWriter writer, List<String> fields, String id, String lines)
            throws IOException {
        LineCounts counts = new LineCounts();
        new BundleSource(fields, id)
                .addTo(writer, "test.jsonl", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), counts);
        return counts;
    }

    @Test
    void joinsFieldsInTheOrderInWhichTheyAreNamed() throws IOException {
        BundleScanner scanner = scanner(
                List.of("q", "options", "a"),
                "",
                "\n{\"a\":4,\"q\":\"Two plus two?\",\"options\":[\"three\",4.5,null,true]}\n");
        assertThat(scanner.scan("two plus two three 4 5 true 4")).contains(new Contamination("test.jsonl:2", 6, 6, 1));
    }

    @Test
    void takesTheIdFromAField() throws IOException {
        assertThat(scanner(List.of("q"), "id", "{\"q\":\"a b c\",\"id\":17}").scan("a b c"))
                .contains(new Contamination("17", 1, 1, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"x\":1}               | expected the field 'q', found only [x]",
                "{\"q\":{\"t\":1}}       | expected text or a list of texts in 'q', found an object",
                "[1]                     | expected a JSON object, found something else",
                "{\"q\":                 | expected a JSON object, found a fault",
                "{\"q\":\"a\"} {}        | expected a JSON object, found a fault",
            })
    void leavesOutALineThatIsNoItemAndGoesOn(String line, String message) throws IOException {
        BundleWriter writer = new BundleWriter("quiz", "1", 3, 2);
        LineCounts counts = add(writer, List.of("q"), "", "{\"q\":\"a b c\"}\n" + line + "\n{\"q\":\"d e f\"}\n");

        assertThat(counts.read()).isEqualTo(2);
        assertThat(counts.unread()).isOne();
        assertThat(counts.first()).startsWith("test.jsonl, line 2: " + message);
        BundleScanner scanner = InlineBundle.read(InlineBundle.of(writer)).scanner();
        assertThat(scanner.scan("a b c")).contains(new Contamination("test.jsonl:1", 1, 1, 1));
        assertThat(scanner.scan("d e f")).as("called by its line").contains(new Contamination("test.jsonl:3", 1, 1, 1));
    }

    @Test
    void leavesOutAnItemWhoseIdCannotBeOne() throws IOException {
        BundleWriter writer = new BundleWriter("quiz", "1", 3, 2);
        assertThat(add(writer, List.of("q"), "q", "{\"q\":\"a\\tb\"}").first())
                .startsWith("test.jsonl, line 1: expected an item, found a fault: need an id");
        assertThat(writer.isEmpty()).isTrue();
    }

    @Test
    void needsAField() {
        assertThatThrownBy(() -> new BundleSource(List.of(), "")).hasMessage("need at least one field");
    }
}
