package org.millrace.pipeline.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.pipeline.dedup.SignatureFiles.copy;
import static org.millrace.pipeline.dedup.SignatureFiles.near;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.recipe.Recipes;
import org.millrace.pipeline.refine.Ghost;
import org.millrace.pipeline.segment.Entries;
import org.millrace.pipeline.segment.Entry;
import org.millrace.pipeline.segment.KeyRange;
import org.millrace.pipeline.segment.SegmentMerge;
import org.millrace.pipeline.signature.SignatureRow;

class SettlementTest {
    private static final Recipe RECIPE = Recipes.read(
            """
            recipe: tiny
            sources:
              - {name: first, connector: jsonl, paths: [a]}
              - {name: second, connector: jsonl, paths: [b]}
            dedup: {exact: yes, minhash: {bands: 4, rows: 5}}
            """);

    @TempDir
    Path folder;

    private SignatureFiles files;

    @BeforeEach
    void begin() {
        files = new SignatureFiles(folder);
    }

    private static LongRows cluster(long... refs) {
        LongRows rows = new LongRows(2);
        for (long ref : refs) {
            rows.add(refs[0], ref);
        }
        return rows;
    }

    /** Decisions by the id of the document that they are about. */
    private SortedMap<DocumentId, Decision> settle(LongRows clusters) throws IOException {
        return settle(RECIPE, clusters);
    }

    private SortedMap<DocumentId, Decision> settle(Recipe recipe, LongRows clusters) throws IOException {
        SortedMap<DocumentId, Decision> decisions = new TreeMap<>();
        new Settlement(recipe, files.work(), files.plan()).emit(clusters, (part, block) -> Entries.parse(block)
                .forEach(entry -> decisions.put(entry.id(), Decision.decode(entry.payload()))));
        return decisions;
    }

    private static DocumentId id(long id) {
        return new DocumentId(id, 0);
    }

    private static DocumentId survivor(SortedMap<DocumentId, Decision> decisions) {
        List<DocumentId> survivors = decisions.entrySet().stream()
                .filter(decision -> decision.getValue().survives())
                .map(java.util.Map.Entry::getKey)
                .toList();
        assertThat(survivors).hasSize(1);
        assertThat(decisions.values())
                .allSatisfy(decision -> assertThat(decision.survivor()).isEqualTo(survivors.get(0)));
        return survivors.get(0);
    }

    @Test
    void keepsTheLongestText() throws IOException {
        files.unit("first", near(1, 10, 0, 20), near(2, 12, 9, 20), near(3, 11, 0, 20));

        assertThat(survivor(settle(cluster(0, 1, 2)))).isEqualTo(id(2));
    }

    @Test
    void keepsTheEarliestOfEqualLengthAndTakesAnUnknownTimeForTheLatest() throws IOException {
        files.unit("first", near(1, 10, Long.MAX_VALUE, 20), near(2, 10, 50, 20), near(3, 10, -7, 20));

        assertThat(survivor(settle(cluster(0, 1, 2)))).isEqualTo(id(3));
        assertThat(survivor(settle(cluster(0, 1)))).isEqualTo(id(2));
    }

    @Test
    void keepsTheDocumentOfTheEarlierSourceOfTheRecipe() throws IOException {
        files.unit("second", near(1, 10, 0, 20)).unit("first", near(9, 10, 0, 20));

        assertThat(survivor(settle(cluster(0, Ref.of(1, 0))))).isEqualTo(id(9));
    }

    @Test
    void keepsTheSmallestIdWhereNothingElseDecides() throws IOException {
        files.unit("first", near(-1, 10, 0, 20), near(5, 10, 0, 20), near(7, 10, 0, 20));

        assertThat(survivor(settle(cluster(0, 1, 2)))).isEqualTo(id(5)); // ids are unsigned
    }

