package org.millrace.pipeline.refine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.millrace.core.Digests;
import org.millrace.core.Document;
import org.millrace.filters.dedup.ExactKey;
import org.millrace.filters.dedup.MinHash;
import org.millrace.filters.dolma.PersonalDataMask;
import org.millrace.filters.url.CanonicalUrl;
import org.millrace.pipeline.judgement.StepReading;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.signature.SignatureRow;
import org.millrace.pipeline.signature.SignatureShape;

/** Makes a document's row for deduplication, from the text as it will be released. Used by one thread at a time. */
public final class Signing {
    private static final int[] NONE = {};

    private final Ranks ranks;
    private final boolean url;
    private final ExactKey exactKey = new ExactKey();
    private final MinHash.Signer signer;
    private final int[] signature;

    Signing(Recipe recipe) {
        Dedup dedup = recipe.dedup().orElseThrow();
        ranks = new Ranks(recipe);
        url = dedup.url();
        signer = dedup.minhash().map(MinHash::signer).orElse(null);
        signature = new int[shape(dedup).components()];
    }

    /** How long the rows are. */
    public static SignatureShape shape(Dedup dedup) {
        return new SignatureShape(
                dedup.prefer().size(),
                dedup.minhash().map(MinHash::components).orElse(0),
                dedup.minhash().map(MinHash::bits).orElse(MinHash.ALL_BITS));
    }

    /** @param utf8 the document's text, which the caller has in bytes anyway */
    SignatureRow sign(Document document, byte[] utf8, List<StepReading> readings, int index) {
        ByteBuffer exact = ByteBuffer.wrap(exactKey.of(utf8));
        String uri = document.origin().uri();
        Optional<String> address = url && isWhole(uri) ? CanonicalUrl.of(uri) : Optional.empty();
        ByteBuffer urlKey = ByteBuffer.wrap(address.map(Signing::sha256).orElse(new byte[16]));
        boolean signed = signer != null && signer.sign(utf8, signature);
        return new SignatureRow(
                document.id(),
                index,
                ranks.of(document, readings),
                exact.getLong(),
                exact.getLong(),
                urlKey.getLong(),
                urlKey.getLong(),
                signed ? signature.clone() : NONE);
    }

    /** Where something was redacted ({@code <EMAIL>}, or as Dolma writes it), unlike addresses look alike. */
    private static boolean isWhole(String uri) {
        return uri.indexOf('<') < 0 && !uri.contains(PersonalDataMask.MARK);
    }

    private static byte[] sha256(String text) {
        return Digests.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
