package org.millrace.connectors.warc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.connectors.warc.Bytes.ascii;
import static org.millrace.connectors.warc.Bytes.gzip;
import static org.millrace.connectors.warc.Bytes.info;
import static org.millrace.connectors.warc.Bytes.join;
import static org.millrace.connectors.warc.Bytes.page;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.millrace.connectors.MemoryContainer;
import org.millrace.connectors.Report;

class DamageTest {
    private static final byte[][] RECORDS = {
        info("0"), page("1", "<p>one"), page("2", "<p>two " + "x".repeat(300)), page("3", "<p>three"), info("4")
    };

    private static Report read(byte[] file) {
        return Report.of(new WarcConnector(1 << 20), MemoryContainer.of(file));
    }

    private static byte[] byRecord() {
        return join(Arrays.stream(RECORDS).map(Bytes::gzip).toArray(byte[][]::new));
    }

    /** Every byte belongs to one report, in order, and to no other. */
    private static void assertCovered(Report report, int size) {
        long at = 0;
        for (Report.Entry entry : report.entries()) {
            assertThat(entry.origin().offset()).as(report.entries().toString()).isEqualTo(at);
            assertThat(entry.origin().length()).isPositive();
            at += entry.origin().length();
        }
        assertThat(at).as(report.entries().toString()).isEqualTo(size);
    }

    @Test
    void accountsForEveryByteOfAFileByRecordClippedAnywhere() {
        byte[] whole = byRecord();
        for (int size = 1; size < whole.length; size++) {
            Report report = read(Arrays.copyOf(whole, size));
            assertCovered(report, size);
            assertThat(report.whats().stream()
                            .filter(w -> w.equals("truncated"))
                            .count())
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void accountsForEveryByteOfAPlainFileClippedAnywhere() {
        byte[] whole = join(RECORDS);
        for (int size = 1; size < whole.length; size++) {
            assertCovered(read(Arrays.copyOf(whole, size)), size);
        }
    }

    @Test
    void accountsForEveryByteOfAFileByRecordWithAnyByteChanged() {
        byte[] whole = byRecord();
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 0x55;
            Report report = read(damaged);
            if (report.entries().stream().allMatch(e -> e.origin().length() >= 0)) {
                assertCovered(report, whole.length);
            }
            assertThat(report.entries()).as("byte " + i).isNotEmpty();
        }
    }

    @Test
    void accountsForEveryByteOfAPlainFileWithAnyByteChanged() {
        byte[] whole = join(RECORDS);
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 0x15;
            assertCovered(read(damaged), whole.length);
        }
    }

    @Test
    void losesOnlyTheMemberThatIsCorrupt() {
        byte[] file = byRecord();
        int at = gzip(RECORDS[0]).length;
        int length = gzip(RECORDS[1]).length;
        file[at + length - 6] ^= 1;

        Report report = read(file);

        assertThat(report.whats()).containsExactly("record-type", "bad-gzip", "found", "found", "record-type");
        Report.Entry lost = report.entries().get(1);
        assertThat(lost.toString()).isEqualTo("bad-gzip@" + at + "+" + length);
        assertThat(lost.failure().message())
                .startsWith("CRC-32 of a member is ")
                .contains(", it states ");
    }

    @Test
    void goesOnBehindATruncatedMember() {
        byte[] first = gzip(RECORDS[2]);
        byte[] file = join(gzip(RECORDS[0]), Arrays.copyOf(first, first.length / 2), gzip(RECORDS[3]));

        Report report = read(file);

        assertThat(report.entries().get(1).origin().length()).isEqualTo(first.length / 2);
        assertThat(report.texts()).containsExactly("<p>three");
    }

    @Test
    void goesOnBehindJunk() {
        byte[] junk = ascii("nothing \u001f\u008b\b that inflates\r\n");
        Report zipped = read(join(gzip(RECORDS[0]), junk, gzip(RECORDS[1])));
        assertThat(zipped.whats()).containsExactly("record-type", "junk", "found");
        assertThat(zipped.entries().get(1).origin().length()).isEqualTo(junk.length);

        Report plain = read(join(RECORDS[0], junk, RECORDS[1]));
        assertThat(plain.whats()).containsExactly("record-type", "junk", "found");
        assertThat(plain.entries().get(1).origin().length()).isEqualTo(junk.length);
        assertThat(plain.entries().get(1).failure().message()).isEqualTo("bytes between records");
    }

    @Test
    void findsTheRecordsThatATooLargeLengthSwallowed() {
        String lie = new String(RECORDS[1], java.nio.charset.StandardCharsets.UTF_8)
                .replaceFirst("Content-Length: \\d+", "Content-Length: 700");
        byte[] file = join(RECORDS[0], ascii(lie), RECORDS[2], RECORDS[3]);

        Report report = read(file);

        assertThat(report.whats()).containsExactly("record-type", "bad-length", "found", "found");
        assertThat(report.entries().get(1).origin().length()).isEqualTo(lie.length());
        assertThat(report.entries().get(1).failure().message())
                .isEqualTo("Content-Length 700 does not lead to the end of the record, which would be at "
                        + (RECORDS[0].length + lie.indexOf("HTTP/") + 700));
    }

