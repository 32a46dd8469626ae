package org.millrace.pipeline.refine;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.millrace.core.Document;
import org.millrace.filters.dedup.ExactKey;
import org.millrace.filters.dedup.MinHash;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.signature.SignatureRow;

/** Makes a document's row for deduplication, from the text as it will be released. Used by one thread at a time. */
final class Signing {
    private static final int[] NONE = {};

    private final MinHash.Signer signer;
    private final int[] signature;

    Signing(Recipe.Dedup dedup) {
        signer = dedup.minhash().map(MinHash::signer).orElse(null);
        signature = new int[components(dedup)];
    }

    static int components(Recipe.Dedup dedup) {
        return dedup.minhash().map(MinHash::components).orElse(0);
    }

    SignatureRow sign(Document document, int index) {
        String text = document.text();
        ByteBuffer exact = ByteBuffer.wrap(ExactKey.of(text));
        boolean signed = signer != null && signer.sign(text, signature);
        return new SignatureRow(
                document.id(),
                index,
                text.codePointCount(0, text.length()),
                seconds(document.origin().fetchedAt()),
                exact.getLong(),
                exact.getLong(),
                signed ? signature.clone() : NONE);
    }

    private static long seconds(String fetchedAt) {
        try {
            return fetchedAt.isEmpty()
                    ? Long.MAX_VALUE
                    : Instant.parse(fetchedAt).getEpochSecond();
        } catch (DateTimeParseException e) {
            return Long.MAX_VALUE; // a record's own words; what is no time is unknown
        }
    }
}
