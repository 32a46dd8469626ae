package org.millrace.samples;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A response of a web server. */
final class Page {
    private static final String HTML = "Content-Type: text/html";

    private final String uri;
    private final String status;
    private final String head;
    private final byte[] body;

    /** A response whose {@code head} has all lines of the HTTP header but the one that gives the length. */
    Page(String uri, String status, String head, byte[] body) {
        this.uri = uri;
        this.status = status;
        this.head = head;
        this.body = body;
    }

    /** HTML in UTF-8, as its header says. */
    static Page html(String uri, String html) {
        return new Page(uri, "200 OK", HTML + "; charset=utf-8\r\n", html.getBytes(StandardCharsets.UTF_8));
    }

    /** HTML whose header names the character set. */
    static Page html(String uri, String html, String charset) {
        return new Page(uri, "200 OK", HTML + "; charset=" + charset + "\r\n", html.getBytes(Charset.forName(charset)));
    }

    /** HTML that must name its character set itself. */
    static Page undeclared(String uri, String html, String charset) {
        return new Page(uri, "200 OK", HTML + "\r\n", html.getBytes(Charset.forName(charset)));
    }

    /** The same page under another address. */
    Page at(String other) {
        return new Page(other, status, head, body);
    }

    /** The same page, sent with {@code Content-Encoding: gzip}. */
    Page gzipped() {
        return new Page(uri, status, head + "Content-Encoding: gzip\r\n", Gzip.member(body));
    }

    /** The same page, sent with {@code Transfer-Encoding: chunked}. */
    Page chunked() {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int from = 0; from < body.length; from += 1000) {
            int length = Math.min(1000, body.length - from);
            chunks.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            chunks.write(body, from, length);
            chunks.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        chunks.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return new Page(uri, status, head + "Transfer-Encoding: chunked\r\n", chunks.toByteArray());
    }

    String uri() {
        return uri;
    }

    /** What follows the HTTP header, as it is sent. */
    byte[] body() {
        return body;
    }

    /** The same page without what follows its header. */
    Page withoutBody() {
        return new Page(uri, status, head, new byte[0]);
    }

    /** The whole HTTP message. */
    byte[] message() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String length = head.contains("chunked") ? "" : "Content-Length: " + body.length + "\r\n";
        String start = "HTTP/1.1 " + status + "\r\nServer: millpond/1.0\r\n" + head + length + "\r\n";
        out.writeBytes(start.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(body);
        return out.toByteArray();
    }
}
