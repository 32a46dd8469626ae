package org.millrace.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.pipeline.index.IndexHeader;
import org.millrace.pipeline.verify.ReleaseVerifier;

/** Runs that store few bits of each component decide as those that store all. */
class HashBitsRunTest {
    private static final int CORPORA = 4;

    @TempDir
    Path folder;

    @BeforeAll
    static void useLocalFiles() {
        FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    }

    /** 40 components: no share of them lies between two ten-thousandths, where what is taken off would show. */
    private IncrementalRuns runs(int corpus, int bits) throws IOException {
        Path own = Files.createDirectories(folder.resolve(corpus + "-of-" + bits));
        return new IncrementalRuns(
                        own,
                        "exact: yes; minhash: {ngram: 2, bands: 8, rows: 5, threshold: 0.6, hash-bits: " + bits
                                + "}; prefer: [source-order, longest]; giant: {on: keep}")
                .corpus(corpus, 2, 60);
    }

    private static IndexHeader header(Path release) throws IOException {
        return IndexHeader.read(Files.readAllBytes(Path.of(release + ".index", "index.json")));
    }

    @Test
    void looksPastTheSignaturesOfAnIndexWhereARunHasNone() throws IOException {
        SortedMap<String, String> fates = exactAgainst(16);

        assertThat(fates).isEqualTo(exactAgainst(32)).anySatisfy((id, fate) -> assertThat(fate)
                .contains("outcome=\"merged\""));
    }

    private SortedMap<String, String> exactAgainst(int bits) throws IOException {
        runs(9, bits).run("first", "a");
        IncrementalRuns exact = new IncrementalRuns(
                folder.resolve("9-of-" + bits), "exact: yes; prefer: [source-order]; giant: {on: keep}");
        return IncrementalRuns.fates(exact.run("second", "b", "first"), 'b');
    }

    @Test
    void mergesTheSameDocumentsBySixteenBits() throws IOException {
        long near = 0;
        for (int corpus = 0; corpus < CORPORA; corpus++) {
            Path whole = runs(corpus, 32).run("all", "ab");
            IncrementalRuns few = runs(corpus, 16);
            Path sixteen = few.run("all", "ab");
            few.run("first", "a");
            Path second = few.run("second", "b", "first");

            SortedMap<String, String> fates = IncrementalRuns.fates(whole, 'b');
            assertThat(IncrementalRuns.fates(sixteen, 'a')).isEqualTo(IncrementalRuns.fates(whole, 'a'));
            assertThat(IncrementalRuns.fates(sixteen, 'b')).isEqualTo(fates);
            assertThat(IncrementalRuns.fates(second, 'b')).isEqualTo(fates);
            assertThat(ReleaseVerifier.verify(second.toString())).isEmpty();
            assertThat(header(sixteen).bits()).isEqualTo(16);
            assertThat(header(whole).shape().bytes() - header(sixteen).shape().bytes())
                    .isEqualTo(2 * 40);
            near += fates.values().stream()
                    .filter(fate -> fate.contains("rule=\"near\""))
                    .count();
        }
        assertThat(near).as("near-duplicates").isGreaterThan(5L * CORPORA);
    }
}
