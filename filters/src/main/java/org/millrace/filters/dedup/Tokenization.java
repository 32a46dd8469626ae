package org.millrace.filters.dedup;

import java.nio.charset.StandardCharsets;
import org.millrace.filters.quality.DatatroveWords;

/** What another project's signatures count as tokens. */
interface Tokenization {
    /** Adds the tokens of {@code text}. */
    void cut(String text, TokenText tokens);

    /** datatrove's words of English, after its simplification. */
    static Tokenization ofDatatrove() {
        DatatroveWords words = new DatatroveWords();
        return (text, tokens) -> {
            for (String word : words.of(text)) {
                byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
                tokens.add(bytes, 0, bytes.length);
            }
        };
    }

    /**
     * BigCode's: what lies between code points other than ASCII letters, digits and the underscore, the empty included;
     * an empty text is one empty token.
     */
    static Tokenization ofBigCode() {
        return (text, tokens) -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            int from = 0;
            for (int i = 0; i <= bytes.length; i++) {
                // a byte that goes on with a code point separates nothing more
                boolean goesOn = i < bytes.length && (bytes[i] & 0xC0) == 0x80;
                if (goesOn) {
                    from = i + 1;
                } else if (i == bytes.length || !isOfWord(bytes[i])) {
                    tokens.add(bytes, from, i);
                    from = i + 1;
                }
            }
        };
    }

    private static boolean isOfWord(byte c) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter || (c >= '0' && c <= '9') || c == '_';
    }
}
