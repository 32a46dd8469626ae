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
