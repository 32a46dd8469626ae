package org.millrace.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.core.Digests;

class NgramsCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @BeforeEach
    void captureWhatIsPrinted() {
        PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(capture);
        System.setErr(capture);
    }

    @AfterEach
    void printAgain() {
        System.setOut(out);
        System.setErr(err);
    }

    private int ngrams(String lines, String... more) throws IOException {
        String file = Files.writeString(folder.resolve("texts.jsonl"), lines).toString();
        String[] arguments = {
            "ngrams", "mills", file, "--output", folder.resolve("mills.ngrams").toString(), "--buckets", "10"
        };
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return Millrace.run(all);
    }

    @Test
    void writesCountsAndSaysOfWhat() throws IOException {
        assertThat(ngrams("{\"text\": \"the mill\"}\n{\"text\": \"mill\"}\n")).isZero();
        byte[] bytes = Files.readAllBytes(folder.resolve("mills.ngrams"));
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .startsWith("millrace-ngrams 1\nname: mills\nbuckets: 10\ndocuments: 2\nwords: 3\n")
                .hasLineCount(15);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .isEqualTo("mills: texts 2, words 3\nsha256  "
                        + HexFormat.of().formatHex(Digests.sha256().digest(bytes)) + "\n");
    }

    @Test
    void namesTheFieldThatIsMissing() throws IOException {
        assertThat(ngrams("{\"text\": \"the mill\"}\n", "--field", "body")).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("line 1: expected a string in 'body', found no such field");
        assertThat(folder.resolve("mills.ngrams")).doesNotExist();
    }
}
