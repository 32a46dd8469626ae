package org.millrace.filters.dedup;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.LongConsumer;

/**
 * Hashes every sequence of {@code ngram} consecutive tokens, joined by spaces, to the first bytes of its SHA-1, least
 * significant first. Holds the text in UTF-8 once more. Not thread-safe.
 */
final class TokenShingles implements Shingling {
    private final Tokenization tokenization;
    private final int ngram;
    private final long mask;
    private final LongConsumer sink;
    private final TokenText tokens = new TokenText();
    private final MessageDigest sha1 = sha1();
    private final byte[] digest = new byte[20];
    private final ByteBuffer digested = ByteBuffer.wrap(digest).order(ByteOrder.LITTLE_ENDIAN);

    private TokenShingles(Tokenization tokenization, int ngram, long mask, LongConsumer sink) {
        this.tokenization = tokenization;
        this.ngram = ngram;
        this.mask = mask;
        this.sink = sink;
    }

    /** The first 8 bytes. */
    static TokenShingles ofDatatrove(int ngram, LongConsumer sink) {
        return new TokenShingles(Tokenization.ofDatatrove(), ngram, -1, sink);
    }

    /** The first 4 bytes. */
    static TokenShingles ofBigCode(int ngram, LongConsumer sink) {
        return new TokenShingles(Tokenization.ofBigCode(), ngram, 0xFFFF_FFFFL, sink);
    }

    @Override
    public boolean scan(String text) {
        tokens.clear();
        tokenization.cut(text, tokens);
        for (int last = ngram - 1; last < tokens.size; last++) {
            int from = tokens.starts[last - ngram + 1];
            sha1.update(tokens.bytes, from, tokens.ends[last] - from);
            try {
                sha1.digest(digest, 0, digest.length);
            } catch (DigestException e) {
                throw new IllegalStateException("SHA-1 needs more than 20 bytes", e);
            }
            sink.accept(digested.getLong(0) & mask);
        }
        return tokens.size >= ngram;
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-1", e);
        }
    }
}
