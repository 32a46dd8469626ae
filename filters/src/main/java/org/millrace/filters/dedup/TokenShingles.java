package org.millrace.filters.dedup;

import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;

/**
 * Hashes every sequence of {@code ngram} consecutive tokens, joined by spaces, as another project does. Holds the text as a
 * string, and its tokens in UTF-8 once more. Not thread-safe.
 */
final class TokenShingles implements Shingling {
    private final Tokenization tokenization;
    private final TokenHash hash;
    private final int ngram;
    private final LongConsumer sink;
    private final TokenText tokens = new TokenText();

    private TokenShingles(Tokenization tokenization, TokenHash hash, int ngram, LongConsumer sink) {
        this.tokenization = tokenization;
        this.hash = hash;
        this.ngram = ngram;
        this.sink = sink;
    }

    /** datatrove's words by xxHash64, as its settings stand in version 0.10. */
    static TokenShingles ofDatatrove(int ngram, LongConsumer sink) {
        return new TokenShingles(Tokenization.ofDatatrove(), XxHash64::hash, ngram, sink);
    }

    /** datatrove's words by the first 8 bytes of SHA-1, as for FineWeb. */
    static TokenShingles ofDatatroveBySha1(int ngram, LongConsumer sink) {
        return new TokenShingles(Tokenization.ofDatatrove(), TokenHash.sha1(-1), ngram, sink);
    }

    /** BigCode's tokens by the first 4 bytes of SHA-1. */
    static TokenShingles ofBigCode(int ngram, LongConsumer sink) {
        return new TokenShingles(Tokenization.ofBigCode(), TokenHash.sha1(0xFFFF_FFFFL), ngram, sink);
    }

    @Override
    public boolean scan(byte[] utf8) {
        tokens.clear();
        tokenization.cut(new String(utf8, StandardCharsets.UTF_8), tokens);
        for (int last = ngram - 1; last < tokens.size; last++) {
            int from = tokens.starts[last - ngram + 1];
            sink.accept(hash.hash(tokens.bytes, from, tokens.ends[last] - from));
        }
        return tokens.size >= ngram;
    }
}
