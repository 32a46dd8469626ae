package org.millrace.pipeline.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @Test
    void handsOnFromStepToStepWhatEachLetsThrough() {
        Funnel funnel = Funnel.of(List.of("read", "extract", "len", "dedup"), tally());

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
        assertThat(Funnel.of(List.of("read", "extract", "len", "dedup"), tally())
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
                        """);
    }

    private List<String> steps(String more) {
        return Funnel.of(Recipes.read(folder, SMALL + more), new Tally()).stages().stream()
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
