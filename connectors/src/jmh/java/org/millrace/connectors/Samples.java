package org.millrace.connectors;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Generated input of a crawl's shape: the same bytes in every run. */
final class Samples {
    private static final String LETTERS = "eeeeettttaaaooiinnsshhrrddlcumwfgypbvk";
    private static final int PAGES = 400;

    private Samples() {}

    /** Words of one to twelve letters, in sentences. */
    static String prose(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            for (int n = 1 + random.nextInt(6) + random.nextInt(7); n > 0; n--) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            text.append(random.nextInt(12) == 0 ? ". " : random.nextInt(40) == 0 ? " – " : " ");
        }
        return text.toString();
    }

    /** A page of about 40 kilobytes, a fifth of it text, with the scripts and links that pages have. */
    static String page(Random random) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html><head><meta charset=utf-8><title>")
                .append(prose(random, 6))
                .append("</title><script>")
                .append("var a=function(b){return b&&c;};".repeat(300))
                .append("</script></head><body><nav><ul>");
        for (int i = 0; i < 60; i++) {
            html.append("<li class=\"menu-item item-")
                    .append(i)
                    .append("\"><a href=\"/section/")
                    .append(i)
                    .append("\">")
                    .append(prose(random, 2))
                    .append("</a></li>");
        }
        html.append("</ul></nav><main>");
        for (int i = 0; i < 25; i++) {
            html.append("<div class=\"block wide\" data-id=\"").append(i).append("\"><p>");
            html.append(prose(random, 50))
                    .append("<a href=\"https://example.org/")
                    .append(i)
                    .append("\">");
            html.append(prose(random, 3))
                    .append("</a> &amp; <b>")
                    .append(prose(random, 3))
                    .append("</b></p></div>\n");
        }
        return html.append("</main><footer>")
                .append("<span class=\"small print\">x</span>".repeat(200))
                .append("</footer></body></html>")
                .toString();
    }

    private static byte[] record(Random random, int number) {
        byte[] body = page(random).getBytes(StandardCharsets.UTF_8);
        String http = "HTTP/1.1 200 OK\r\nServer: x\r\nContent-Type: text/html; charset=UTF-8\r\n" + "Content-Length: "
                + body.length + "\r\n\r\n";
        String head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2024-05-18T01:58:10Z\r\n"
                + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-" + (100_000_000_000L + number) + ">\r\n"
                + "Content-Length: " + (http.length() + body.length) + "\r\n"
                + "Content-Type: application/http; msgtype=response\r\n"
                + "WARC-Target-URI: https://example.org/page/" + number + "\r\n"
                + "WARC-Payload-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n"
                + "WARC-Identified-Payload-Type: text/html\r\n\r\n";
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes((head + http).getBytes(StandardCharsets.US_ASCII));
        record.writeBytes(body);
        record.writeBytes(new byte[] {'\r', '\n', '\r', '\n'});
        return record.toByteArray();
    }

    /** How the records of {@link #warc} are stored. */
    enum Storage {
        PLAIN,
        BY_RECORD
    }

    static byte[] warc(Storage storage) {
        Random random = new Random(1);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int i = 0; i < PAGES; i++) {
            byte[] record = record(random, i);
            file.writeBytes(storage == Storage.PLAIN ? record : gzip(record));
        }
        return file.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] jsonl() {
        Random random = new Random(2);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            lines.append("{\"id\":\"")
                    .append(i)
                    .append("\",\"url\":\"https://example.org/")
                    .append(i);
            lines.append("\",\"text\":\"").append(prose(random, 400).replace(". ", ".\\n"));
            lines.append("\",\"metadata\":{\"score\":0.123,\"tags\":[\"a\",\"b\"],\"lang\":\"en\"}}\n");
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
