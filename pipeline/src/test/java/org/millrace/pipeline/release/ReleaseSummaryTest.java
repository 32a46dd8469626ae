package org.millrace.pipeline.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.recipe.Recipes;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.Unit;
import org.millrace.pipeline.refine.UnitResult;

class ReleaseSummaryTest {
    private static final Recipe RECIPE = Recipes.read(
            """
            recipe: tiny
            sources:
              - {name: web, connector: jsonl, paths: [w]}
              - {name: notes, connector: jsonl, paths: [n]}
            """);

    private static Plan plan(long webRecords, long noteRecords) {
        return new Plan(
                List.of(
                        new Unit(0, "web", "w", "/w", 1, 0, 0, 1),
                        new Unit(1, "notes", "n", "/n", 2, 0, 0, 1),
                        new Unit(2, "notes", "n", "/n", 2, 0, 1, 2)),
                List.of(
                        new UnitResult("a", "a", 1, 0, webRecords, 0, List.of()),
                        new UnitResult("b", "b", 1, 0, 1, 0, List.of()),
                        new UnitResult("c", "c", 1, 0, noteRecords - 1, 0, List.of())));
    }

    private static ShardReport report(String source, int kept, String... outcomes) {
        Tally tally = new Tally();
        Statistics statistics = new Statistics();
        for (int i = 0; i < kept; i++) {
            tally.addKept(7);
            statistics.add(DocumentId.of(source, "number " + i), "web", "en", 5, "a.example");
        }
        for (String outcome : outcomes) {
            tally.add(new Tally.Reason(outcome, "step", "rule"));
        }
        ShardTask task = new ShardTask(source, 0, 1);
        List<ShardReport.Written> files =
                List.of(new ShardReport.Written(Layout.data(source, 0, 1), 3, "sha of " + source));
        return new ShardReport(
                task, "run", new byte[32], files, Optional.empty(), tally, new Losses(), statistics, List.of());
    }

    @Test
    void addsUpSourcesAndTheWhole() {
        ReleaseSummary summary = ReleaseSummary.of(
                RECIPE, plan(4, 3), List.of(report("web", 2, "removed", "merged"), report("notes", 2, "failed")));

        assertThat(summary.sources().get("web").read()).isEqualTo(4);
        assertThat(summary.sources().get("notes").read()).isEqualTo(3);
        assertThat(summary.sources().get("notes").tally().kept()).isEqualTo(2);
        assertThat(summary.total().total()).isEqualTo(7);
        assertThat(summary.total().keptBytes()).isEqualTo(28);
        assertThat(summary.statistics().languages()).containsEntry("en", 4L);
        assertThat(summary.files())
                .extracting(ShardReport.Written::sha256)
                .containsExactly("sha of web", "sha of notes");
    }

    @Test
    void refusesALedgerThatDoesNotAccountForEveryRecord() {
        assertThatExceptionOfType(UnbalancedLedgerException.class)
                .isThrownBy(() -> ReleaseSummary.of(
                        RECIPE,
                        plan(5, 3),
                        List.of(report("web", 2, "removed", "merged"), report("notes", 2, "failed"))))
                .withMessage("the ledger of source 'web' does not balance: 5 records read, but 2 kept + 1 removed + "
                        + "1 merged + 0 failed = 4");
    }

    @Test
    void refusesSourcesThatBalanceOnlyTogether() {
        assertThatExceptionOfType(UnbalancedLedgerException.class)
                .isThrownBy(() -> ReleaseSummary.of(RECIPE, plan(2, 2), List.of(report("web", 3), report("notes", 1))))
                .withMessageStartingWith("the ledger of source 'web' does not balance: 2 records read, but 3 kept");
    }
}
