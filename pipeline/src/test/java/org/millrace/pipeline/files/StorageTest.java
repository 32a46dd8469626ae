package org.millrace.pipeline.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {
    @Test
    void leavesNothingOfAContentThatFailed() {
        assertThatThrownBy(() -> Storage.write(path("a"), path("scratch"), out -> {
                    out.write(1);
                    throw new IOException("disk on fire");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("disk on fire");
        assertThat(folder.resolve("a")).doesNotExist();
        assertThat(folder.resolve("scratch")).isEmptyDirectory();
    }

    @TempDir
    Path folder;

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void writesAFileIntoFoldersThatWereNotThere() throws IOException {
        Storage.writeText(path("a/b/c.txt"), path("scratch"), "grüße");

        assertThat(folder.resolve("a/b/c.txt")).hasContent("grüße");
        assertThat(folder.resolve("scratch")).isEmptyDirectory();
    }

    @Test
    void replacesAFile() throws IOException {
        Storage.writeText(path("a"), path("scratch"), "a long text");
        Storage.writeText(path("a"), path("scratch"), "short");

        assertThat(folder.resolve("a")).hasContent("short");
    }

    @Test
    void leavesNothingWhereTheContentCannotBeWritten() {
        assertThatIOException()
                .isThrownBy(() -> Storage.write(path("a"), path("scratch"), out -> {
                    out.write(1);
                    throw new IOException("broken off");
                }))
                .withMessage("broken off");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Storage.write(path("a"), path("scratch"), out -> {
                    out.write(1);
                    throw new IllegalStateException("a defect");
                }))
                .withMessage("a defect");

        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void leavesTheOldFileWhereTheNewOneCannotBeWritten() throws IOException {
        Storage.writeText(path("a"), path("scratch"), "old");
        assertThatIOException()
                .isThrownBy(() -> Storage.write(path("a"), path("scratch"), out -> {
                    out.write(1);
                    throw new IOException("broken off");
                }));

        assertThat(folder.resolve("a")).hasContent("old");
    }

    @Test
    void showsNoFileBeforeItIsWhole() throws IOException {
        Storage.write(path("a"), path("scratch"), out -> {
            out.write(1);
            out.flush();
            assertThat(folder.resolve("a")).doesNotExist();
        });

        assertThat(folder.resolve("a")).exists();
    }

    @Test
    void handsOnWhatWritingBroughtAbout() throws IOException {
        String result = Storage.produce(path("a"), path("scratch"), out -> {
            out.write(1);
            return "one byte";
        });

        assertThat(result).isEqualTo("one byte");
    }

    @Test
    void listsMatchesInOrderOfTheirPathsAndNoFolders() throws IOException {
        for (String name : List.of("b.txt", "a.txt", "c/a.txt", "c/d/a.txt")) {
            Storage.writeText(path(name), path("scratch"), name);
        }

        assertThat(Storage.match(path("*.txt")))
                .extracting(Storage.Found::path)
                .containsExactly(path("a.txt"), path("b.txt"));
        assertThat(Storage.match(path("**")))
                .extracting(Storage.Found::path)
                .containsExactly(path("a.txt"), path("b.txt"), path("c/a.txt"), path("c/d/a.txt"));
        assertThat(Storage.match(path("c/d/a.txt")).get(0).size()).isEqualTo(9);
    }

    @Test
    void findsNothingWithoutComplaint() throws IOException {
        assertThat(Storage.match(path("none"))).isEmpty();
        assertThat(Storage.match(path("none/*.txt"))).isEmpty();
        assertThat(Storage.exists(path("none"))).isFalse();
    }

    @Test
    void readsFromAnOffset() throws IOException {
        Storage.writeText(path("a"), path("scratch"), "0123456789");

        assertThat(new String(Storage.openAt(path("a"), 7).readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("789");
        assertThat(Storage.openAt(path("a"), 10).readAllBytes()).isEmpty();
        assertThat(Storage.readAll(path("a"))).hasSize(10);
    }

    @Test
    void deletesFilesWhetherTheyAreThereOrNot() throws IOException {
        Storage.writeText(path("a"), path("scratch"), "x");
        Storage.delete(List.of(path("a"), path("gone")));
        Storage.delete(List.of());

        assertThat(Files.exists(folder.resolve("a"))).isFalse();
    }

    @Test
    void joinsWithOneSlash() {
        assertThat(Storage.join("/a", "b")).isEqualTo("/a/b");
        assertThat(Storage.join("/a/", "b")).isEqualTo("/a/b");
    }
}