    @Test
    void keepsTheRecordReadFirstWhereEvenIdsAreEqual() throws IOException {
        files.unit("first", copy(5, 10, 0), copy(5, 10, 0));
        List<Entry> entries = new ArrayList<>();
        new Settlement(RECIPE, files.work(), files.plan())
                .emit(cluster(0, 1), (part, block) -> entries.addAll(Entries.parse(block)));

        assertThat(entries).hasSize(2);
        assertThat(entries)
                .extracting(entry -> Decision.decode(entry.payload()).survives())
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void namesTheClusterByItsSmallestIdAndCountsItsMembers() throws IOException {
        files.unit("first", near(4, 10, 0, 20), near(2, 10, 0, 20), near(3, 99, 0, 20));

        assertThat(settle(cluster(0, 1, 2)).values()).allSatisfy(decision -> {
            assertThat(decision.cluster()).isEqualTo(id(2));
            assertThat(decision.size()).isEqualTo(3);
            assertThat(decision.survivor()).isEqualTo(id(3));
        });
    }

    @Test
    void measuresEachAgainstTheSurvivorAndTellsCopiesFromLikeness() throws IOException {
        files.unit("first", copy(1, 99, 0), copy(2, 10, 0), near(3, 10, 0, 15));
        SortedMap<DocumentId, Decision> decisions = settle(cluster(0, 1, 2));

        assertThat(decisions.get(id(1)).similarity()).isEqualTo(10_000);
        assertThat(decisions.get(id(2)).similarity()).isEqualTo(10_000);
        assertThat(decisions.get(id(2)).kinship()).isEqualTo(Kinship.EXACT);
        assertThat(decisions.get(id(3)).similarity()).isEqualTo(7500);
        assertThat(decisions.get(id(3)).kinship()).isEqualTo(Kinship.NEAR);
    }

    private static Recipe recipe(String dedup) {
        return Recipes.read(
                """
                recipe: tiny
                sources: [{name: first, connector: jsonl, paths: [a]}]
                dedup: {exact: yes, url: yes, minhash: {bands: 4, rows: 5, threshold: 0.7}, %s}
                """
                        .formatted(dedup));
    }

    /** Three texts of which the first two are alike and the last two, but not the first and the last. */
    private void chain() throws IOException {
        int[] left = new int[SignatureFiles.COMPONENTS];
        int[] middle = new int[SignatureFiles.COMPONENTS];
        int[] right = new int[SignatureFiles.COMPONENTS];
        for (int i = 0; i < left.length; i++) {
            left[i] = i;
            middle[i] = i < 15 ? i : 100 + i;
            right[i] = i >= 5 ? middle[i] : 200 + i;
        }
        files.unit("first", signed(1, 12, left), signed(2, 11, middle), signed(3, 10, right));
    }

    private static SignatureRow signed(long id, int codePoints, int[] signature) {
        return new SignatureRow(id(id), (int) id, new long[] {-codePoints, 0, 0}, id, id, 0, 0, signature);
    }

    @Test
    void joinsTheEndsOfAChainUnlessEachMustBeLikeTheSurvivor() throws IOException {
        chain();
        assertThat(settle(recipe("link: transitive"), cluster(0, 1, 2))
                        .get(id(3))
                        .survivor())
                .isEqualTo(id(1));

        SortedMap<DocumentId, Decision> stars = settle(recipe("link: to-survivor"), cluster(0, 1, 2));
        assertThat(stars.keySet())
                .as("the third is a duplicate of none that is kept")
                .containsExactly(id(1), id(2));
        assertThat(stars.get(id(2)).survivor()).isEqualTo(id(1));
        assertThat(stars.get(id(2)).size()).isEqualTo(2);
    }

    @Test
    void takesTheNextMostPreferredForTheCentreOfTheNextStar() throws IOException {
        files.unit("first", near(1, 10, 0, 0), near(2, 9, 0, 20), near(3, 8, 0, 20), near(4, 7, 0, 20));
        SortedMap<DocumentId, Decision> stars = settle(recipe("link: to-survivor"), cluster(0, 1, 2, 3));

        assertThat(stars.keySet()).containsExactly(id(2), id(3), id(4));
        assertThat(survivor(stars)).isEqualTo(id(2));
    }

    @Test
    void tellsDuplicatesByAddress() throws IOException {
        files.unit("first", SignatureFiles.nearAt(1, 10, 3, 5), SignatureFiles.nearAt(2, 9, 3, 5));
        SortedMap<DocumentId, Decision> decisions = settle(recipe("link: to-survivor"), cluster(0, 1));

        assertThat(decisions.get(id(2)).kinship()).isEqualTo(Kinship.URL);
        assertThat(decisions.get(id(2)).similarity()).isEqualTo(1500);
    }

    @Test
    void saysOfAClusterThatIsTooLargeWhatItIsAndDecidesNothing() throws IOException {
        chain();
        SortedMap<DocumentId, Decision> decisions = settle(recipe("giant: {documents: 2, on: stop}"), cluster(0, 1, 2));

        assertThat(decisions).isEmpty();
        assertThat(GiantCluster.all(files.work())).singleElement().satisfies(giant -> {
            assertThat(giant.id()).isEqualTo(id(1));
            assertThat(giant.members()).isEqualTo(3);
            assertThat(giant.texts()).isEqualTo(3);
            assertThat(giant.source()).isEqualTo("first");
            assertThat(giant.central())
                    .as("the middle of the chain is most like all")
                    .first()
                    .isEqualTo(new GiantCluster.Central(id(2), 0));
        });
    }

    @Test
    void splitsOrKeepsAClusterThatIsTooLargeWhereAsked() throws IOException {
        chain();
        assertThat(settle(recipe("giant: {documents: 2, on: split}"), cluster(0, 1, 2))
                        .keySet())
                .containsExactly(id(1), id(2));
        assertThat(settle(recipe("giant: {documents: 2, on: keep}"), cluster(0, 1, 2)))
                .hasSize(3);
        assertThat(settle(recipe("giant: {documents: 3, on: stop}"), cluster(0, 1, 2)))
                .hasSize(3);
        assertThat(GiantCluster.all(files.work())).isEmpty();
    }

    @Test
    void countsExactCopiesOnceInAClusterThatMayBeTooLarge() throws IOException {
        files.unit("first", copy(1, 10, 0), copy(2, 10, 0), copy(3, 10, 0), copy(4, 10, 0));
        assertThat(settle(recipe("giant: {documents: 2, on: stop}"), cluster(0, 1, 2, 3)))
                .hasSize(4);
    }

    @Test
    void looksAtTheShareOfASourceFromAHundredTextsOn() throws IOException {
        for (int texts : new int[] {99, 100}) {
            begin();
            SignatureRow[] rows = new SignatureRow[199];
            long[] refs = new long[texts];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = near(i + 1, 10, 0, 20);
            }
            for (int i = 0; i < texts; i++) {
                refs[i] = i;
            }
            files.unit("first", rows);
            int expected = texts < 100 ? texts : 0; // 100 of 199 are more than a half
            assertThat(settle(recipe("giant: {share: 0.5}"), cluster(refs))).hasSize(expected);
            assertThat(settle(recipe("giant: {share: 0.51}"), cluster(refs))).hasSize(texts);
        }
    }

