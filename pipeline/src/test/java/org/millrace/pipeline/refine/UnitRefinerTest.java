package org.millrace.pipeline.refine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.ledger.Curated;
import org.millrace.pipeline.ledger.LeftOut;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.recipe.Recipes;
import org.millrace.pipeline.segment.Entry;
import org.millrace.pipeline.segment.KeyRange;
import org.millrace.pipeline.segment.SegmentMerge;
import org.millrace.pipeline.signature.SignatureReader;
import org.millrace.pipeline.signature.SignatureRow;
import org.millrace.pipeline.signature.SignatureShape;

class UnitRefinerTest {
    private static final String RECIPE =
            """
            recipe: tiny
            sources:
              - {name: notes, connector: jsonl, paths: [notes.jsonl], with: {date: date}}
            steps:
              - {id: len, use: length, with: {min: 4}}
            dedup: {exact: yes, minhash: {ngram: 2, bands: 2, rows: 3}}
            """;

    private static final String NOTES =
            """
            {"text":"one two three four","date":"2024-05-18T01:58:10Z"}
            {"text":"abc"}
            {"title":"no text at all"}
            {"text":7}
            not json
            {"text":"word"}
            """;

    @TempDir
    Path folder;

    private Work work;

    @BeforeEach
    void write() throws IOException {
        work = new Work(folder.resolve("work").toString());
        Files.writeString(folder.resolve("notes.jsonl"), NOTES);
        stamp(1_000_000);
    }

    private void stamp(long millis) throws IOException {
        Files.setLastModifiedTime(folder.resolve("notes.jsonl"), FileTime.fromMillis(millis));
    }

    private Recipe recipe(String... overrides) {
        return Recipes.read(folder, RECIPE, overrides);
    }

    private Unit unit(Recipe recipe) throws IOException {
        return UnitPlanner.plan(recipe, folder + "/").get(0);
    }

    /** Refines the one unit and says whether its results were there already. */
    private boolean refine(Recipe recipe, String code) throws IOException {
        return new UnitRefiner(recipe, work, code).refine(unit(recipe));
    }

