package org.millrace.pipeline.refine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.pipeline.index.EarlierPart;
import org.millrace.pipeline.index.IndexPart;

class PlanTest {
    private static final Unit ONE =
            new Unit(0, "web", "a/ü.warc", "/x/a/ü.warc", 5_000_000_000L, -5, 7, 4_000_000_000L);
    private static final Unit TWO = new Unit(1, "notes", "b", "s3://x/b", 0, 1_700_000_000_000L, 0, 0);
    private static final UnitResult OF_ONE =
            new UnitResult("digest", "sha", 3_999_999_993L, -5, 12, 10, List.of(70_000_000_000L, 20L));
    private static final UnitResult OF_TWO = new UnitResult("other", "sha2", 0, 1_700_000_000_000L, 0, 0, List.of());

    @TempDir
    Path folder;

    @Test
    void comesBackAsItWas() throws IOException {
        Work work = new Work(folder.toString());
        EarlierPart earlier = new EarlierPart(
                1,
                "june",
                "/june.index",
                new IndexPart("web/part-00000-of-00001.rows.zst", 7, 3, 999, "cd"),
                2,
                112,
                16);
        Plan plan = new Plan(List.of(ONE, TWO), List.of(OF_ONE, OF_TWO)).against(List.of(earlier));
        plan.write(work);

        assertThat(Plan.read(work)).isEqualTo(plan);
        assertThat(plan.signatures()).isEqualTo(OF_ONE.signatures() + OF_TWO.signatures() + 7);
        new Plan(List.of(), List.of()).write(work);
        assertThat(Plan.read(work).units()).isEmpty();
    }

    @Test
    void gathersTheResultsOfItsUnits() throws IOException {
        Work work = new Work(folder.toString());
        OF_ONE.write(work.marker(ONE), work.scratch());

        assertThatIOException()
                .isThrownBy(() -> Plan.gather(work, List.of(ONE, TWO)))
                .withMessageContaining("unit " + TWO.name() + " of 'b' has no result");
        OF_TWO.write(work.marker(TWO), work.scratch());
        assertThat(Plan.gather(work, List.of(ONE, TWO)).results()).containsExactly(OF_ONE, OF_TWO);
    }

    @Test
    void storesAResultAsCanonicalJson() throws IOException {
        Work work = new Work(folder.toString());
        OF_ONE.write(work.marker(ONE), work.scratch());

        assertThat(Files.readString(Path.of(work.marker(ONE))))
                .isEqualTo("{\"bytes\":3999999993,\"digest\":\"digest\",\"ghosts\":[],\"modified\":-5,\"read\":12,"
                        + "\"segment-sizes\":[70000000000,20],\"sha256\":\"sha\",\"signatures\":10}\n");
    }

    @Test
    void mergesSegmentsUnderTheOrdinalOfThisRun() {
        Work work = new Work("/w");

        assertThat(OF_ONE.segments(work, ONE.at(9)))
                .extracting(segment -> segment.path() + " " + segment.size() + " " + segment.unit())
                .containsExactly(
                        "/w/refine/" + ONE.name() + "/0.segment 70000000000 9",
                        "/w/refine/" + ONE.name() + "/1.segment 20 9");
    }
}
