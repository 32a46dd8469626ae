package org.millrace.pipeline.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.pipeline.dedup.SignatureFiles.copy;
import static org.millrace.pipeline.dedup.SignatureFiles.near;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.filters.dedup.MinHash;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.recipe.Dedups;
import org.millrace.pipeline.signature.SignatureRow;

class BandBlocksTest {
    private static final Dedup BOTH = Dedups.of(true, Optional.of(new MinHash(5, 4, 5)), 7500, 8, 64);

    @TempDir
    Path folder;

    private CollectedRows bands(SignatureFiles files, Dedup dedup) throws IOException {
        CollectedRows rows = new CollectedRows(8, BandBlocks.WIDTH);
        for (int unit = 0; unit < files.plan().units().size(); unit++) {
            new BandBlocks(dedup, Optional.empty(), files.work(), files.plan()).emit(unit, rows);
        }
        return rows;
    }

    private CollectedRows pairs(CollectedRows bands) {
        CollectedRows pairs = new CollectedRows(1, 2);
        for (int partition = 0; partition < 8; partition++) {
            CandidatePairs.emit(bands.partition(partition), 64, 1, pairs);
        }
        return pairs;
    }

    @Test
    void emitsARowForEachBandAndOneForTheExactKey() throws IOException {
        SignatureRow unsigned = SignatureFiles.unsigned(3, 6, 0);
        SignatureFiles files = new SignatureFiles(folder).unit("web", near(1, 10, 0, 0), unsigned);

        assertThat(bands(files, BOTH).all()).hasSize(5 + 1);
        assertThat(bands(files, Dedups.of(false, BOTH.minhash(), 7500, 8, 64)).all())
                .hasSize(4);
    }

    @Test
    void bringsTogetherDocumentsOfAllUnitsThatShareABandOrAText() throws IOException {
        SignatureFiles files = new SignatureFiles(folder)
                .unit("web", near(1, 10, 0, 5), near(2, 10, 0, 4))
                .unit("web", near(3, 10, 0, 5), copy(4, 10, 0), copy(5, 10, 0));

        long third = Ref.of(1, 0);
        long fourth = Ref.of(1, 1);
        long fifth = Ref.of(1, 2);
        // the first band is equal in 1, 3 and both copies; 2 has four of its five components only
        assertThat(pairs(bands(files, BOTH)).distinct())
                .containsExactlyInAnyOrder(
                        "0-" + third,
                        "0-" + fourth,
                        "0-" + fifth,
                        third + "-" + fourth,
                        third + "-" + fifth,
                        fourth + "-" + fifth);
    }
}
