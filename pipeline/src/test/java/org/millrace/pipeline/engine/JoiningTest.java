package org.millrace.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.pipeline.dedup.LongRows;
import org.millrace.pipeline.dedup.PairFiles;
import org.millrace.pipeline.refine.Work;

class JoiningTest {
    private static final int NEVER = Integer.MAX_VALUE;

    @TempDir
    private Path folder;

    private final List<String> ran = new ArrayList<>();

    /** Rounds that find nothing open in round {@code done} and later. */
    private Joining joining(int done) {
        Work work = new Work(folder.toString());
        return new Joining(work, 1, (phase, graph) -> {
            ran.add(phase);
            LongRows pairs = new LongRows(2);
            pairs.add(2, 1);
            PairFiles.write(work, ran.size(), 0, pairs);
            long open = ran.size() >= done ? 0 : 7;
            PairFiles.writeSum(work, Integer.toString(ran.size()), new PairFiles.Sum(open, 5));
        });
    }

    @Test
    void stopsAfterTheRoundThatFindsNothingOpen() throws IOException {
        assertThat(joining(3).join()).isEqualTo(3);
        assertThat(ran).containsExactly("dedup-join-1", "dedup-join-2", "dedup-join-3");
        assertThat(folder.resolve("dedup/pairs-2-0")).doesNotExist();
        assertThat(folder.resolve("dedup/pairs-3-0")).exists();
    }

    @Test
    void mayStopInTheLastRoundAllowed() throws IOException {
        assertThat(joining(Joining.MOST_ROUNDS).join()).isEqualTo(Joining.MOST_ROUNDS);
    }

    @Test
    void failsWhereRoundsDoNotEnd() {
        assertThatThrownBy(() -> joining(NEVER).join())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("clusters are not joined after 100 rounds; 7 pairs are open");
        assertThat(ran).hasSize(Joining.MOST_ROUNDS);
    }

    @Test
    void demandsThatAllWasCheckedAndNothingWasWrong() throws IOException {
        Work work = new Work(folder.toString());
        Joining joining = joining(1);
        assertThat(joining.join()).isEqualTo(1); // with five labels
        PairFiles.writeSum(work, "check", new PairFiles.Sum(0, 13));
        joining.requireChecked(1, 8);
        for (PairFiles.Sum wrong : List.of(
                new PairFiles.Sum(1, 13),
                new PairFiles.Sum(0, 12),
                new PairFiles.Sum(0, 14),
                new PairFiles.Sum(0, 0))) {
            PairFiles.writeSum(work, "check", wrong);
            assertThatThrownBy(() -> joining.requireChecked(1, 8))
                    .as(wrong.toString())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("clusters are joined wrongly: of 8 pairs and 5 labels");
        }
    }
}