    private List<Entry> entries(Unit unit) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (SegmentMerge merge =
                SegmentMerge.open(work.result(unit).segments(work, unit), KeyRange.ALL, work.scratch())) {
            for (Entry entry = merge.next(); entry != null; entry = merge.next()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static String line(Entry entry) {
        if (entry.kind() == Entry.Kind.DOCUMENT) {
            return entry.index() + " kept "
                    + Curated.decode(entry.payload(), "notes").codePoints();
        }
        LeftOut line = LeftOut.decode(entry.payload(), "notes");
        return entry.index() + " " + line.outcome().word() + " " + line.step() + " " + line.rule();
    }

    @Test
    void makesExactlyOneEntryOfEachRecord() throws IOException {
        Recipe recipe = recipe();
        refine(recipe, "code");
        List<Entry> entries = entries(unit(recipe));

        assertThat(entries).isSortedAccordingTo(Entry.ORDER);
        assertThat(entries.stream().map(UnitRefinerTest::line).sorted())
                .containsExactly(
                        "0 kept 18",
                        "1 removed len too-short",
                        "2 removed read no-text-field",
                        "3 failed read not-a-string",
                        "4 failed read bad-json",
                        "5 kept 4");
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.key()).isEqualTo(entry.id().key("tiny"));
            assertThat(entry.unit()).isZero();
        });
        assertThat(entries).extracting(Entry::id).doesNotHaveDuplicates();
        assertThat(work.result(unit(recipe)).read()).isEqualTo(6);
        assertThat(work.result(unit(recipe)).signatures()).isEqualTo(2);
    }

    @Test
    void signsEveryDocumentThatIsKept() throws IOException {
        Recipe recipe = recipe();
        refine(recipe, "code");
        try (SignatureReader reader =
                new SignatureReader(work.signatures(unit(recipe)), new SignatureShape(3, 6, 32))) {
            SignatureRow first = reader.read(0);
            SignatureRow second = reader.read(1);

            assertThat(first.id()).isEqualTo(DocumentId.of("jsonl", "notes.jsonl@0"));
            assertThat(first.index()).isZero();
            assertThat(first.ranks()).containsExactly(-18, 1_715_997_490, 0);
            assertThat(first.signature()).hasSize(6);
            assertThat(second.index()).isEqualTo(5);
            assertThat(second.ranks()).containsExactly(-4, Long.MAX_VALUE, 0);
            assertThat(second.signature()).isEmpty(); // one word is no pair of words
        }
    }

    @Test
    void writesNoSignaturesWithoutDeduplication() throws IOException {
        Recipe recipe = Recipes.read(folder, RECIPE.lines().limit(5).reduce("", (a, b) -> a + b + "\n"));
        refine(recipe, "code");

        assertThat(Path.of(work.signatures(unit(recipe)))).doesNotExist();
        assertThat(work.result(unit(recipe)).signatures()).isZero();
    }

    @Test
    void doesNothingWhereNothingChanged() throws IOException {
        assertThat(refine(recipe(), "code")).isFalse();
        assertThat(refine(recipe(), "code")).isTrue();
        assertThat(refine(recipe("release.shards=9", "dedup.minhash.threshold=0.5"), "code"))
                .isTrue();
    }

    @Test
    void believesTheBytesWhereOnlyTheTimeStampMoved() throws IOException {
        refine(recipe(), "code");
        stamp(2_000_000);

        assertThat(refine(recipe(), "code")).isTrue();
    }

    @Test
    void worksAgainWhereTheInputChanged() throws IOException {
        refine(recipe(), "code");
        Files.writeString(folder.resolve("notes.jsonl"), NOTES.replace("abc", "xyz"));
        stamp(2_000_000);

        assertThat(refine(recipe(), "code")).isFalse();
        Files.writeString(folder.resolve("notes.jsonl"), NOTES + "{\"text\":\"more\"}\n");
        stamp(2_000_000); // the size tells
        assertThat(refine(recipe(), "code")).isFalse();
        assertThat(entries(unit(recipe()))).hasSize(7);
    }

    @Test
    void worksAgainWhereTheRecipeOrTheCodeChanged() throws IOException {
        refine(recipe(), "code");

        assertThat(refine(recipe("steps.len.with.min=3"), "code")).isFalse();
        assertThat(entries(unit(recipe()))).extracting(UnitRefinerTest::line).contains("1 kept 3");
        assertThat(refine(recipe("steps.len.with.min=3"), "other code")).isFalse();
        assertThat(refine(recipe("steps.len.with.min=3", "dedup.minhash.rows=4"), "other code"))
                .isFalse();
        assertThat(refine(recipe("steps.len.with.min=3", "seed=x", "dedup.minhash.rows=4"), "other code"))
                .isFalse();
    }

    @Test
    void worksAgainWhereTheMarkerIsGoneOrDamaged() throws IOException {
        refine(recipe(), "code");
        Path marker = Path.of(work.marker(unit(recipe())));
        for (String damage : List.of("", "{", "[]", "null", "{\"digest\":7}")) {
            Files.writeString(marker, damage);
            assertThat(refine(recipe(), "code")).as(damage).isFalse();
        }
        Files.delete(marker);
        assertThat(refine(recipe(), "code")).isFalse();
    }

    @Test
    void leavesEqualBytesEachTime() throws IOException {
        refine(recipe(), "code");
        List<String> first = results();
        Files.delete(Path.of(work.marker(unit(recipe()))));
        refine(recipe(), "code");

        assertThat(results()).isEqualTo(first).hasSize(3);
    }

    private List<String> results() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(work.unit(unit(recipe()))))) {
            List<String> results = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                results.add(file.getFileName() + " " + java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
            return results;
        }
    }

    @Test
    void leavesNoMarkerWhereReadingFails() throws IOException {
        Recipe recipe = recipe();
        Unit unit = unit(recipe);
        Files.delete(folder.resolve("notes.jsonl"));

        assertThatIOException().isThrownBy(() -> new UnitRefiner(recipe, work, "code").refine(unit));
        assertThat(Path.of(work.marker(unit))).doesNotExist();
        assertThatIOException()
                .isThrownBy(() -> work.result(unit))
                .withMessage("unit " + unit.name() + " of 'notes.jsonl' has no result: was the work folder "
                        + work.folder() + " changed during the run?");
    }

    @Test
    void readsAnEmptyFileAsOneFailure() throws IOException {
        Files.writeString(folder.resolve("notes.jsonl"), "");
        refine(recipe(), "code");

        assertThat(entries(unit(recipe())))
                .extracting(UnitRefinerTest::line)
                .containsExactly("0 failed read empty-file");
    }

    @Test
    void splitsAUnitsEntriesIntoSegmentsOfABoundedSize() throws IOException {
        Unit unit = unit(recipe());
        EntrySorter sorter = new EntrySorter(work, unit, 1000);
        for (int index = 0; index < 40; index++) {
            DocumentId id = DocumentId.of("test", "number " + index);
            sorter.add(new Entry(id.key("s"), id, 0, index, Entry.Kind.DOCUMENT, new byte[100]));
        }
        List<Long> sizes = sorter.finish();
        UnitResult result = new UnitResult("d", "s", 0, 0, 40, 0, sizes);
        List<Entry> merged = new ArrayList<>();
        try (SegmentMerge merge = SegmentMerge.open(result.segments(work, unit), KeyRange.ALL, work.scratch())) {
            for (Entry entry = merge.next(); entry != null; entry = merge.next()) {
                merged.add(entry);
            }
        }

        assertThat(sizes).hasSize(7); // six of 196 bytes pass a thousand
        assertThat(merged).hasSize(40).isSortedAccordingTo(Entry.ORDER);
        assertThat(merged.stream().map(Entry::index).sorted())
                .containsExactlyElementsOf(
                        java.util.stream.IntStream.range(0, 40).boxed().toList());
    }

    @Test
    void leavesAloneWhatAnotherAttemptAtTheSameUnitHasWrittenSoFar() throws IOException {
        Recipe recipe = recipe();
        Path other = Path.of(work.segment(unit(recipe), 7));
        Files.createDirectories(other.getParent());
        Files.writeString(other, "of another attempt");

        assertThat(refine(recipe, "code")).isFalse();

        assertThat(other).hasContent("of another attempt");
        assertThat(entries(unit(recipe))).hasSize(6);
    }

    @Test
    void takesAwayWhatLiesThereOfAnotherRecipe() throws IOException {
        refine(recipe("steps.len.with.min=1"), "code");
        Path stale = Path.of(work.segment(unit(recipe()), 7));
        Files.writeString(stale, "of the other recipe");

        assertThat(refine(recipe(), "code")).isFalse();

        assertThat(stale).doesNotExist();
    }
}
