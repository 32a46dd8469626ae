package org.millrace.connectors.warc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Builds files of records for tests. */
public final class Bytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public static Bytes of(byte[]... parts) {
        Bytes bytes = new Bytes();
        for (byte[] part : parts) {
            bytes.out.writeBytes(part);
        }
        return bytes;
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] join(byte[]... parts) {
        return of(parts).toArray();
    }

    public byte[] toArray() {
        return out.toByteArray();
    }

    public static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A record of a type whose block is {@code block}, with a right length and two line ends behind it. */
    public static byte[] record(String type, String id, String fields, byte[] block) {
        String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:" + id + ">\r\n"
                + "WARC-Date: 2024-05-18T01:58:10Z\r\n" + fields + "Content-Length: " + block.length + "\r\n\r\n";
        return join(utf8(head), block, ascii("\r\n\r\n"));
    }

    public static byte[] info(String id) {
        return record("warcinfo", id, "Content-Type: application/warc-fields\r\n", ascii("software: x\r\n"));
    }

    /** A response that holds a page. */
    public static byte[] page(String id, String body) {
        return response(id, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n", utf8(body));
    }

    public static byte[] response(String id, String http, byte[] body) {
        return response(id, http, body, "");
    }

    public static byte[] response(String id, String http, byte[] body, String fields) {
        return record(
                "response",
                id,
                "WARC-Target-URI: https://example.org/" + id + "\r\n"
                        + "Content-Type: application/http; msgtype=response\r\n" + fields,
                join(ascii(http + "\r\n"), body));
    }

    public static byte[] arc(String uri, String type, byte[] content) {
        return join(
                ascii(uri + " 192.0.2.1 20080430204825 " + type + " " + content.length + "\n"), content, ascii("\n"));
    }

    public static byte[] arcFile() {
        return arc(
                "filedesc://x.arc",
                "text/plain",
                ascii("1 0 X\nURL IP-address Archive-date Content-type Archive-length\n"));
    }

    private Bytes() {}
}