    @Test
    void tellsTheSurvivorUpToSixteenAlternates() throws IOException {
        SignatureRow[] rows = new SignatureRow[20];
        long[] refs = new long[20];
        for (int i = 0; i < 20; i++) {
            rows[i] = near(100 - i, i == 7 ? 50 : 10, 0, 20);
            refs[i] = i;
        }
        files.unit("first", rows);
        SortedMap<DocumentId, Decision> decisions = settle(cluster(refs));

        assertThat(decisions.get(id(93)).alternates())
                .hasSize(16)
                .isSorted()
                .startsWith(id(81), id(82))
                .doesNotContain(id(93))
                .endsWith(id(97));
        assertThat(decisions.get(id(94)).alternates()).isEmpty();
    }

    @Test
    void settlesManyClustersApart() throws IOException {
        files.unit("first", near(1, 10, 0, 20), near(2, 11, 0, 20), near(3, 10, 0, 20), near(4, 11, 0, 20));
        LongRows clusters = new LongRows(2);
        clusters.add(2, 3);
        clusters.add(0, 0);
        clusters.add(2, 2);
        clusters.add(0, 1);
        SortedMap<DocumentId, Decision> decisions = settle(clusters);

        assertThat(decisions.get(id(1)).survivor()).isEqualTo(id(2));
        assertThat(decisions.get(id(3)).survivor()).isEqualTo(id(4));
        assertThat(decisions.get(id(3)).size()).isEqualTo(2);
    }

