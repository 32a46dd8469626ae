package org.millrace.samples;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/** Draws a small grey picture as PNG, without compression and so the same with any zlib. */
final class Png {
    private Png() {}

    /** A square of {@code side} pixels that brightens towards one corner. */
    static byte[] square(int side) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (int y = 0; y < side; y++) {
            rows.write(0);
            for (int x = 0; x < side; x++) {
                rows.write((x + y) * 255 / (2 * side));
            }
        }
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        big(head, side);
        big(head, side);
        head.writeBytes(new byte[] {8, 0, 0, 0, 0});
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(out, "IHDR", head.toByteArray());
        chunk(out, "IDAT", stored(rows.toByteArray()));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] stored(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x78, 0x01, 1});
        out.write(content.length);
        out.write(content.length >>> 8);
        out.write(~content.length);
        out.write(~content.length >>> 8);
        out.writeBytes(content);
        Adler32 adler = new Adler32();
        adler.update(content);
        big(out, (int) adler.getValue());
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        big(out, data.length);
        out.writeBytes(name);
        out.writeBytes(data);
        big(out, (int) crc.getValue());
    }

    private static void big(ByteArrayOutputStream out, int value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write(value >>> shift);
        }
    }
}
