package org.millrace.filters.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.millrace.filters.lists.InlineList;
import org.millrace.filters.models.LineCounts;

class NgramCountsTest {
    private static final String FILE =
            """
            millrace-ngrams 1
            name: mills
            buckets: 2
            documents: 2
            words: 3
            3
            1
            """;

    @Test
    void readsAndWritesTheSameBytes() throws IOException {
        NgramCounts counts = read(FILE);
        assertThat(counts.name()).isEqualTo("mills");
        assertThat(counts.buckets()).isEqualTo(2);
        assertThat(counts.documents()).isEqualTo(2);
        assertThat(counts.words()).isEqualTo(3);
        assertThat(counts.count(0)).isEqualTo(3);
        assertThat(counts.total()).isEqualTo(4);
        assertThat(written(counts)).isEqualTo(FILE);
    }

    @Test
    void holdsWhatACounterCounted() throws IOException {
        NgramCounter counter = new NgramCounter("mills", 2);
        counter.add("the mill");
        counter.add("");
        counter.add("mill");
        NgramCounts counts = counter.counts();
        assertThat(counts.documents()).isEqualTo(3);
        assertThat(counts.words()).isEqualTo(3);
        assertThat(counts.total()).as("three words and a pair").isEqualTo(4);
        assertThat(written(read(written(counts)))).isEqualTo(written(counts));
    }

    @Test
    void countsTheTextsOfJsonl() throws IOException {
        NgramCounter counter = new NgramCounter("mills", 100);
        addJsonl(counter, "{\"text\": \"the mill\", \"id\": 1}\n\n{\"text\": \"mill\"}\n");
        assertThat(counter.counts().documents()).isEqualTo(2);
        assertThat(counter.counts().words()).isEqualTo(3);
    }

    @Test
    void goesOnBehindALineWithoutAText() throws IOException {
        NgramCounter counter = new NgramCounter("mills", 100);
        LineCounts lines = addJsonl(counter, "{\"text\": \"a\"}\n{\"id\": 1}\n{\n{\"text\": \"b c\"}");
        assertThat(lines.read()).isEqualTo(2);
        assertThat(lines.unread()).isEqualTo(2);
        assertThat(lines.first()).isEqualTo("a.jsonl, line 2: expected a string in 'text', found no such field");
        assertThat(counter.counts().documents()).isEqualTo(2);
        assertThat(counter.counts().words()).isEqualTo(3);
        assertThat(addJsonl(counter, "{\"text\": 1}").first())
                .isEqualTo("a.jsonl, line 1: expected a string in 'text', found none");
    }

    @Test
    void refusesTextsWithoutWords() {
        NgramCounter counter = new NgramCounter("mills", 2);
        counter.add(" ");
        assertThatThrownBy(counter::counts).hasMessage("need texts with words, got 1 texts without any");
        assertThatThrownBy(() -> new NgramCounter("a b", 2)).hasMessageContaining("need a name");
        assertThatThrownBy(() -> new NgramCounter("a", 1)).hasMessage("need 2 <= buckets <= 10000000, got buckets=1");
    }

    @Test
    void namesTheLineOfAFault() {
        assertFault("", "line 1: expected 'millrace-ngrams 1', found the end");
        assertFault(
                FILE.replace("ngrams 1", "ngrams 2"),
                "line 1: expected 'millrace-ngrams 1', found 'millrace-ngrams 2'");
        assertFault(FILE.replace("name: ", ""), "line 2: expected 'name: …', found 'mills'");
        assertFault(FILE.replace("buckets: 2", "buckets: 1"), "line 3: expected 2 to 10000000 buckets, found 1");
        assertFault(FILE.replace("words: 3", "words: x"), "line 5: expected a number, found 'x'");
        assertFault(FILE.replace("\n1\n", "\n"), "line 7: expected a number, found the end");
        assertFault(FILE + "4\n", "line 8: expected the end after 2 counts, found '4'");
    }

    @Test
    void refusesCountsThatCannotBe() {
        assertFault(
                FILE.replace("\n1\n", "\n3\n"),
                "line 7: expected counts that add up to less than twice the words, found more");
        assertThat(read(FILE.replace("\n1\n", "\n2\n")).total()).isEqualTo(5);
        assertThat(read(FILE.replace("\n1\n", "\n0\n")).total()).isEqualTo(3);
        assertFault(
                FILE.replace("\n3\n1\n", "\n2\n0\n"),
                "line 8: expected counts that add up to the words at least, found 3 words and 2");
    }

    private static void assertFault(String file, String message) {
        assertThatThrownBy(() -> read(file)).hasMessage("list.txt, " + message);
    }

    private static NgramCounts read(String file) {
        return NgramCounts.read(new InlineList("list.txt", file));
    }

    private static String written(NgramCounts counts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        counts.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static LineCounts addJsonl(NgramCounter counter, String lines) throws IOException {
        LineCounts counts = new LineCounts();
        counter.addJsonl("a.jsonl", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), "text", counts);
        return counts;
    }
}
