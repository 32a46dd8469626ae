package org.millrace.connectors.warc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.millrace.connectors.bytes.Tape;

class ArcHeaderTest {
    private static Head read(String text) throws IOException {
        return ArcHeader.read(new Tape(new ByteArrayInputStream(Bytes.utf8(text)), 0));
    }

    private static Head head(int bytes, long length, String uri, String date, String type) {
        return new Head(bytes, length, "arc", "response", "", uri, date, type, "", "", "");
    }

    @Test
    void readsAHeaderOfVersionOne() throws IOException {
        assertThat(read("http://x.org/ 192.0.2.1 20080430204825 text/html 42\nHTTP"))
                .isEqualTo(head(52, 42, "http://x.org/", "20080430204825", "text/html"));
        assertThat(read("http://x.org/ 2001:db8::1 20080430204825 text/html 42\r\n"))
                .isEqualTo(head(55, 42, "http://x.org/", "20080430204825", "text/html"));
    }

    @Test
    void readsAHeaderOfVersionTwoWhoseOffsetLooksLikeADate() throws IOException {
        String begin = "http://x.org/ 192.0.2.1 20080430204825 text/html 200 abc - ";
        assertThat(read(begin + "1234567 x.arc.gz 42\n"))
                .isEqualTo(head(79, 42, "http://x.org/", "20080430204825", "text/html"));
        assertThat(read(begin + "12345678 x.arc.gz 42\n"))
                .isEqualTo(head(80, 42, "http://x.org/", "20080430204825", "text/html"));
    }

    @Test
    void tellsTheFilesOwnRecord() throws IOException {
        Head head = read("filedesc://x.arc 0.0.0.0 20080430204825 text/plain 70\n");
        assertThat(head.type()).isEqualTo("filedesc");
        assertThat(head.uri()).isEqualTo("filedesc://x.arc");
    }

    @Test
    void keepsSpacesInTheAddressAndInTheMediaType() throws IOException {
        Head head = read("http://x.org/a b  é - 20080430204825 text/html; charset=x 42\n");
        assertThat(head.uri()).isEqualTo("http://x.org/a b  é");
        assertThat(head.contentType()).isEqualTo("text/html; charset=x");
    }

    @Test
    void takesDatesOfEightToSeventeenDigitsAndKeepsFourteen() throws IOException {
        assertThat(read("http://x.org/ - 20080430 a/b 1\n").date()).isEqualTo("20080430");
        assertThat(read("http://x.org/ - 20080430204825123 a/b 1\n").date()).isEqualTo("20080430204825");
        assertThat(read("http://x.org/ - 2008043 a/b 1\n")).isNull();
        assertThat(read("http://x.org/ - 200804302048251234 a/b 1\n")).isNull();
        assertThat(read("http://x.org/ - 2008043x a/b 1\n")).isNull();
    }

    @Test
    void refusesLinesThatAreNoHeader() throws IOException {
        assertThat(read("")).isNull();
        assertThat(read("http://x.org/ 192.0.2.1 20080430204825 text/html 42")).isNull();
        assertThat(read("http://x.org/ 192.0.2.1 20080430204825 text/html x\n")).isNull();
        assertThat(read("http://x.org/ 192.0.2.1 20080430204825 42\n")).isNull();
        assertThat(read("http://x.org/ host 20080430204825 text/html 42\n")).isNull();
        assertThat(read("http://x.org/ 12.5 20080430204825 text/html 42\n")).isNull();
        assertThat(read("192.0.2.1 http://x.org/ 20080430204825 text/html 42\n"))
                .isNull();
    }

    @Test
    void takesALineOfExactlySixteenKibibytes() throws IOException {
        String end = " - 20080430204825 a/b 1\n";
        String uri = "http://" + "x".repeat((1 << 14) - 7 - end.length());
        assertThat(read(uri + end)).isEqualTo(head(1 << 14, 1, uri, "20080430204825", "a/b"));
        assertThat(read(uri + "x" + end)).isNull();
    }

    @Test
    void beginsWithASchemeOfTwoLettersOrMore() {
        assertThat(mayBegin("ab:")).isTrue();
        assertThat(mayBegin("a+1.-:")).isTrue();
        for (String other : new String[] {"", "a:", ":", "1a:", "a b:", "http", "a/b:", "\u0000:"}) {
            assertThat(mayBegin(other)).as(other).isFalse();
        }
    }

    private static boolean mayBegin(String text) {
        byte[] bytes = Bytes.ascii("-" + text);
        return ArcHeader.mayBegin(bytes, 1, bytes.length - 1);
    }
}
