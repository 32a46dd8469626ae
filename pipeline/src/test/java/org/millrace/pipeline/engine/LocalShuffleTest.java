package org.millrace.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalShuffleTest {
    @TempDir
    private Path folder;

    private static byte[] block(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> texts(LocalShuffle shuffle, int partition) throws IOException {
        return shuffle.blocks(partition).stream()
                .map(block -> new String(block, StandardCharsets.UTF_8))
                .sorted()
                .toList();
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    void keepsBlocksInMemoryUpToTheBudget() throws IOException {
        try (LocalShuffle shuffle = new LocalShuffle(folder, 4)) {
            shuffle.emit(2, block("abc"));
            shuffle.emit(1, block("d"));

            assertThat(files()).isZero();
            assertThat(shuffle.partitions()).containsExactly(1, 2);
            assertThat(texts(shuffle, 2)).containsExactly("abc");
            assertThat(texts(shuffle, 1)).containsExactly("d");
        }
    }

    @Test
    void keepsThemInFilesBeyondIt() throws IOException {
        try (LocalShuffle shuffle = new LocalShuffle(folder.resolve("made"), 4)) {
            for (String text : List.of("abc", "de", "", "f", "ghijk", "l")) {
                shuffle.emit(text.length() % 2, block(text));
            }

            assertThat(folder.resolve("made")).isNotEmptyDirectory();
            assertThat(texts(shuffle, 1)).containsExactly("abc", "f", "ghijk", "l");
            assertThat(texts(shuffle, 0)).containsExactly("", "de");
            assertThat(texts(shuffle, 0)).as("again").containsExactly("", "de");
        }
        assertThat(folder.resolve("made")).isEmptyDirectory();
    }

    @Test
    void takesBlocksFromManyThreads() throws Exception {
        try (LocalShuffle shuffle = new LocalShuffle(folder, 100)) {
            List<Thread> threads = Stream.of(1, 2, 3, 4)
                    .map(number -> new Thread(() -> {
                        for (int i = 0; i < 500; i++) {
                            shuffle.emit(i % 3, block(number + "-" + i));
                        }
                    }))
                    .toList();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(shuffle.partitions()).containsExactly(0, 1, 2);
            assertThat(Stream.of(texts(shuffle, 0), texts(shuffle, 1), texts(shuffle, 2))
                            .flatMap(List::stream))
                    .hasSize(2_000)
                    .doesNotHaveDuplicates();
        }
    }
}
