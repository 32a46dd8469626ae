package org.millrace.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.pipeline.dedup.Graphs;
import org.millrace.pipeline.dedup.LongRows;
import org.millrace.pipeline.dedup.PairFiles;
import org.millrace.pipeline.refine.Work;

/** What joining in rounds must do on every engine: what a plain union-find does, in few rounds, and check itself. */
public abstract class JoinContract {
    private static final int PARTITIONS = 12;

    @TempDir
    private Path folder;

    private Work work;

    /** The engine under test. */
    protected abstract EngineKind kind();

    private BeamEngine engine(int parallelism) {
        return kind().runner().open("", parallelism, List.of());
    }

    private Joining joining(int parallelism, LongRows pairs) throws IOException {
        work = new Work(folder.resolve("work-" + parallelism).toString());
        List<LongRows> parts = Graphs.dealt(pairs, PARTITIONS);
        for (int i = 0; i < PARTITIONS; i++) {
            PairFiles.write(work, 0, i, parts.get(i));
        }
        return new Joining(work, PARTITIONS, engine(parallelism)::run);
    }

    private List<LongRows> labels(int round) throws IOException {
        List<LongRows> labels = new ArrayList<>();
        for (int i = 0; i < PARTITIONS; i++) {
            LongRows part = new LongRows(2);
            PairFiles.read(work, round, i, part);
            labels.add(part);
        }
        return labels;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void joinsGraphsOfEveryShapeAsUnionFindDoes(int parallelism) throws IOException {
        LongRows pairs = Graphs.all(17);
        Joining joining = joining(parallelism, pairs);
        int last = joining.join();
        engine(parallelism).run("check", pipeline -> joining.check(pipeline, last));
        joining.requireChecked(last, pairs.size());

        assertThat(last).isBetween(3, 20);
        assertThat(Graphs.labels(labels(last))).isEqualTo(Graphs.labels(pairs));
    }

    @Test
    void refusesLabelsThatAreWrongOrLacking() throws IOException {
        LongRows pairs = new Graphs(1).many(100).mixed();
        Joining joining = joining(1, pairs);
        int last = joining.join();
        List<LongRows> right = labels(last);
        int part = 0;
        while (right.get(part).isEmpty()) {
            part++;
        }
        LongRows spoilt = new LongRows(2);
        for (int i = 1; i < right.get(part).size(); i++) {
            spoilt.add(right.get(part).get(i, 0), right.get(part).get(i, 1));
        }
        PairFiles.write(work, last, part, spoilt);
        engine(1).run("check", pipeline -> joining.check(pipeline, last));

        assertThatThrownBy(() -> joining.requireChecked(last, pairs.size()))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("clusters are joined wrongly: of " + pairs.size() + " pairs")
                .hasMessageContaining("was the work folder");
    }
}