    @Test
    void failsARecordWhoseLengthIsTooSmall() {
        String lie = new String(RECORDS[2], java.nio.charset.StandardCharsets.UTF_8)
                .replaceFirst("Content-Length: \\d+", "Content-Length: 100");
        Report plain = read(join(RECORDS[0], ascii(lie), RECORDS[3]));
        assertThat(plain.whats()).containsExactly("record-type", "bad-length", "found");
        Report zipped = read(join(gzip(RECORDS[0]), gzip(ascii(lie)), gzip(RECORDS[3])));
        assertThat(zipped.whats()).containsExactly("record-type", "bad-length", "found");
    }

    @Test
    void acceptsALengthThatCountsTheLineEndsBehindTheBlock() {
        byte[] record = ascii(
                "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nx\r\n\r\n");
        assertThat(read(join(record, RECORDS[1])).whats()).containsExactly("found", "found");
    }

    @Test
    void failsAHeaderWithoutLength() {
        byte[] record = ascii("WARC/1.0\r\nWARC-Type: resource\r\n\r\nx\r\n\r\n");
        Report report = read(join(record, RECORDS[1]));
        assertThat(report.entries().get(0).toString()).isEqualTo("bad-header@0+" + record.length);
        assertThat(report.entries().get(0).failure().message()).isEqualTo("no sound header of a record");
        assertThat(report.texts()).containsExactly("<p>one");
    }

    @Test
    void readsAFileThatIsOneGzipMember() {
        byte[] plain = join(RECORDS);
        Report report = read(gzip(plain));
        assertCovered(report, plain.length);
        assertThat(report.texts()).hasSize(3);
    }

    @Test
    void reportsWhereAFileThatIsOneGzipMemberBreaksOff() {
        Random random = new Random(7);
        StringBuilder noise = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            noise.append((char) ('a' + random.nextInt(26)));
        }
        byte[] file = gzip(join(RECORDS[0], RECORDS[1], page("5", noise.toString())));
        Report report = read(Arrays.copyOf(file, file.length - 1000));
        assertThat(report.whats()).containsExactly("record-type", "found", "truncated");
        assertThat(report.entries().get(2).toString())
                .isEqualTo("truncated@" + (RECORDS[0].length + RECORDS[1].length) + "+-1");
    }

    @Test
    void readsMembersThatDoNotFollowTheRecords() {
        byte[] plain = join(RECORDS);
        byte[] file = join(gzip(Arrays.copyOf(plain, 100)), gzip(Arrays.copyOfRange(plain, 100, plain.length)));
        assertCovered(read(file), plain.length);
        assertThat(read(file).texts()).hasSize(3);
    }

    @Test
    void readsSeveralRecordsInOneMember() {
        byte[] file = join(gzip(RECORDS[0]), gzip(join(RECORDS[1], RECORDS[2])), gzip(RECORDS[3]));
        Report report = read(file);
        assertThat(report.texts()).hasSize(3);
        assertThat(report.entries().get(2).origin().locator()).isEqualTo("urn:uuid:2");
        assertThat(report.entries().get(2).origin().length()).isEqualTo(-1);
    }

    @Test
    void passesOverEmptyMembers() {
        byte[] file = join(gzip(RECORDS[0]), gzip(new byte[0]), gzip(RECORDS[1]), gzip(new byte[0]));
        assertThat(read(file).whats()).containsExactly("record-type", "found");
    }

    @Test
    void readsAFileOfFalseBeginningsInOnePass() {
        byte[] magic = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0};
        byte[] zipped = new byte[3_000_000];
        for (int i = 0; i + magic.length <= zipped.length; i += magic.length) {
            System.arraycopy(magic, 0, zipped, i, magic.length);
        }
        assertThat(read(zipped).entries().toString()).isEqualTo("[bad-gzip@0+3000000]");

        byte[] plain = ascii("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999\r\n\r\n".repeat(20_000));
        Report report = read(plain);
        assertThat(report.entries().stream().mapToLong(e -> e.origin().length()).sum())
                .isEqualTo(plain.length);

        byte[] lines = ascii("\nWARC/1.0\r\n".repeat(200_000));
        assertThat(read(lines).entries().stream()
                        .mapToLong(e -> e.origin().length())
                        .sum())
                .isEqualTo(lines.length);
    }

    @Test
    void goesOnBehindDamageInArc() {
        byte[] page = Bytes.arc("http://x/1", "text/plain", ascii("words\nmore words\n"));
        byte[] bad = ascii("http://x/2 192.0.2.1 20080430204825 text/plain -1\nlost\n\n");
        byte[] file = join(Bytes.arcFile(), page, bad, page, Arrays.copyOf(page, page.length - 9));
        Report report = read(file);
        assertThat(report.whats()).containsExactly("record-type", "found", "bad-header", "found", "truncated");
        assertCovered(report, file.length);
    }

    @Test
    void acceptsAnyBytesAtAll() {
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            byte[] file = new byte[random.nextInt(3000) + 1];
            random.nextBytes(file);
            if (i % 3 == 0) {
                System.arraycopy(gzip(RECORDS[1]), 0, file, 0, Math.min(50, file.length));
            }
            assertCovered(read(file), file.length);
        }
    }
}
