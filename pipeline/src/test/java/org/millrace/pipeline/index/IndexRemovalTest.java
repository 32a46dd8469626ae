package org.millrace.pipeline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.millrace.pipeline.index.SmallIndex.id;
import static org.millrace.pipeline.index.SmallIndex.row;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.core.Digests;
import org.millrace.core.DocumentId;

class IndexRemovalTest {
    @TempDir
    Path parent;

    private Path folder;

    /** Document 1 stands for 2 and 3, 4 for 5; 3 and 5 have one text, and so have 6 and 7, which are both kept. */
    @BeforeEach
    void write() throws IOException {
        folder = parent.resolve("old");
        new SmallIndex(folder)
                .part(row(1, 1, 10), row(2, 1, 20), row(4, 4, 40))
                .part(row(3, 1, 30), row(5, 4, 30), row(6, 6, 60), row(7, 7, 60))
                .seal();
    }

    private List<String> left(IndexRemoval.Copies copies, DocumentId... ids) throws IOException {
        Path output = Files.createTempDirectory(parent, "new");
        IndexRemoval.remove(folder.toString(), Set.of(ids), copies, output.toString());
        return SmallIndex.rows(output);
    }

    @Test
    void locksTheReleaseBesideWhichAnIndexLies() {
        assertThat(IndexFolder.work("/a/new")).isEqualTo("/a/new.work");
        assertThat(IndexFolder.work("/a/new/")).isEqualTo("/a/new.work");
        assertThat(IndexFolder.work(IndexFolder.beside("/a/new/"))).isEqualTo("/a/new.work");
    }

    @Test
    void takesADocumentWithAllThatWereMergedIntoIt() throws IOException {
        assertThat(left(IndexRemoval.Copies.KEEP, id(1))).containsExactly("4", "5>4", "6", "7");
        assertThat(left(IndexRemoval.Copies.KEEP, id(2))).containsExactly("1", "4", "3>1", "5>4", "6", "7");
    }

    @Test
    void takesCopiesWhereAskedAndWhatWasMergedIntoThem() throws IOException {
        assertThat(left(IndexRemoval.Copies.REMOVE, id(3))).containsExactly("1", "2>1", "4", "6", "7");
        assertThat(left(IndexRemoval.Copies.KEEP, id(6))).containsExactly("1", "2>1", "4", "3>1", "5>4", "7");
        assertThat(left(IndexRemoval.Copies.REMOVE, id(6))).containsExactly("1", "2>1", "4", "3>1", "5>4");
    }

    @Test
    void tellsHowManyRowsWentAndNothingOfWhich() throws IOException {
        Path output = parent.resolve("new");
        IndexRemoval.Removed removed = IndexRemoval.remove(
                folder.toString(), Set.of(id(1), id(99)), IndexRemoval.Copies.KEEP, output.toString());

        assertThat(removed.rows()).isEqualTo(3);
        assertThat(removed.unknown()).isEqualTo(1);
        assertThat(removed.header().removed()).isEqualTo(3);
        assertThat(removed.header().rows()).isEqualTo(4);
        assertThat(removed.header().kept()).isEqualTo(3);
        assertThat(removed.header().removedFrom())
                .isEqualTo(HexFormat.of()
                        .formatHex(Digests.sha256().digest(Files.readAllBytes(folder.resolve("index.json")))));
        assertThat(Files.readString(output.resolve("index.json"), StandardCharsets.UTF_8))
                .doesNotContain(id(1).toString(), id(99).toString());
        IndexRemoval.Removed more = IndexRemoval.remove(
                output.toString(),
                Set.of(id(6)),
                IndexRemoval.Copies.KEEP,
                parent.resolve("newer").toString());
        assertThat(more.header().removed()).as("all removals together").isEqualTo(4);
    }

    @Test
    void writesTheSameBytesEachTimeAndThoseOfTheOldIndexWhereNothingGoes() throws IOException {
        for (String output : List.of("one", "two")) {
            IndexRemoval.remove(
                    folder.toString(),
                    Set.of(id(99)),
                    IndexRemoval.Copies.KEEP,
                    parent.resolve(output).toString());
        }
        for (String file : List.of("index.json", IndexFolder.part("web", 0, 2), IndexFolder.part("web", 1, 2))) {
            assertThat(parent.resolve("one").resolve(file))
                    .hasSameBinaryContentAs(parent.resolve("two").resolve(file));
        }
        assertThat(parent.resolve("one").resolve(IndexFolder.part("web", 1, 2)))
                .hasSameBinaryContentAs(folder.resolve(IndexFolder.part("web", 1, 2)));
    }

    @Test
    void neverWritesIntoAFolderThatHoldsFiles() {
        assertThatIOException()
                .isThrownBy(() -> IndexRemoval.remove(
                        folder.toString(), Set.of(id(1)), IndexRemoval.Copies.KEEP, folder.toString()))
                .withMessageContaining("holds files: choose another for the new index");
    }
}
