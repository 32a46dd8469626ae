package org.millrace.filters.rights;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.millrace.filters.dedup.MinHash;

/**
 * The signature of a text that somebody asks to leave out, in place of the text: {@code minhash-v2:} and, in base64, 112
 * components of four bytes each, most significant first. They are those of {@link MinHash} over sequences of five words.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by similarity, never by equals
record RequestedSignature(int[] components) {
    /** How the signatures are made; only the number of components counts here, not how they are cut into bands. */
    static final MinHash SCHEME = new MinHash(5, 14, 8);

    private static final String PREFIX = SCHEME.kind().version() + ":";

    static RequestedSignature parse(String text) {
        byte[] bytes = null;
        if (text.startsWith(PREFIX)) {
            try {
                bytes = Base64.getDecoder().decode(text.substring(PREFIX.length()));
            } catch (IllegalArgumentException e) {
                bytes = null; // the message below tells more
            }
        }
        if (bytes == null || bytes.length != Integer.BYTES * SCHEME.components()) {
            throw new IllegalArgumentException("expected a signature, '" + PREFIX + "' and " + SCHEME.components()
                    + " components of 4 bytes in base64, found " + text.length() + " characters of something else");
        }
        int[] components = new int[SCHEME.components()];
        ByteBuffer.wrap(bytes).asIntBuffer().get(components);
        return new RequestedSignature(components);
    }

    /** The signature of a text, or null where it is too short to have one. */
    static RequestedSignature of(MinHash.Signer signer, String text) {
        int[] components = new int[SCHEME.components()];
        return signer.sign(text, components) ? new RequestedSignature(components) : null;
    }

    /** As {@link #parse} reads it. */
    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * components.length);
        bytes.asIntBuffer().put(components);
        return PREFIX + Base64.getEncoder().encodeToString(bytes.array());
    }
}
