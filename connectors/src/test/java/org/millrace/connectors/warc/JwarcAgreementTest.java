package org.millrace.connectors.warc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.connectors.warc.Bytes.info;
import static org.millrace.connectors.warc.Bytes.join;
import static org.millrace.connectors.warc.Bytes.page;
import static org.millrace.connectors.warc.Bytes.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.connectors.MemoryContainer;
import org.millrace.connectors.Report;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/** Where a sound file's records lie is what the reference implementation says. */
class JwarcAgreementTest {
    private static final byte[][] RECORDS = {
        info("00000000-0000-0000-0000-000000000000"),
        page("00000000-0000-0000-0000-000000000001", "<p>one".repeat(50)),
        record("request", "00000000-0000-0000-0000-000000000002", "Content-Type: application/http\r\n", new byte[0]),
        page("00000000-0000-0000-0000-000000000003", "")
    };

    @Test
    void agreesOnPlacesAndIdsInPlainFiles() throws IOException {
        assertSame(join(RECORDS));
    }

    @Test
    void agreesOnPlacesAndIdsInFilesByRecord() throws IOException {
        assertSame(join(Arrays.stream(RECORDS).map(Bytes::gzip).toArray(byte[][]::new)));
    }

    private static void assertSame(byte[] file) throws IOException {
        List<String> expected = new ArrayList<>();
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(file))) {
            for (WarcRecord record : reader) {
                expected.add(reader.position() + " " + record.id());
            }
        }
        Report report = Report.of(new WarcConnector(1 << 20), MemoryContainer.of(file));
        assertThat(report.entries().stream()
                        .map(e -> e.origin().offset() + " " + e.origin().recordId()))
                .containsExactlyElementsOf(expected);
    }
}
