package org.millrace.connectors.warc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.connectors.warc.Bytes.gzip;
import static org.millrace.connectors.warc.Bytes.info;
import static org.millrace.connectors.warc.Bytes.join;
import static org.millrace.connectors.warc.Bytes.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.connectors.MemoryContainer;
import org.millrace.connectors.Report;
import org.millrace.core.Connector;

class SplitTest {
    private static final WarcConnector CONNECTOR = new WarcConnector(1 << 20);

    private static List<byte[]> records() {
        List<byte[]> records = new ArrayList<>();
        records.add(info("0"));
        for (int i = 1; i < 25; i++) {
            records.add(page("" + i, "<p>" + i + " " + "x y ".repeat(i * 7 % 40)));
        }
        return records;
    }

    private static void assertRangesAddUp(Connector connector, byte[] file) {
        MemoryContainer whole = MemoryContainer.of(file);
        String expected = Report.of(connector, whole).entries().toString();
        for (int size : new int[] {1, 2, 3, 7, 50, 100, 333, 1000, 4096}) {
            List<Report.Entry> entries = new ArrayList<>();
            for (int start = 0; start < file.length; start += size) {
                MemoryContainer range = whole.range(start, Math.min(file.length, start + size));
                entries.addAll(Report.of(connector, range).entries());
            }
            assertThat(entries.toString()).as("ranges of " + size).isEqualTo(expected);
        }
    }

    @Test
    void readsAPlainFileInRanges() throws IOException {
        byte[] file = join(records().toArray(byte[][]::new));
        assertThat(CONNECTOR.splits(MemoryContainer.of(file))).isTrue();
        assertRangesAddUp(CONNECTOR, file);
    }

    @Test
    void readsAFileByRecordInRanges() throws IOException {
        byte[] file = join(records().stream().map(Bytes::gzip).toArray(byte[][]::new));
        assertThat(CONNECTOR.splits(MemoryContainer.of(file))).isTrue();
        assertRangesAddUp(CONNECTOR, file);
    }

    @Test
    void readsDamagedFilesInRangesAsInOne() {
        byte[] plain = join(records().toArray(byte[][]::new));
        Arrays.fill(plain, 2000, 2600, (byte) 'x');
        Arrays.fill(plain, 4000, 4003, (byte) '\n');
        assertRangesAddUp(CONNECTOR, plain);
        byte[] zipped = join(records().stream().map(Bytes::gzip).toArray(byte[][]::new));
        Arrays.fill(zipped, 1000, 1600, (byte) 'x');
        assertRangesAddUp(CONNECTOR, zipped);
    }

    @Test
    void doesNotSplitWhatHasNoBeginningsInside() throws IOException {
        byte[] oneMember = gzip(join(records().toArray(byte[][]::new)));
        assertThat(CONNECTOR.splits(MemoryContainer.of(oneMember))).isFalse();
        assertRangesAddUp(CONNECTOR, oneMember);
        byte[] arc = join(Bytes.arcFile(), Bytes.arc("http://x/", "text/plain", Bytes.ascii("x")));
        assertThat(CONNECTOR.splits(MemoryContainer.of(arc))).isFalse();
        assertRangesAddUp(CONNECTOR, arc);
        assertThat(CONNECTOR.splits(MemoryContainer.of(new byte[0]))).isFalse();
    }
}
