package org.millrace.connectors.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TapeTest {
    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    @Test
    void givesEveryByteInItsPlaceWhateverIsAsked() throws IOException {
        byte[] bytes = bytes(500_000);
        Random random = new Random(2);
        Tape tape = new Tape(new ByteArrayInputStream(bytes), 0);
        while (!tape.atEnd()) {
            int at = (int) tape.position();
            for (int back = 1; back <= Math.min(at, Tape.HISTORY); back++) {
                assertThat(tape.before(back)).isEqualTo(bytes[at - back] & 0xff);
            }
            int wanted = random.nextInt(100_000);
            int available = tape.ensure(wanted);
            assertThat(available).isGreaterThanOrEqualTo(Math.min(wanted, bytes.length - at));
            for (int i = 0; i < available; i += 997) {
                assertThat(tape.at(i)).isEqualTo(bytes[at + i]);
            }
            switch (random.nextInt(3)) {
                case 0 -> tape.advance(random.nextInt(available + 1));
                case 1 -> tape.skip(random.nextInt(80_000));
                default -> assertThat(tape.take(random.nextInt(80_000))).startsWith(bytes[at]);
            }
        }
        assertThat(tape.position()).isEqualTo(bytes.length);
        assertThat(tape.take(5)).isEmpty();
        assertThat(tape.skip(5)).isZero();
    }

    @Test
    void goesBackWithinItsWindowOnly() throws IOException {
        byte[] bytes = bytes(200_000);
        Tape tape = new Tape(new ByteArrayInputStream(bytes), 0);
        tape.skip(1000);
        assertThat(tape.rewind(10)).isTrue();
        assertThat(tape.ensure(1) > 0 && tape.at(0) == bytes[10]).isTrue();
        tape.skip(190_000);
        assertThat(tape.rewind(10)).isFalse();
        assertThat(tape.position()).isEqualTo(190_010);
    }

    @Test
    void endsAtDamageAndRemembersIt() throws IOException {
        Damage damage = new Damage("bad", "broken");
        InputStream in = new InputStream() {
            private int left = 3;

            @Override
            public int read() throws IOException {
                if (left-- > 0) {
                    return 'x';
                }
                throw damage;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                target[offset] = (byte) read();
                return 1;
            }
        };
        Tape tape = new Tape(in, 100);
        assertThat(tape.ensure(2)).isEqualTo(2);
        assertThat(tape.damage()).isNull();
        assertThat(tape.take(10)).containsExactly('x', 'x', 'x');
        assertThat(tape.damage()).isSameAs(damage);
        assertThat(tape.position()).isEqualTo(103);
    }
}
