package org.millrace.pipeline.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.pipeline.judgement.RecipeMeasures.StepRule;
import org.millrace.pipeline.ledger.TextFacts;
import org.millrace.pipeline.recipe.Recipes;

class FunnelTest {
    private static final String SMALL = "recipe: tiny\nsources:\n  - {name: notes, connector: jsonl, paths: [n]}\n";

    @TempDir
    Path folder;

    private static Tally tally() {
        Tally tally = new Tally();
        for (int i = 0; i < 1234; i++) {
            tally.addKept(1);
        }
        for (int i = 0; i < 5; i++) {
            tally.add(new Tally.Reason("removed", "len", "too-short"));
        }
        tally.add(new Tally.Reason("removed", "len", "too-long"));
        tally.add(new Tally.Reason("failed", "read", "bad-json"));
        tally.add(new Tally.Reason("merged", "dedup", "near"));
        return tally;
    }

    private static final List<StepRule> NEVER =
            List.of(new StepRule("len", "odd"), new StepRule("len", "even"), new StepRule("lang", "language"));

    private static Losses losses() {
        Losses losses = new Losses();
        for (int i = 0; i < 1234; i++) {
            losses.addKept(new TextFacts(10, i < 1000 ? "en" : ""));
        }
        for (int i = 0; i < 6; i++) {
            losses.addLeft("len", new TextFacts(2, "de"));
        }
        losses.addLeft("dedup", new TextFacts(9, "en"));
        losses.addLeft("read", TextFacts.NONE);
        return losses;
    }

    @Test
    void addsUpTextsFromTheEnd() {
        Funnel funnel = Funnel.of(List.of("read", "extract", "len", "dedup"), tally(), losses(), NEVER);

        assertThat(funnel.stages().get(1).texts()).as("there is no text yet").isEmpty();
        Funnel.Stage len = funnel.stages().get(2);
        assertThat(len.texts())
                .containsExactly(
                        entry("de", new Funnel.TextShare(new TextSum(6, 12), new TextSum(6, 12))),
                        entry("en", new Funnel.TextShare(new TextSum(1001, 10_009), TextSum.NONE)),
                        entry("und", new Funnel.TextShare(new TextSum(234, 2340), TextSum.NONE)));
        assertThat(len.bytesIn()).isEqualTo(12_361);
        assertThat(len.bytesLeft()).isEqualTo(12);
        assertThat(funnel.stages().get(3).texts().keySet()).containsExactly("en", "und");
    }

    @Test
    void handsOnFromStepToStepWhatEachLetsThrough() {
        Funnel funnel = Funnel.of(List.of("read", "extract", "len", "dedup"), tally(), losses(), NEVER);

        assertThat(funnel.read()).isEqualTo(1242);
        assertThat(funnel.kept()).isEqualTo(1234);
        assertThat(funnel.stages())
                .extracting(stage -> stage.step() + " " + stage.in() + " " + stage.left())
                .containsExactly("read 1242 1", "extract 1241 0", "len 1241 6", "dedup 1235 1");
        assertThat(funnel.stages().get(2).reasons())
                .containsEntry(new Tally.Reason("removed", "len", "too-short"), 5L)
                .containsEntry(new Tally.Reason("removed", "len", "too-long"), 1L);
    }

    @Test
    void printsWhatHappenedAndNothingOfStepsThatLeftAllThrough() {
        assertThat(Funnel.of(List.of("read", "extract", "len", "dedup"), tally(), losses(), NEVER)
                        .print())
                .isEqualTo(
                        """
                        records read                                          1,242
                          read
                            failed bad-json                                      -1
                          len
                            removed too-long                                     -1
                            removed too-short                                    -5
                          dedup
                            merged near                                          -1
                        documents kept                                        1,234
                        rules that dropped nothing
                          len
                            odd even
                          lang
                            language
                        """);
    }

    private List<String> steps(String more) {
        return Funnel.of(Recipes.read(folder, SMALL + more), new Tally(), new Losses()).stages().stream()
                .map(Funnel.Stage::step)
                .toList();
    }

    @Test
    void putsExtractionBetweenOriginsAndTexts() throws IOException {
        Files.writeString(folder.resolve("hosts.txt"), "bad.example\n");
        String hosts = "steps:\n  - {id: hosts, use: url-list, with: {list: hosts.txt}}\n";

        assertThat(steps("")).containsExactly("read", "extract", "release");
        assertThat(steps(hosts)).containsExactly("read", "hosts", "extract", "release");
        assertThat(steps(hosts + "  - {id: len, use: length}\ndedup: {exact: yes}\n"))
                .containsExactly("read", "hosts", "extract", "len", "dedup", "release");
    }
}
