package org.millrace.connectors.warc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.connectors.warc.Bytes.ascii;
import static org.millrace.connectors.warc.Bytes.gzip;
import static org.millrace.connectors.warc.Bytes.join;
import static org.millrace.connectors.warc.Bytes.record;
import static org.millrace.connectors.warc.Bytes.utf8;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.millrace.connectors.MemoryContainer;
import org.millrace.connectors.Report;

class WetConnectorTest {
    private static final String TEXT = "WARC-Target-URI: http://x/\r\nContent-Type: text/plain\r\n";

    @Test
    void findsTheTextOfConversions() throws IOException {
        byte[] file = join(gzip(Bytes.info("0")), gzip(record("conversion", "1", TEXT, utf8("Übung\nmacht"))));
        WetConnector connector = new WetConnector(100);

        Report report = Report.of(connector, MemoryContainer.of(file));

        assertThat(report.whats()).containsExactly("record-type", "found");
        assertThat(report.texts()).containsExactly("Übung\nmacht");
        assertThat(report.entries().get(1).origin().kind()).isEqualTo("wet");
        assertThat(report.entries().get(1).origin().uri()).isEqualTo("http://x/");
        assertThat(report.entries().get(1).origin().mediaType()).isEqualTo("text/plain");
        assertThat(connector.splits(MemoryContainer.of(file))).isTrue();
    }

    @Test
    void leavesOutAndFailsTheRest() {
        byte[] file = join(
                Bytes.page("1", "x"),
                record("conversion", "2", "Content-Type: application/json\r\n", ascii("{}")),
                record("conversion", "3", TEXT, new byte[101]),
                record("conversion", "4", TEXT, ascii("\u00ff")));
        Report report = Report.of(new WetConnector(100), MemoryContainer.of(file));
        assertThat(report.whats()).containsExactly("record-type", "media-type", "too-large", "bad-utf-8");
        assertThat(report.entries().get(0).drop().evidence()).isEqualTo("response");
        assertThat(report.entries().get(2).drop().value()).isEqualTo(101);
        assertThat(report.entries().get(3).failure().message())
                .isEqualTo("byte 0 of the block begins no UTF-8 sequence");
    }

    @Test
    void refusesALimitThatIsNone() {
        assertThatThrownBy(() -> new WetConnector(-1))
                .hasMessage("need 1 <= max-record-bytes, got max-record-bytes=-1");
    }
}
