package org.millrace.filters.dedup;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashes part of an array to 64 bits. Not thread-safe. */
interface TokenHash {
    long hash(byte[] bytes, int from, int length);

    /** The first 8 bytes of the SHA-1, least significant first, and of that what {@code mask} has. */
    static TokenHash sha1(long mask) {
        MessageDigest sha1;
        try {
            sha1 = MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-1", e);
        }
        byte[] digest = new byte[20];
        ByteBuffer digested = ByteBuffer.wrap(digest).order(ByteOrder.LITTLE_ENDIAN);
        return (bytes, from, length) -> {
            sha1.update(bytes, from, length);
            try {
                sha1.digest(digest, 0, digest.length);
            } catch (DigestException e) {
                throw new IllegalStateException("SHA-1 needs more than 20 bytes", e);
            }
            return digested.getLong(0) & mask;
        };
    }
}