    @Test
    void writesDecisionsInTheOrderOfTheReleaseWhateverTheOrderOfBlocks() throws IOException {
        files.unit("first", near(1, 10, 0, 20), near(2, 11, 0, 20))
                .unit("second", near(3, 10, 0, 20), near(4, 11, 0, 20));
        List<byte[]> blocks = new ArrayList<>();
        Settlement settlement = new Settlement(RECIPE, files.work(), files.plan());
        settlement.emit(cluster(0, 1), (part, block) -> blocks.add(block));
        settlement.emit(cluster(Ref.of(1, 0), Ref.of(1, 1)), (part, block) -> blocks.add(block));
        Settlement.write(files.work(), 0, blocks);
        byte[] bytes = Files.readAllBytes(Path.of(files.work().decisions(0)));
        java.util.Collections.reverse(blocks);
        Settlement.write(files.work(), 0, blocks);

        assertThat(Files.readAllBytes(Path.of(files.work().decisions(0)))).isEqualTo(bytes);
        List<Entry> entries = new ArrayList<>();
        SegmentMerge.Segment segment = new SegmentMerge.Segment(files.work().decisions(0), bytes.length, -1);
        try (SegmentMerge merge =
                SegmentMerge.open(List.of(segment), KeyRange.ALL, files.work().scratch())) {
            for (Entry entry = merge.next(); entry != null; entry = merge.next()) {
                entries.add(entry);
            }
        }
        assertThat(entries).hasSize(4).isSortedAccordingTo(Entry.ORDER);
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo(Entry.Kind.DECISION);
            assertThat(entry.key()).isEqualTo(entry.id().key("tiny"));
            assertThat(entry.index()).isEqualTo((int) entry.id().high());
            assertThat(entry.unit()).isEqualTo(entry.id().high() < 3 ? 0 : 1);
        });
    }

    @Test
    void takesAllCopiesOfWhatALawErases() throws IOException {
        Ghost ghost = new Ghost("asked", "erasure", "r-1");
        files.unit("first", List.of(ghost), copy(1, 900, 1), copy(2, 800, 1), copy(3, 700, 1));

        SortedMap<DocumentId, Decision> decisions = settle(cluster(Ref.of(0, 0), Ref.of(0, 1), Ref.of(0, 2)));

        assertThat(decisions.keySet()).containsExactly(id(1), id(2)); // of the ghost a line is written already
        assertThat(decisions.values()).allSatisfy(decision -> {
            assertThat(decision.erasedBy()).isEqualTo("r-1");
            assertThat(decision.survives()).isFalse();
            assertThat(decision.survivor()).isEqualTo(id(3));
        });
    }

    @Test
    void keepsCopiesOfWhatAnOwnerWithholdsAndSaysSo() throws IOException {
        Ghost ghost = new Ghost("asked", "opt-out-document", "r-2");
        files.unit("first", List.of(ghost), copy(1, 700, 1), copy(2, 800, 1), copy(3, 900, 1));

        SortedMap<DocumentId, Decision> decisions = settle(cluster(Ref.of(0, 0), Ref.of(0, 1), Ref.of(0, 2)));

        assertThat(decisions.keySet()).containsExactly(id(1), id(2));
        assertThat(survivor(decisions)).isEqualTo(id(2));
        assertThat(decisions.get(id(2)).withheld()).containsExactly("r-2");
        assertThat(decisions.get(id(2)).size()).isEqualTo(2);
        assertThat(decisions.get(id(2)).alternates()).containsExactly(id(1));
        assertThat(decisions.get(id(1)).erasedBy()).isEmpty();
    }

    @Test
    void tellsOfAWithheldCopyOfAnOnlyDocumentAndDecidesNothingAboutGhostsAlone() throws IOException {
        Ghost one = new Ghost("asked", "opt-out-document", "r-1");
        Ghost two = new Ghost("asked", "opt-out-document", "r-2");
        files.unit("first", List.of(one, two), copy(1, 700, 1), copy(2, 800, 1), copy(3, 800, 1));

        SortedMap<DocumentId, Decision> decisions = settle(cluster(Ref.of(0, 0), Ref.of(0, 1), Ref.of(0, 2)));
        assertThat(decisions.keySet()).containsExactly(id(1));
        assertThat(decisions.get(id(1)).size()).isEqualTo(1);
        assertThat(decisions.get(id(1)).withheld()).containsExactly("r-1", "r-2");

        assertThat(settle(cluster(Ref.of(0, 1), Ref.of(0, 2)))).isEmpty();
    }
}
