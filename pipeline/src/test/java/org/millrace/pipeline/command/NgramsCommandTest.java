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
import java.util.zip.GZIPOutputStream;
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
        assertThat(ngrams("{\"text\": \"the mill\"}\n", "--field", "body")).isEqualTo(ExitCode.DATA);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .startsWith("millrace: nothing could be read: lines that could not be read: 1; the first: ")
                .endsWith("line 1: expected a string in 'body', found no such field\n");
        assertThat(folder.resolve("mills.ngrams")).doesNotExist();
    }

    @Test
    void leavesOutWhatCannotBeReadAndSaysSo() throws IOException {
        assertThat(ngrams("{\"text\": \"the mill\"}\n{\"text\": \"never closed\n{}\n{\"text\": \"mill\"}\n"))
                .isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .startsWith("left out: lines that could not be read: 2; the first: ")
                .contains("texts.jsonl, line 2: expected a JSON object, found a fault: ")
                .contains("\nmills: texts 2, words 3\nsha256  ");
    }

    @Test
    void saysThatTheRestOfADamagedFileIsLost() throws IOException {
        Path file = folder.resolve("texts.jsonl.gz");
        try (GZIPOutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write("{\"text\": \"the mill\"}\n".getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
        String output = folder.resolve("mills.ngrams").toString();
        assertThat(Millrace.run("ngrams", "mills", file.toString(), "--output", output))
                .isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .startsWith("left out: the rest of a file: ")
                .contains("texts.jsonl.gz, line 2: expected gzip, found a fault: ")
                .contains("\nmills: texts 1, words 2\n");

        Files.write(file, Arrays.copyOf(bytes, 5));
        assertThat(Millrace.run("ngrams", "mills", file.toString(), "--output", output))
                .isEqualTo(ExitCode.DATA);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("millrace: nothing could be read: the rest of a file: ")
                .contains("texts.jsonl.gz: expected gzip, found a fault");
    }
}
