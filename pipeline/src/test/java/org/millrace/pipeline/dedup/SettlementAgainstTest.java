package org.millrace.pipeline.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.pipeline.dedup.SignatureFiles.copy;
import static org.millrace.pipeline.dedup.SignatureFiles.near;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.recipe.Recipes;
import org.millrace.pipeline.segment.Entries;
import org.millrace.pipeline.signature.SignatureRow;
import org.millrace.pipeline.signature.Standing;

/** Clusters with documents of earlier releases. */
class SettlementAgainstTest {
    @TempDir
    Path folder;

    private static Recipe recipe(String dedup) {
        return Recipes.read(
                """
                recipe: tiny
                sources: [{name: first, connector: jsonl, paths: [a]}]
                dedup: {exact: yes, minhash: {bands: 4, rows: 5, threshold: 0.7}, %s}
                """
                        .formatted(dedup));
    }

    private static DocumentId id(long id) {
        return new DocumentId(id, 0);
    }

    private static SignatureRow kept(SignatureRow row) {
        return row.asEarlier(new Standing(row.id(), true));
    }

    private static SignatureRow merged(SignatureRow row, long into) {
        return row.asEarlier(new Standing(id(into), false));
    }

    private static SortedMap<DocumentId, Decision> settle(Recipe recipe, SignatureFiles files, long... refs)
            throws IOException {
        LongRows cluster = new LongRows(2);
        for (long ref : refs) {
            cluster.add(refs[0], ref);
        }
        SortedMap<DocumentId, Decision> decisions = new TreeMap<>();
        new Settlement(recipe, files.work(), files.plan()).emit(cluster, (part, block) -> Entries.parse(block)
                .forEach(entry -> decisions.put(entry.id(), Decision.decode(entry.payload()))));
        return decisions;
    }

    @Test
    void mergesIntoTheEarlierDocumentWhateverIsPreferred() throws IOException {
        SignatureFiles files = new SignatureFiles(folder)
                .unit("first", near(1, 99, 0, 20), near(2, 98, 0, 20))
                .earlier(0, "june", kept(near(9, 5, 0, 20)));
        SortedMap<DocumentId, Decision> decisions = settle(recipe("link: transitive"), files, 0, 1, Ref.of(1, 0));

        assertThat(decisions.keySet()).as("nothing is decided about 9").containsExactly(id(1), id(2));
        assertThat(decisions.values()).allSatisfy(decision -> {
            assertThat(decision.survives()).isFalse();
            assertThat(decision.survivor()).isEqualTo(id(9));
            assertThat(decision.index()).isEqualTo("june");
            assertThat(decision.size()).isEqualTo(3);
            assertThat(decision.cluster()).isEqualTo(id(1));
            assertThat(decision.alternates()).isEmpty();
        });
    }

    @Test
    void takesTheOlderIndexThenWhatIsKeptThenWhatThatRunPreferred() throws IOException {
        SignatureFiles files = new SignatureFiles(folder)
                .unit("first", near(1, 99, 0, 20))
                .earlier(0, "june", merged(near(20, 50, 0, 20), 4), kept(near(21, 7, 0, 20)), kept(near(22, 8, 0, 20)))
                .earlier(1, "july", kept(near(30, 60, 0, 20)));
        Recipe recipe = recipe("link: transitive");
        long june = Ref.of(1, 0);
        long july = Ref.of(2, 0);

        assertThat(settle(recipe, files, 0, june, june + 1, june + 2, july)
                        .get(id(1))
                        .survivor())
                .as("the longer of those kept")
                .isEqualTo(id(22));
        assertThat(settle(recipe, files, 0, july).get(id(1)).index()).isEqualTo("july");
    }

    @Test
    void namesTheDocumentThatStandsForAMergedOne() throws IOException {
        SignatureFiles files = new SignatureFiles(folder)
                .unit("first", near(1, 99, 0, 20))
                .earlier(0, "june", merged(near(20, 50, 0, 20), 4));
        SortedMap<DocumentId, Decision> decisions = settle(recipe("link: transitive"), files, 0, Ref.of(1, 0));

        assertThat(decisions.get(id(1)).survivor()).isEqualTo(id(4));
        assertThat(settle(recipe("link: to-survivor"), files, 0, Ref.of(1, 0)))
                .as("4 itself is not there to be like")
                .isEmpty();
    }

    @Test
    void keepsEveryEarlierReleaseAsItIsWhereEachMustBeLikeTheSurvivor() throws IOException {
        SignatureFiles files = new SignatureFiles(folder)
                .unit("first", near(1, 99, 0, 20), near(2, 9, 0, 0), near(3, 8, 0, 0))
                .earlier(
                        0,
                        "june",
                        kept(near(20, 50, 0, 20)),
                        kept(near(21, 40, 0, 20)),
                        merged(near(22, 4, 0, 20), 21));
        long june = Ref.of(1, 0);
        SortedMap<DocumentId, Decision> decisions =
                settle(recipe("link: to-survivor"), files, 0, 1, 2, june, june + 1, june + 2);

        assertThat(decisions.keySet()).as("2 and 3 are like none").containsExactly(id(1));
        assertThat(decisions.get(id(1)).survivor()).isEqualTo(id(20));
        assertThat(decisions.get(id(1)).size()).as("22 is in the other star").isEqualTo(2);
    }

    @Test
    void decidesNothingInAClusterOfEarlierDocumentsOnly() throws IOException {
        SignatureFiles files = new SignatureFiles(folder)
                .unit("first", near(1, 99, 0, 20))
                .earlier(0, "june", kept(copy(20, 50, 0)), merged(copy(21, 50, 0), 20));

        assertThat(settle(recipe("link: transitive"), files, Ref.of(1, 0), Ref.of(1, 1)))
                .isEmpty();
    }

    @Test
    void countsEarlierTextsInAClusterThatMayBeTooLargeButNotInASource() throws IOException {
        SignatureFiles files = new SignatureFiles(folder)
                .unit("first", near(1, 99, 0, 20))
                .earlier(0, "june", kept(near(20, 50, 0, 20)), merged(near(21, 50, 0, 20), 20));
        long june = Ref.of(1, 0);

        assertThat(settle(recipe("giant: {documents: 3, on: stop}"), files, 0, june, june + 1))
                .hasSize(1);
        assertThat(settle(recipe("giant: {documents: 2, on: stop}"), files, 0, june, june + 1))
                .isEmpty();
        assertThat(GiantCluster.all(files.work())).singleElement().satisfies(giant -> {
            assertThat(giant.texts()).isEqualTo(3);
            assertThat(giant.ofSource()).isEqualTo(1);
        });
        assertThat(SharedWords.of(GiantCluster.all(files.work()).get(0), files.work(), files.plan(), "tiny"))
                .isEmpty();
    }
}
