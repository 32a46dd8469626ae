package org.millrace.core;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Names a document for ever: the first 16 bytes of SHA-256 over {@code "v1|" kind "|" locator}.
 *
 * <p>The id depends on where a document lies and never on its text, so that redaction, new filters and new releases keep
 * it. Ids order as unsigned 128-bit numbers. The text form is 26 characters of lower-case base32 (RFC 4648, no padding).
 */
public record DocumentId(long high, long low) implements Comparable<DocumentId> {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int CHARACTERS = 26;

    /** The id of what lies at {@code locator}, a name that is unique among all things of that {@code kind}. */
    public static DocumentId of(String kind, String locator) {
        byte[] digest = Digests.sha256().digest(("v1|" + kind + "|" + locator).getBytes(StandardCharsets.UTF_8));
        ByteBuffer bytes = ByteBuffer.wrap(digest);
        return new DocumentId(bytes.getLong(), bytes.getLong());
    }

    /**
     * Reads the text form back.
     *
     * @throws IllegalArgumentException where {@code text} is not 26 characters of lower-case base32
     */
    public static DocumentId parse(String text) {
        if (text.length() != CHARACTERS) {
            throw new IllegalArgumentException(
                    "a document id has " + CHARACTERS + " characters, got " + text.length() + ": '" + text + "'");
        }
        long high = 0;
        long low = 0;
        for (int i = 0; i < CHARACTERS; i++) {
            int value = ALPHABET.indexOf(text.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("a document id is lower-case base32, got '" + text + "'");
            }
            if (i == CHARACTERS - 1) { // 26 characters carry 130 bits: the last two are padding
                if ((value & 3) != 0) {
                    throw new IllegalArgumentException("not a document id, padding bits are set: '" + text + "'");
                }
                high = (high << 3) | (low >>> 61);
                low = (low << 3) | (value >>> 2);
            } else {
                high = (high << 5) | (low >>> 59);
                low = (low << 5) | value;
            }
        }
        return new DocumentId(high, low);
    }

    /**
     * Where the document stands in a release: the first 8 bytes of SHA-256 over the seed's UTF-8 bytes and the 16 bytes of
     * the id, to be compared as an unsigned number.
     */
    public long key(String seed) {
        MessageDigest sha = Digests.sha256();
        sha.update(seed.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(sha.digest(toBytes())).getLong();
    }

    /** Whether it stands before another document in a release: by key, then by id. */
    public boolean isBefore(DocumentId other, String seed) {
        int order = Long.compareUnsigned(key(seed), other.key(seed));
        return order != 0 ? order < 0 : compareTo(other) < 0;
    }

    /** The 16 bytes, most significant first. */
    public byte[] toBytes() {
        return ByteBuffer.allocate(16).putLong(high).putLong(low).array();
    }

    @Override
    public int compareTo(DocumentId other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    @Override
    public String toString() {
        char[] text = new char[CHARACTERS];
        text[CHARACTERS - 1] = ALPHABET.charAt((int) (low << 2) & 31);
        long top = high;
        long rest = (low >>> 3) | (top << 61);
        top >>>= 3;
        for (int i = CHARACTERS - 2; i >= 0; i--) {
            text[i] = ALPHABET.charAt((int) rest & 31);
            rest = (rest >>> 5) | (top << 59);
            top >>>= 5;
        }
        return new String(text);
    }
}
