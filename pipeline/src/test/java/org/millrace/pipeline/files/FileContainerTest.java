package org.millrace.pipeline.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileContainerTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("abc.bin");
        Files.writeString(file, "xxabcyy");
    }

    private FileContainer range(long start, long end) {
        return new FileContainer(file.toString(), "in/abc.bin", 7, start, end);
    }

    @Test
    void digestsJustItsRange() throws IOException {
        assertThat(range(2, 5).sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(range(0, 0).sha256()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(range(0, 7).sha256()).isNotEqualTo(range(2, 5).sha256());
    }

    /** In whatever order and however far: only what is read in order is digested on the way, the rest at the end. */
    @ParameterizedTest
    @ValueSource(strings = {"", "0-7", "2-5", "1-3 3-7", "3-4", "0-3 0-7", "4-7 2-3", "0-1 skip"})
    void digestsTheSameHoweverItIsRead(String reads) throws IOException {
        DigestedContainer container = new DigestedContainer(range(2, 5));
        for (String read : reads.split(" ", -1)) {
            if (read.equals("skip")) {
                try (InputStream in = container.openAt(0)) {
                    in.skipNBytes(3);
                    assertThat(in.read()).isEqualTo('b');
                }
            } else if (!read.isEmpty()) {
                int from = read.charAt(0) - '0';
                int count = read.charAt(2) - '0' - from;
                try (InputStream in = container.openAt(from)) {
                    assertThat(in.readNBytes(count))
                            .asString(StandardCharsets.UTF_8)
                            .isEqualTo("xxabcyy".substring(from, from + count));
                }
            }
        }

        assertThat(container.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    /** What was read is not read again: the file may be gone by then. */
    @Test
    void readsNothingTwice() throws IOException {
        DigestedContainer container = new DigestedContainer(range(2, 5));
        try (InputStream in = container.openAt(1)) {
            in.readAllBytes();
        }
        Files.delete(file);

        assertThat(container.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void readsFromAnyOffsetOfTheFileToItsEnd() throws IOException {
        try (InputStream in = range(2, 5).openAt(4)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("cyy");
        }
    }

    @Test
    void givesRandomAccessToTheWholeFile() throws IOException {
        try (SeekableByteChannel channel = range(2, 5).channel()) {
            assertThat(channel.size()).isEqualTo(7);
            channel.position(5);
            ByteBuffer two = ByteBuffer.allocate(2);
            assertThat(channel.read(two)).isEqualTo(2);
            assertThat(two.array()).asString(StandardCharsets.UTF_8).isEqualTo("yy");
        }
    }

    @Test
    void saysThatAFileShrank() throws IOException {
        FileContainer whole = range(0, 7);
        Files.writeString(file, "xx");

        assertThatIOException()
                .isThrownBy(whole::sha256)
                .withMessage("in/abc.bin became shorter while it was read: expected 7 bytes");
    }
}
