package org.millrace.connectors.warc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.millrace.connectors.bytes.Tape;

class WarcHeaderTest {
    private static Head read(String text) throws IOException {
        return WarcHeader.read(new Tape(new ByteArrayInputStream(Bytes.utf8(text)), 0));
    }

    @Test
    void readsEveryFieldAndLeavesTheTapeWhereItStood() throws IOException {
        String header = ("WARC/1.1|WARC-Type: Response|WARC-Record-ID: <urn:uuid:1>|"
                        + "WARC-Target-URI: <http://x.org/é>|WARC-Date: 2024-05-18T01:58:10Z|"
                        + "Content-Type: application/http|WARC-Identified-Payload-Type: text/html|"
                        + "WARC-Payload-Digest: sha1:ABC|WARC-Truncated: length|Content-Length: 12||")
                .replace("|", "\r\n");
        Tape tape = new Tape(new ByteArrayInputStream(Bytes.utf8(header + "block")), 7);
        assertThat(WarcHeader.read(tape))
                .isEqualTo(new Head(
                        Bytes.utf8(header).length,
                        12,
                        "warc",
                        "response",
                        "urn:uuid:1",
                        "http://x.org/é",
                        "2024-05-18T01:58:10Z",
                        "application/http",
                        "text/html",
                        "sha1:ABC",
                        "length"));
        assertThat(tape.position()).isEqualTo(7);
    }

    @Test
    void takesBareLineFeedsAnyCaseAndTheFirstOfRepeatedFields() throws IOException {
        Head head = read("WARC/0.18 \nwarc-TYPE:a\nWARC-Type: b\ncontent-length: 3\nContent-Length: 4\n\n");
        assertThat(head).isEqualTo(new Head(73, 3, "warc", "a", "", "", "", "", "", "", ""));
    }

    @Test
    void joinsFoldedValuesWithOneSpace() throws IOException {
        Head head =
                read("WARC/1.0\nWARC-Target-URI:\r\n http://x.org/\n\t \n  y \r\nX: 1\n 2: 3\nContent-Length: 0\n\n");
        assertThat(head.uri()).isEqualTo("http://x.org/ y");
        assertThat(head.contentLength()).isZero();
    }

    @Test
    void refusesVersionLinesThatAreNone() throws IOException {
        String rest = "\r\nWARC-Type: a\r\nContent-Length: 0\r\n\r\n";
        assertThat(read("WARC/1.0" + rest)).isNotNull();
        assertThat(read("WARC/10.25" + rest)).isNotNull();
        for (String version :
                new String[] {"WARC/1", "WARC/1.", "WARC/.1", "WARC/1.0x", "WARC/1.0.1", "warc/1.0", ""}) {
            assertThat(read(version + rest)).as(version).isNull();
        }
    }

    @Test
    void refusesLinesWithoutANameAndHeadersWithoutAFieldOfWarcsOwn() throws IOException {
        assertThat(read("WARC/1.0\nWARC-Type: a\nno colon\nContent-Length: 0\n\n"))
                .isNull();
        assertThat(read("WARC/1.0\nWARC-Type: a\n: no name\nContent-Length: 0\n\n"))
                .isNull();
        assertThat(read("WARC/1.0\nContent-Length: 0\n\n")).isNull();
        assertThat(read("WARC/1.0\nWARC-: a\nContent-Length: 0\n\n")).isNull();
    }

    @Test
    void refusesEveryBeginningOfAHeader() throws IOException {
        String header = "WARC/1.0\r\nWARC-Type: a\r\n b\r\nContent-Length: 0\r\n\r\n";
        for (int end = 0; end < header.length(); end++) {
            assertThat(read(header.substring(0, end))).as("%d bytes", end).isNull();
        }
        assertThat(read(header).bytes()).isEqualTo(header.length());
    }

    @Test
    void takesAHeaderOfExactlyTheLimit() throws IOException {
        String begin = "WARC/1.0\nWARC-Type: a\nContent-Length: 0\nX: ";
        String fill = "x".repeat(WarcHeader.MOST_BYTES - begin.length() - 2);
        assertThat(read(begin + fill + "\n\n").bytes()).isEqualTo(WarcHeader.MOST_BYTES);
        assertThat(read(begin + fill + "x\n\n")).isNull();
    }

    @Test
    void readsLengthsOfUpToEighteenDigits() {
        assertThat(WarcHeader.length("0")).isZero();
        assertThat(WarcHeader.length("999999999999999999")).isEqualTo(999_999_999_999_999_999L);
        for (String wrong : new String[] {"", "1000000000000000000", "-1", "+1", "1 ", "0x1", "1.0", "\u0661"}) {
            assertThat(WarcHeader.length(wrong)).as(wrong).isEqualTo(-1);
        }
    }

    @Test
    void refusesAHeaderWithoutASoundLength() throws IOException {
        assertThat(read("WARC/1.0\nWARC-Type: a\n\n")).isNull();
        assertThat(read("WARC/1.0\nWARC-Type: a\nContent-Length: -5\n\n")).isNull();
    }

    @Test
    void joinsAValueThatIsFoldedAsOftenAsTheLimitAllows() throws IOException {
        int folds = 80_000;
        Head head = read("WARC/1.0\nContent-Length: 0\nWARC-Target-URI: a\n" + " a\n".repeat(folds) + "\n");
        assertThat(head.uri()).isEqualTo("a" + " a".repeat(folds));
    }
}
