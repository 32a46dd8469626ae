package org.millrace.samples;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Appends the records of one WARC file (ISO 28500, version 1.1), named and dated by their place in it. */
final class Warc {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final String name;
    private final UnaryOperator<byte[]> packing;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int count;

    private Warc(String name, UnaryOperator<byte[]> packing) {
        this.name = name;
        this.packing = packing;
    }

    /** A file with a gzip member for each record. */
    static Warc compressed(String name) {
        return new Warc(name, Gzip::member).info();
    }

    /** A file without compression. */
    static Warc plain(String name) {
        return new Warc(name, UnaryOperator.identity()).info();
    }

    private Warc info() {
        String fields = String.join(
                "\r\n",
                "software: Millrace sample archives",
                "format: WARC file version 1.1",
                "description: invented pages of invented sites",
                "");
        return add(record("warcinfo", "", "WARC-Filename: " + name + "\r\n", "application/warc-fields", bytes(fields)));
    }

    Warc response(Page page) {
        return add(response(page, page.message()));
    }

    /** A page after the request for it, which is no document. */
    Warc requested(Page page) {
        String host = page.uri().replaceAll("^https?://([^/]+).*", "$1");
        String path = page.uri().substring(page.uri().indexOf(host) + host.length());
        String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nUser-Agent: sample-crawler\r\n\r\n";
        add(record("request", page.uri(), "", "application/http; msgtype=request", bytes(request)));
        return response(page);
    }

    /** Something about a page, which is no document. */
    Warc metadata(String uri, String fields) {
        return add(record("metadata", uri, "", "application/warc-fields", bytes(fields)));
    }

    /** A visit at which the page was as it had been before: its header and no body. */
    Warc revisit(Page page) {
        String profile = "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest\r\n"
                + "WARC-Payload-Digest: " + digest(page.body()) + "\r\n";
        byte[] head = page.withoutBody().message();
        return add(record("revisit", page.uri(), profile, "application/http; msgtype=response", head));
    }

    /** A page whose compressed record goes bad in the middle; only for a compressed file. */
    Warc damaged(Page page) {
        out.writeBytes(Gzip.damagedMember(response(page, page.message())));
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private Warc add(byte[] record) {
        out.writeBytes(packing.apply(record));
        return this;
    }

    private byte[] response(Page page, byte[] message) {
        String digest = "WARC-Payload-Digest: " + digest(page.body()) + "\r\n";
        return record("response", page.uri(), digest, "application/http; msgtype=response", message);
    }

    private byte[] record(String type, String uri, String extra, String contentType, byte[] block) {
        UUID id = UUID.nameUUIDFromBytes(bytes(name + "#" + count));
        String date = String.format(Locale.ROOT, "2026-03-15T09:%02d:%02dZ", count / 60, count % 60);
        count++;
        String head = "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:" + id + ">\r\nWARC-Date: "
                + date
                + "\r\n" + (uri.isEmpty() ? "" : "WARC-Target-URI: " + uri + "\r\n") + extra + "WARC-Block-Digest: "
                + digest(block) + "\r\nContent-Type: " + contentType + "\r\nContent-Length: " + block.length
                + "\r\n\r\n";
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(bytes(head));
        record.writeBytes(block);
        record.writeBytes(bytes("\r\n\r\n"));
        return record.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-1 in base32, as web archives write it; 160 bits are 32 digits without a rest. */
    private static String digest(byte[] content) {
        try {
            byte[] sha1 = MessageDigest.getInstance("SHA-1").digest(content);
            StringBuilder text = new StringBuilder("sha1:");
            for (int bit = 0; bit < 160; bit += 5) {
                int pair = (sha1[bit / 8] & 0xff) << 8 | (bit / 8 + 1 < sha1.length ? sha1[bit / 8 + 1] & 0xff : 0);
                text.append(BASE32.charAt(pair >>> (11 - bit % 8) & 31));
            }
            return text.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-1", e);
        }
    }
}
