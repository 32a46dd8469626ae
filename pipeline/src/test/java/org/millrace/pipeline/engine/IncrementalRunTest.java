package org.millrace.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run against indexes of earlier ones decides about its documents as one run over everything does. */
class IncrementalRunTest {
    private static final String SMALL = "exact: yes; url: yes; minhash: {ngram: 2, bands: 8, rows: 3, threshold: 0.6};"
            + "prefer: [source-order, longest];";
    private static final int CORPORA = 12;

    @TempDir
    Path folder;

    @BeforeAll
    static void useLocalFiles() {
        org.apache.beam.sdk.io.FileSystems.setDefaultPipelineOptions(
                org.apache.beam.sdk.options.PipelineOptionsFactory.create());
    }

    private Path corpus(int number) throws IOException {
        return Files.createDirectories(folder.resolve("corpus-" + number));
    }

    private static long merged(SortedMap<String, String> fates) {
        return fates.values().stream()
                .filter(fate -> fate.startsWith("removed outcome=\"merged\""))
                .count();
    }

    @Test
    void decidesAsOneRunOverEverythingWhereAlikenessIsHandedOn() throws IOException {
        long merged = 0;
        for (int i = 0; i < CORPORA; i++) {
            IncrementalRuns runs =
                    new IncrementalRuns(corpus(i), SMALL + "link: transitive; giant: {on: keep}").corpus(i, 3, 40);
            Path all = runs.run("all", "abc");
            runs.run("first", "a");
            Path second = runs.run("second", "b", "first");
            Path third = runs.run("third", "c", "first", "second");

            SortedMap<String, String> fates = IncrementalRuns.fates(third, 'c');
            assertThat(IncrementalRuns.fates(second, 'b'))
                    .as("corpus %s", i)
                    .isEqualTo(IncrementalRuns.fates(runs.run("two", "ab"), 'b'));
            assertThat(fates).as("corpus %s", i).isEqualTo(IncrementalRuns.fates(all, 'c'));
            merged += fates.values().stream()
                    .filter(fate ->
                            fate.contains("dup_of=\"") && !fates.containsKey(fate.replaceAll(".*dup_of=\"|\" .*", "")))
                    .count();
        }
        assertThat(merged).as("documents merged into earlier releases").isGreaterThan(CORPORA * 5L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pairs-within: 4; link: to-survivor; giant: {on: keep}",
                "pairs-within: 4; link: transitive; giant: {documents: 5, on: split}"
            })
    void decidesAsOneRunOverEverythingWhereThatLeavesTheEarlierReleaseAsItIs(String link) throws IOException {
        int equal = 0;
        for (int i = 0; i < CORPORA; i++) {
            IncrementalRuns runs = new IncrementalRuns(corpus(i), SMALL + link).corpus(100 + i, 2, 25);
            Path all = runs.run("all", "ab");
            Path first = runs.run("first", "a");
            Path second = runs.run("second", "b", "first");
            if (isKept(IncrementalRuns.fates(first, 'a')).equals(isKept(IncrementalRuns.fates(all, 'a')))) {
                equal++;
                assertThat(IncrementalRuns.fates(second, 'b'))
                        .as("corpus %s", i)
                        .isEqualTo(IncrementalRuns.fates(all, 'b'));
            }
        }
        assertThat(equal).as("corpora where the claim is made").isGreaterThan(CORPORA / 4);
    }

    /** Which documents are kept, and what the others are merged into. */
    private static SortedMap<String, String> isKept(SortedMap<String, String> fates) {
        fates.replaceAll(
                (id, fate) -> fate.startsWith("kept") ? "kept" : fate.replaceAll(" dup_(cluster|size)=\\S*", ""));
        return fates;
    }

    @Test
    void mergesADumpThatWasReadBeforeIntoItself() throws IOException {
        IncrementalRuns runs =
                new IncrementalRuns(corpus(0), SMALL + "link: to-survivor; giant: {on: keep}").corpus(7, 1, 30);
        runs.run("first", "a");
        Path again = runs.run("again", "a", "first");

        SortedMap<String, String> fates = IncrementalRuns.fates(again, 'a');
        assertThat(fates).hasSize(30);
        assertThat(merged(fates)).isEqualTo(30);
        assertThat(fates.entrySet()).anyMatch(fate -> fate.getValue().contains("dup_of=\"" + fate.getKey() + "\""));
    }
}
