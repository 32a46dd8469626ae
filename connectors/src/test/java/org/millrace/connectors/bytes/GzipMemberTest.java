package org.millrace.connectors.bytes;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GzipMemberTest {
    /** A stored block (RFC 1951, section 3.2.4), then CRC-32 and length. */
    private static final int[] HELLO = {1, 5, 0, 0xfa, 0xff, 'h', 'e', 'l', 'l', 'o', 0x86, 0xa6, 0x10, 0x36, 5, 0, 0, 0
    };

    private static byte[] member(int flags, String fields, int... rest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, (byte) flags, 0, 0, 0, 0, 0, 3});
        out.writeBytes(fields.getBytes(US_ASCII));
        for (int b : rest) {
            out.write(b);
        }
        return out.toByteArray();
    }

    private static Tape tape(byte[] bytes) {
        return new Tape(new ByteArrayInputStream(bytes), 0);
    }

    private static String read(Tape tape) throws IOException {
        try (GzipMember member = new GzipMember()) {
            member.open(tape);
            return new String(member.readAllBytes(), US_ASCII);
        }
    }

    private static int[] helloBut(int at, int value) {
        int[] rest = HELLO.clone();
        rest[at] = value;
        return rest;
    }

    @Test
    void passesOverExtraFieldNameCommentAndCheckSumOfTheHeader() throws IOException {
        byte[] bytes = member(2 | 4 | 8 | 16, "\u0003\u0000abcname\u0000comment\u0000xy", HELLO);
        Tape tape = tape(bytes);
        assertThat(read(tape)).isEqualTo("hello");
        assertThat(tape.position()).isEqualTo(bytes.length);
    }

    @Test
    void endsWhereAMemberEndsAndServesTheNext() throws IOException {
        byte[] one = member(0, "", HELLO);
        byte[] bytes = Arrays.copyOf(one, 2 * one.length + 3);
        System.arraycopy(one, 0, bytes, one.length, one.length);
        Tape tape = tape(bytes);
        try (GzipMember member = new GzipMember()) {
            for (int i = 1; i <= 2; i++) {
                member.open(tape);
                assertThat(member.read(new byte[1], 0, 0)).isZero();
                assertThat(member.read()).isEqualTo('h');
                assertThat(member.readAllBytes()).containsExactly('e', 'l', 'l', 'o');
                assertThat(member.read()).isEqualTo(-1);
                assertThat(tape.position()).isEqualTo((long) i * one.length);
            }
        }
        assertThat(tape.ensure(10)).isEqualTo(3);
    }

    @Test
    void saysWhereAMemberIsCutOff() {
        byte[] bytes = member(0, "", HELLO);
        for (int end = 0; end < bytes.length; end++) {
            Tape tape = tape(Arrays.copyOf(bytes, end));
            String where = end < 10
                    ? "in a gzip header"
                    : end < bytes.length - 8 ? "in a gzip member" : "in a gzip member's check sums";
            assertThatThrownBy(() -> read(tape))
                    .as("%d bytes", end)
                    .isInstanceOf(Damage.class)
                    .hasMessage("truncated: the file ends " + where);
        }
    }

    @Test
    void saysWhereAHeadersFieldsAreCutOff() {
        byte[] bytes = member(2 | 4 | 8 | 16, "\u0003\u0000abcname\u0000comment\u0000xy");
        for (int end = 0; end < bytes.length; end++) {
            Tape tape = tape(Arrays.copyOf(bytes, end));
            assertThatThrownBy(() -> read(tape))
                    .as("%d bytes", end)
                    .hasMessage("truncated: the file ends in a gzip header");
        }
    }

    @Test
    void checksCrcAndLength() {
        assertThatThrownBy(() -> read(tape(member(0, "", helloBut(10, 0x87)))))
                .hasMessage("bad-gzip: CRC-32 of a member is 3610a686, it states 3610a687");
        assertThatThrownBy(() -> read(tape(member(0, "", helloBut(17, 0x80)))))
                .hasMessage("bad-gzip: a member has 5 bytes (modulo 2^32), it states 2147483653");
    }

    @Test
    void endsAtADeflateStreamThatIsNone() throws IOException {
        Tape tape = tape(member(0, "", helloBut(0, 7)));
        try (GzipMember member = new GzipMember()) {
            member.open(tape);
            assertThatThrownBy(member::read)
                    .hasMessage("bad-gzip: deflate stream of a member is corrupt: invalid block type");
            assertThat(member.read()).isEqualTo(-1);
        }
    }

    @Test
    void knowsAMemberByItsFirstFourBytes() throws IOException {
        assertThat(GzipMember.isAt(tape(new byte[] {0x1f, (byte) 0x8b, 8, 0x1f})))
                .isTrue();
        assertThat(GzipMember.isAt(tape(new byte[] {0x1f, (byte) 0x8b, 8}))).isFalse();
        assertThat(GzipMember.isAt(tape(new byte[] {0x1f, (byte) 0x8b, 8, 0x20})))
                .isFalse();
        assertThat(GzipMember.isAt(tape(new byte[] {0x1f, (byte) 0x8b, 7, 0}))).isFalse();
        assertThatThrownBy(() -> read(tape(member(0x80, "", HELLO))))
                .hasMessage("bad-gzip: no gzip header (1f 8b 08) where a member should begin");
    }

    @Test
    void passesOverANameOfExactlyTheLimit() throws IOException {
        String longest = "x".repeat((1 << 16) - 1);
        assertThat(read(tape(member(8, longest + "\u0000", HELLO)))).isEqualTo("hello");
        assertThatThrownBy(() -> read(tape(member(8, longest + "x\u0000", HELLO))))
                .hasMessage("bad-gzip: name in a gzip header is longer than 65536 bytes");
    }

    @Test
    void passesOnTheDamageThatEndedTheTape() {
        Damage damage = new Damage("bad", "broken");
        InputStream in = new InputStream() {
            @Override
            public int read() throws IOException {
                throw damage;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw damage;
            }
        };
        assertThatThrownBy(() -> read(new Tape(in, 0))).isSameAs(damage);
    }
}
