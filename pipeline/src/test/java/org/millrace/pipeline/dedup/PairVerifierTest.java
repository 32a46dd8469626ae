package org.millrace.pipeline.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.pipeline.dedup.SignatureFiles.copy;
import static org.millrace.pipeline.dedup.SignatureFiles.near;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.core.DocumentId;
import org.millrace.filters.dedup.MinHash;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.recipe.Dedups;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.recipe.Recipes;
import org.millrace.pipeline.signature.SignatureRow;
import org.millrace.pipeline.signature.Standing;

class PairVerifierTest {
    private static final MinHash SCHEME = new MinHash(5, 4, 5);

    @TempDir
    Path folder;

    private static List<String> verify(SignatureFiles files, Dedup dedup, long[]... pairs) throws IOException {
        LongRows candidates = new LongRows(2);
        for (long[] pair : pairs) {
            candidates.add(pair);
        }
        LongRows verified = new PairVerifier(Dedups.recipe(dedup), files.work(), files.plan()).verify(candidates);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < verified.size(); i++) {
            lines.add(verified.get(i, 0) + "-" + verified.get(i, 1));
        }
        return lines;
    }

    private static Dedup nearAt(int threshold) {
        return Dedups.of(false, Optional.of(SCHEME), threshold, 1, 64);
    }

    @Test
    void keepsAPairAtExactlyTheThresholdAndDropsOneBelow() throws IOException {
        SignatureFiles files =
                new SignatureFiles(folder).unit("web", near(1, 10, 0, 20), near(2, 10, 0, 15), near(3, 10, 0, 14));

        assertThat(verify(files, nearAt(7500), new long[] {0, 1}, new long[] {0, 2}))
                .containsExactly("0-1");
        assertThat(verify(files, nearAt(7501), new long[] {0, 1}, new long[] {0, 2}))
                .isEmpty();
        assertThat(verify(files, nearAt(7000), new long[] {0, 1}, new long[] {0, 2}))
                .containsExactly("0-1", "0-2");
    }

    @Test
    void comparesDocumentsOfAnIndexBySignatureWhateverTheRecipeAsksFor() throws IOException {
        SignatureFiles files = new SignatureFiles(folder)
                .unit("web", near(1, 10, 0, 15), near(2, 10, 0, 14))
                .earlier(0, "june", near(3, 10, 0, 20).asEarlier(new Standing(new DocumentId(3, 0), true)));
        LongRows candidates = new LongRows(2);
        candidates.add(0, Ref.of(1, 0));
        candidates.add(1, Ref.of(1, 0));
        Recipe exact = Recipes.read(
                """
                recipe: tiny
                sources: [{name: web, connector: jsonl, paths: [n]}]
                dedup: {minhash: {bands: 4, rows: 5, threshold: 0.75, verify: exact}}
                """);

        LongRows verified = new PairVerifier(exact, files.work(), files.plan()).verify(candidates);
        assertThat(verified.size()).isEqualTo(1);
        assertThat(verified.get(0, 0)).isZero();
    }

    @Test
    void namesEachPairOnceInOrder() throws IOException {
        SignatureFiles files = new SignatureFiles(folder)
                .unit("web", near(1, 10, 0, 20), near(2, 10, 0, 20))
                .unit("web", near(3, 10, 0, 20));
        long other = Ref.of(1, 0);

        assertThat(verify(
                        files,
                        nearAt(7500),
                        new long[] {1, other},
                        new long[] {0, other},
                        new long[] {0, 1},
                        new long[] {0, other},
                        new long[] {0, 1}))
                .containsExactly("0-1", "0-" + other, "1-" + other);
    }

    @Test
    void takesOnlyExactCopiesWhereTheRecipeWantsThoseAlone() throws IOException {
        SignatureFiles files =
                new SignatureFiles(folder, 0).unit("web", copy(1, 10, 0), copy(2, 10, 0), near(3, 10, 0, 20));
        Dedup exact = Dedups.of(true, Optional.empty(), 0, 1, 64);

        assertThat(verify(files, exact, new long[] {0, 1}, new long[] {0, 2})).containsExactly("0-1");
    }

    @Test
    void takesCopiesForNearDuplicatesToo() throws IOException {
        SignatureFiles files = new SignatureFiles(folder).unit("web", copy(1, 10, 0), copy(2, 10, 0));

        assertThat(verify(files, nearAt(10_000), new long[] {0, 1})).containsExactly("0-1");
    }

    @Test
    void comparesTextsTooShortForASignatureByTheirExactKeysAlone() throws IOException {
        SignatureRow one = SignatureFiles.unsigned(1, 5, 0);
        SignatureRow copy = SignatureFiles.unsigned(2, 5, 0);
        SignatureRow other = SignatureFiles.unsigned(3, 6, 0);
        SignatureFiles files = new SignatureFiles(folder).unit("web", one, copy, other);
        Dedup both = Dedups.of(true, Optional.of(SCHEME), 7500, 1, 64);

        assertThat(verify(files, both, new long[] {0, 1}, new long[] {0, 2})).containsExactly("0-1");
    }

    @Test
    void handsOnNothingForNothing() throws IOException {
        SignatureFiles files = new SignatureFiles(folder);

        assertThat(verify(files, nearAt(7500))).isEmpty();
    }
}
