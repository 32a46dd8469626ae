package org.millrace.samples;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes gzip members whose headers hold no time and no operating system. */
final class Gzip {
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private Gzip() {}

    /** One member. */
    static byte[] member(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(HEADER);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        trailer(out, content);
        return out.toByteArray();
    }

    /** A member in whose middle 32 bytes were inverted, as by a bad block of a disk. */
    static byte[] damagedMember(byte[] content) {
        byte[] member = member(content);
        int middle = member.length / 2;
        for (int i = middle; i < middle + 32; i++) {
            member[i] = (byte) ~member[i];
        }
        return member;
    }

    private static void trailer(ByteArrayOutputStream out, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        little(out, (int) crc.getValue(), 4);
        little(out, content.length, 4);
    }

    private static void little(ByteArrayOutputStream out, int value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write(value >>> (8 * i));
        }
    }
}
