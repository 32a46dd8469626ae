package org.millrace.pipeline.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncoderTest {
    private static String hex(Encoder out) {
        return HexFormat.of().formatHex(out.toBytes());
    }

    @Test
    void writesNumbersBigEndianAndStringsWithTheirSize() {
        assertThat(hex(new Encoder(0).writeByte(-1).writeInt(0x01020304).writeLong(0x1122334455667788L)))
                .isEqualTo("ff010203041122334455667788");
        assertThat(hex(new Encoder(1).writeString("aé").writeString(""))).isEqualTo("0361c3a900");
        assertThat(hex(new Encoder(0).writeSized(new byte[] {9, 8}).writeRaw(new byte[] {1, 2, 3}, 1, 2)))
                .isEqualTo("0209080203");
    }

    @Test
    void writesCountsAsLeb128() {
        assertThat(hex(new Encoder(0).writeCount(0))).isEqualTo("00");
        assertThat(hex(new Encoder(0).writeCount(127))).isEqualTo("7f");
        assertThat(hex(new Encoder(0).writeCount(128))).isEqualTo("8001");
        assertThat(hex(new Encoder(0).writeCount(300))).isEqualTo("ac02");
        assertThat(hex(new Encoder(0).writeCount(-1))).isEqualTo("ffffffffffffffffff01");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 127, 128, 16_383, 16_384, Integer.MAX_VALUE, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    void readsBackWhatItWrote(long number) {
        byte[] bytes = new Encoder(0)
                .writeCount(number)
                .writeLong(number)
                .writeInt((int) number)
                .writeByte((int) number)
                .writeString("\uD83D\uDE00 " + number)
                .writeSized(new byte[] {1, 2})
                .toBytes();
        Decoder in = new Decoder(bytes);

        assertThat(in.readCount()).isEqualTo(number);
        assertThat(in.readLong()).isEqualTo(number);
        assertThat(in.readInt()).isEqualTo((int) number);
        assertThat(in.readByte()).isEqualTo((byte) number);
        assertThat(in.readString()).isEqualTo("\uD83D\uDE00 " + number);
        assertThat(in.readSized()).containsExactly(1, 2);
        assertThat(in.hasMore()).isFalse();
    }

    @Test
    void startsAgainWhenItIsCleared() {
        Encoder out = new Encoder(4).writeLong(1).clear().writeByte(7);

        assertThat(out.size()).isEqualTo(1);
        assertThat(hex(out)).isEqualTo("07");
    }

    @Test
    void readsJustAStretch() {
        Decoder in = new Decoder(new byte[] {9, 1, 2, 9}, 1, 3);

        assertThat(in.readRaw(2)).containsExactly(1, 2);
        assertThat(in.hasMore()).isFalse();
    }
}
