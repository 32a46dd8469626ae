package org.millrace.connectors.documents.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.millrace.connectors.documents.office.OfficeFiles;
import org.millrace.connectors.documents.pdf.PdfText;
import org.millrace.connectors.documents.pdf.Pdfs;
import org.millrace.connectors.documents.text.ParserLimits;
import org.millrace.core.Extraction;
import org.millrace.core.Failure;
import org.millrace.core.Verdict;

/** What a file may do to the process that parses it, and what others may. */
class ChildParsingTest {
    private static final ParserLimits LIMITS = new ParserLimits(10, 100_000, 10_000, 40 << 20, 60);
    private static final ChildParsing PARSING = ChildParsing.within(LIMITS);

    @AfterAll
    static void endsTheChildren() {
        PARSING.waiting().forEach(ProcessHandle::destroyForcibly);
    }

    private static String text(byte[] content) {
        return ((Extraction.Found) PARSING.parse(ChildFormat.PDF, content)).text();
    }

    private static Verdict.Drop dropped(ChildParsing parsing, byte[] content) {
        return ((Extraction.Nothing) parsing.parse(ChildFormat.PDF, content)).reason();
    }

    @Test
    void saysTheSameAsWouldBeReadHere() throws IOException {
        byte[][] files = {
            Pdfs.of("One.", "Two."), Pdfs.encrypted("secret", "x"), Pdfs.forms(30, 9), new byte[0], new byte[100_000]
        };
        for (byte[] file : files) {
            assertThat(PARSING.parse(ChildFormat.PDF, file)).isEqualTo(PdfText.read(file, LIMITS));
        }
        assertThat(PARSING.waiting()).as("one child did it all").hasSize(1);
    }

    @Test
    void readsEveryFormatInOneChildAsItWouldBeReadHere() throws Exception {
        Map<ChildFormat, byte[]> files = new EnumMap<>(ChildFormat.class);
        files.put(ChildFormat.PDF, Pdfs.of("One."));
        files.put(ChildFormat.RTF, Pdfs.ascii("{\\rtf1 One.}"));
        files.put(ChildFormat.DOC, OfficeFiles.doc());
        files.put(ChildFormat.PPT, OfficeFiles.ppt("One", "Two"));
        assertThat(files).hasSize(ChildFormat.values().length);
        for (Map.Entry<ChildFormat, byte[]> file : files.entrySet()) {
            Extraction here = file.getKey().read(file.getValue(), LIMITS);
            assertThat(here).isInstanceOf(Extraction.Found.class);
            assertThat(PARSING.parse(file.getKey(), file.getValue())).isEqualTo(here);
        }
        assertThat(PARSING.waiting()).hasSize(1);
    }

    @Test
    void makesAFailureOfWhateverAParserThrows() {
        for (ChildFormat format : ChildFormat.values()) {
            Extraction.Unreadable failed = (Extraction.Unreadable) PARSING.parse(format, new byte[700]);
            assertThat(failed.failure().cause()).isEqualTo(format.failure());
            assertThat(ChildFormat.of(format.code())).isEqualTo(format);
        }
        assertThatThrownBy(() -> ChildFormat.of(99)).hasMessage("no format has the number 99");
    }

    @Test
    void outlivesAFileThatTakesAllMemory() throws IOException {
        byte[] bomb = Pdfs.bomb(64 << 20);
        assertThat(bomb.length).isLessThan(300_000);
        assertThat(dropped(PARSING, bomb)).isEqualTo(Verdict.drop("parser-memory", (40 << 20) + " bytes"));
        assertThat(text(Pdfs.of("after"))).isEqualTo("after");
    }

    @Test
    void endsAFileThatTakesTooMuchTime() throws IOException {
        ChildParsing hasty = ChildParsing.within(new ParserLimits(10, Long.MAX_VALUE, 10_000, 41 << 20, 1));
        assertThat(dropped(hasty, Pdfs.forms(40, 9))).isEqualTo(Verdict.drop("parser-time", "1 s"));
        assertThat(hasty.waiting()).isEmpty();
    }

    @Test
    void startsAnotherChildForOneThatWasKilledWhileItWaited() throws IOException {
        assertThat(text(Pdfs.of("before"))).isEqualTo("before");
        PARSING.waiting().forEach(child -> {
            child.destroyForcibly();
            child.onExit().join();
        });
        assertThat(text(Pdfs.of("after"))).isEqualTo("after");
    }

    @Test
    void givesAFileUpWhoseChildrenAreKilledTwice() throws Exception {
        ChildParsing endless = ChildParsing.within(new ParserLimits(10, Long.MAX_VALUE, 10_000, 42 << 20, 60));
        byte[] file = Pdfs.forms(40, 9);
        CompletableFuture<Extraction> parsed =
                CompletableFuture.supplyAsync(() -> endless.parse(ChildFormat.PDF, file));
        while (!parsed.isDone()) {
            ProcessHandle.current()
                    .children()
                    .filter(child -> child.info().commandLine().orElse("").contains("-Xmx" + (42 << 20)))
                    .filter(child -> child.info()
                                    .totalCpuDuration()
                                    .map(Duration::toMillis)
                                    .orElse(0L)
                            > 1500) // it has come up, and is at work
                    .forEach(ProcessHandle::destroyForcibly);
            Thread.sleep(20);
        }
        assertThat(parsed.get())
                .isEqualTo(new Extraction.Unreadable(
                        new Failure("parser-died", "the process that parses ended 2 times without an answer")));
    }

    @Test
    void saysWhyNoChildComesUp() {
        ChildParsing vast = ChildParsing.within(new ParserLimits(10, 10, 10, 1L << 60, 60));
        assertThatThrownBy(() -> vast.parse(ChildFormat.PDF, new byte[0]))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the process to parse documents does not come up: exit value 1, ");
    }

    @Test
    void givesTheChildTheClassFilesOfThisJvm() {
        assertThat(ChildProcess.classPath().split(File.pathSeparator, -1))
                .hasSize(17)
                .anyMatch(place -> place.contains("pdfbox-io"))
                .anyMatch(place -> place.contains("commons-logging"));
    }

    @Test
    void refusesAHeapInWhichNothingCanBeParsed() {
        assertThatThrownBy(() -> new ParserLimits(1, 1, 1, 1000, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("need 33554432 <= max-parser-bytes, got max-parser-bytes=1000");
    }
}
