package org.millrace.pipeline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.millrace.pipeline.index.SmallIndex.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.core.Digests;
import org.millrace.pipeline.signature.SignatureRow;

class IndexReaderTest {
    @TempDir
    Path folder;

    private IndexHeader index() throws IOException {
        return new SmallIndex(folder).part(row(1, 1, 7), row(2, 1, 8)).seal();
    }

    private Path file(IndexHeader header) {
        return folder.resolve(header.parts().get(0).path());
    }

    /** How many rows there are. */
    private int readAll(IndexHeader header, IndexPart part) throws IOException {
        int read = 0;
        try (IndexReader reader = new IndexReader(folder.toString(), part, header.shape())) {
            while (reader.next() != null) {
                read++;
            }
        }
        return read;
    }

    @Test
    void bringsRowsBackAsTheyWere() throws IOException {
        IndexHeader header = index();
        try (IndexReader reader =
                new IndexReader(folder.toString(), header.parts().get(0), header.shape())) {
            SignatureRow first = reader.next();
            SignatureRow second = reader.next();

            assertThat(first.id()).isEqualTo(SmallIndex.id(1));
            assertThat(first.ranks()).containsExactly(-1, 5);
            assertThat(first.signature()).containsExactly(1, 2, 3, 4);
            assertThat(first.exactHigh()).isEqualTo(7);
            assertThat(first.exactLow()).isEqualTo(~7L);
            assertThat(first.urlLow()).isEqualTo(1);
            assertThat(first.standing()).contains(new org.millrace.pipeline.signature.Standing(first.id(), true));
            assertThat(second.standing()).contains(new org.millrace.pipeline.signature.Standing(first.id(), false));
            assertThat(reader.next()).isNull();
            assertThat(reader.next()).isNull();
        }
        assertThat(header.rows()).isEqualTo(2);
        assertThat(header.kept()).isEqualTo(1);
    }

    @Test
    void hasTheDigestOfItsFile() throws IOException {
        IndexHeader header = index();
        byte[] bytes = Files.readAllBytes(file(header));

        assertThat(header.parts().get(0).bytes()).isEqualTo(bytes.length);
        assertThat(header.parts().get(0).sha256())
                .isEqualTo(HexFormat.of().formatHex(Digests.sha256().digest(bytes)));
    }

    @Test
    void refusesAFileClippedAnywhereOrWithAByteChanged() throws IOException {
        IndexHeader header = index();
        assertThat(readAll(header, header.parts().get(0))).isEqualTo(2);
        byte[] bytes = Files.readAllBytes(file(header));
        for (int i = 0; i < bytes.length; i++) {
            Files.write(file(header), java.util.Arrays.copyOf(bytes, i));
            assertThatIOException()
                    .as("clipped at %s", i)
                    .isThrownBy(() -> readAll(header, header.parts().get(0)));
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            Files.write(file(header), changed);
            assertThatIOException()
                    .as("changed at %s", i)
                    .isThrownBy(() -> readAll(header, header.parts().get(0)));
        }
        Files.write(file(header), java.util.Arrays.copyOf(bytes, bytes.length + 1));
        assertThatIOException().isThrownBy(() -> readAll(header, header.parts().get(0)));
    }

    @Test
    void refusesOtherCountsThanTheHeaders() throws IOException {
        IndexHeader header = index();
        IndexPart part = header.parts().get(0);

        assertThatIOException()
                .isThrownBy(() -> readAll(header, new IndexPart(part.path(), 1, 1, part.bytes(), part.sha256())))
                .withMessageContaining("has more rows than the 1 that the header of the index says");
        assertThatIOException()
                .isThrownBy(() -> readAll(header, new IndexPart(part.path(), 3, 1, part.bytes(), part.sha256())))
                .withMessageContaining("ends after 2 rows, the header of the index says 3");
        assertThatIOException()
                .isThrownBy(() -> readAll(header, new IndexPart(part.path(), 2, 2, part.bytes(), part.sha256())))
                .withMessageContaining("its bytes are not those that the header of the index lists");
    }
}
