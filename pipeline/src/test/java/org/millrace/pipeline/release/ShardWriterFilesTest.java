package org.millrace.pipeline.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.core.Digests;
import org.millrace.core.DocumentId;
import org.millrace.core.Notes;
import org.millrace.core.Origin;

/** A shard's files: their order, sums, and when they are written again. */
class ShardWriterFilesTest extends WrittenShard {
    @Test
    void putsRowsInOrderOfTheirKeysAndNumbersThem() throws IOException {
        List<DocumentId> ids = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Origin origin = origin("web", i);
            ids.add(origin.id());
            document(origin, i, "text " + i, Notes.NONE);
        }
        ids.sort((a, b) -> Long.compareUnsigned(a.key("tiny"), b.key("tiny")));
        write(WITH_DEDUP, "web");

        List<String> data = data("web").lines().toList();
        List<String> kept = kept("web").lines().toList();
        assertThat(data).hasSize(200);
        for (int row = 0; row < 200; row++) {
            assertThat(data.get(row)).startsWith("{\"id\":\"" + ids.get(row) + "\"");
            assertThat(kept.get(row))
                    .startsWith("{\"doc_id\":\"" + ids.get(row) + "\"")
                    .contains("\"row\":" + row + ",");
        }
    }

    @Test
    void tellsSizeAndDigestOfEachFile() throws IOException {
        document(origin("web", 1), 0, "first", Notes.NONE);
        ShardReport report = write(WITH_DEDUP, "web");

        assertThat(report.files())
                .extracting(ShardReport.Written::path)
                .containsExactly(Layout.data("web", 0, 1), Layout.kept("web", 0, 1), Layout.removed("web", 0, 1));
        for (ShardReport.Written file : report.files()) {
            byte[] bytes = Files.readAllBytes(folder.resolve("out").resolve(file.path()));
            assertThat(file.bytes()).isEqualTo(bytes.length);
            assertThat(file.sha256())
                    .isEqualTo(HexFormat.of().formatHex(Digests.sha256().digest(bytes)));
        }
    }

    @Test
    void writesAShardOfThisRunOnlyOnceUnlessAFileOfItIsGone() throws IOException {
        document(origin("web", 1), 0, "first", Notes.NONE);
        write(WITH_DEDUP, "web");
        Path data = folder.resolve("out").resolve(Layout.data("web", 0, 1));
        byte[] bytes = Files.readAllBytes(data);
        Files.write(data, new byte[bytes.length]); // of the same size: not looked into
        write(WITH_DEDUP, "web");
        assertThat(Files.readAllBytes(data)).isEqualTo(new byte[bytes.length]);
        Files.write(data, new byte[1]);
        write(WITH_DEDUP, "web");
        assertThat(Files.readAllBytes(data)).isEqualTo(bytes);
        Files.delete(data);
        write(WITH_DEDUP, "web");
        assertThat(Files.readAllBytes(data)).isEqualTo(bytes);
    }
}
