package org.millrace.pipeline.retract;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.recipe.RecipeException;

/**
 * Makes the digests by which tombstones name documents: HMAC-SHA-256 over the id's 16 bytes. Who has no key cannot tell
 * which documents went, not even by trying all ids; the steward, who has it, can show a requester theirs.
 */
public final class TombstoneKey {
    private static final int SHORTEST = 16;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @throws RecipeException where the key has fewer than 16 bytes */
    public TombstoneKey(byte[] key) {
        if (key.length < SHORTEST) {
            throw new RecipeException("the key of tombstones needs at least " + SHORTEST + " bytes, has " + key.length
                    + ": make one with  head -c 32 /dev/urandom > tombstones.key  and keep it to yourself");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The digest of an id, in hexadecimal. */
    public String of(DocumentId id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(id.toBytes()));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
