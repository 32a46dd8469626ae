package org.millrace.pipeline.refine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.pipeline.recipe.RecipeException;
import org.millrace.pipeline.recipe.Recipes;

class UnitPlannerTest {
    @TempDir
    Path folder;

    private void file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    /** The units of a recipe with the given lines below its one source. */
    private List<Unit> plan(String more) throws IOException {
        String yaml = "recipe: tiny\nsources:\n  - name: notes\n    connector: jsonl\n" + more.indent(4);
        return UnitPlanner.plan(Recipes.read(folder, yaml), folder + "/");
    }

    private List<String> containers(String more) throws IOException {
        return plan(more).stream().map(Unit::container).toList();
    }

    private String fault(String more) {
        return assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> plan(more))
                .actual()
                .getMessage();
    }

    @Test
    void namesFilesByTheirPathBelowTheFirstWildcard() throws IOException {
        file("in/b.jsonl", "{}");
        file("in/a/x.jsonl", "{}");
        file("in/a/y.txt", "");

        assertThat(containers("paths: ['in/**.jsonl']")).containsExactly("a/x.jsonl", "b.jsonl");
        assertThat(containers("paths: ['in/*.jsonl']")).containsExactly("b.jsonl");
        assertThat(containers("paths: [in/b.jsonl]")).containsExactly("b.jsonl");
    }

    @Test
    void takesAllFilesOfAFolder() throws IOException {
        file("in/b.jsonl", "{}");
        file("in/a/x.jsonl", "{}");

        assertThat(containers("paths: [in]")).containsExactly("a/x.jsonl", "b.jsonl");
        assertThat(containers("paths: [in/]")).containsExactly("a/x.jsonl", "b.jsonl");
    }

    @Test
    void readsListsWhosePathsAreRelativeToTheList() throws IOException {
        file("lists/files.txt", "# comment\n\n  ../in/b.jsonl  \n../in/a/*.jsonl\n");
        file("in/b.jsonl", "{}");
        file("in/a/x.jsonl", "{}");

        assertThat(containers("lists: lists/files.txt")).containsExactly("b.jsonl", "x.jsonl");
        assertThat(containers("lists: lists/files.txt\nbase: in")).containsExactly("a/x.jsonl", "b.jsonl");
    }

    @Test
    void readsListsThatArePackedWithGzip() throws IOException {
        file("b.jsonl", "{}");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("files.gz")))) {
            out.write("b.jsonl\n".getBytes(StandardCharsets.UTF_8));
        }
        file("empty.txt", "");
        file("one.txt", "x");

        assertThat(containers("lists: files.gz")).containsExactly("b.jsonl");
        assertThat(containers("lists: [files.gz, empty.txt]")).containsExactly("b.jsonl");
        assertThat(fault("lists: one.txt")).startsWith("source 'notes': no file matches 'x' (looked for ");
    }

    @Test
    void namesFilesFromTheBaseWhereThereIsOne() throws IOException {
        file("in/2024/a.jsonl", "{}");
        file("in/2025/a.jsonl", "{}");

        assertThat(containers("paths: ['in/2024/*', 'in/2025/*']\nbase: in"))
                .containsExactly("2024/a.jsonl", "2025/a.jsonl");
    }

    @Test
    void refusesTwoFilesOfOneName() throws IOException {
        file("in/2024/a.jsonl", "{}");
        file("in/2025/a.jsonl", "{}");

        assertThat(fault("paths: ['in/2024/*', 'in/2025/*']"))
                .isEqualTo("source 'notes': both " + folder + "/in/2024/a.jsonl and " + folder
                        + "/in/2025/a.jsonl would be called 'a.jsonl': set the source's 'base' to a folder above both");
    }

    @Test
    void takesAFileThatTwoPathsMatchOnce() throws IOException {
        file("in/a.jsonl", "{}");

        assertThat(containers("paths: ['in/*', in/a.jsonl]")).containsExactly("a.jsonl");
    }

    @Test
    void refusesOneFileUnderTwoNames() throws IOException {
        file("in/sub/a.jsonl", "{}");

        assertThat(fault("paths: ['in/**', 'in/sub/*']"))
                .isEqualTo("source 'notes': " + folder + "/in/sub/a.jsonl would be read twice, as 'sub/a.jsonl' and as "
                        + "'a.jsonl': set the source's 'base', or name it once");
    }

    @Test
    void refusesAFileThatLiesOutsideOfTheBase() throws IOException {
        file("in/a.jsonl", "{}");
        file("other/b.jsonl", "{}");

        assertThat(fault("paths: [in/a.jsonl, other/b.jsonl]\nbase: in"))
                .isEqualTo("source 'notes': " + folder + "/other/b.jsonl does not lie below the base " + folder
                        + "/in/: set 'base' to a folder above all files");
    }

    @Test
    void saysWhatMatchesNothing() {
        assertThat(fault("paths: ['in/*.jsonl']"))
                .isEqualTo("source 'notes': no file matches 'in/*.jsonl' (looked for " + folder + "/in/*.jsonl)");
        String whole = folder + "/gone.jsonl";
        assertThat(fault("paths: " + whole)).isEqualTo("source 'notes': no file matches '" + whole + "'");
        assertThat(fault("lists: gone.txt"))
                .isEqualTo("source 'notes': no list at 'gone.txt' (looked for " + folder + "/gone.txt)");
    }

    @Test
    void cutsWhatCanBeSplitAtFixedOffsets() throws IOException {
        file("a.jsonl", "x".repeat(2500));
        file("b.jsonl", "x".repeat(1024));
        file("c.jsonl", "");
        List<Unit> units = plan("paths: ['*.jsonl']\nsplit-bytes: 1024");

        assertThat(units)
                .extracting(unit -> unit.container() + " " + unit.start() + "-" + unit.end() + " of " + unit.size())
                .containsExactly(
                        "a.jsonl 0-1024 of 2500",
                        "a.jsonl 1024-2048 of 2500",
                        "a.jsonl 2048-2500 of 2500",
                        "b.jsonl 0-1024 of 1024",
                        "c.jsonl 0-0 of 0");
        assertThat(units).extracting(Unit::ordinal).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void leavesWholeWhatCannotBeSplit() throws IOException {
        Files.write(folder.resolve("a.jsonl.gz"), gzip(5000));

        assertThat(plan("paths: [a.jsonl.gz]\nsplit-bytes: 1024")).hasSize(1).allSatisfy(unit -> assertThat(unit.end())
                .isEqualTo(unit.size())
                .isGreaterThan(1024));
    }

    private static byte[] gzip(int bytes) throws IOException {
        byte[] noise = new byte[bytes];
        new java.util.Random(1).nextBytes(noise);
        var out = new java.io.ByteArrayOutputStream();
        try (var gzip = new java.util.zip.GZIPOutputStream(out)) {
            gzip.write(noise);
        }
        return out.toByteArray();
    }

    @Test
    void ordersSourcesAsTheRecipeDoesAndFilesByName() throws IOException {
        for (String name : List.of("z.jsonl", "a.jsonl", "m.jsonl")) {
            file("one/" + name, "{}");
            file("two/" + name, "{}");
        }
        String yaml =
                """
                recipe: tiny
                sources:
                  - {name: zwei, connector: jsonl, paths: [two/z.jsonl, two/m.jsonl, two/a.jsonl]}
                  - {name: eins, connector: jsonl, paths: ['one/*']}
                """;

        assertThat(UnitPlanner.plan(Recipes.read(folder, yaml), folder + "/"))
                .extracting(unit -> unit.ordinal() + " " + unit.source() + " " + unit.container())
                .containsExactly(
                        "0 zwei a.jsonl",
                        "1 zwei m.jsonl",
                        "2 zwei z.jsonl",
                        "3 eins a.jsonl",
                        "4 eins m.jsonl",
                        "5 eins z.jsonl");
    }

    @Test
    void namesAUnitTheSameWhereverItLies() {
        Unit here = new Unit(3, "notes", "a/b.jsonl", "/here/a/b.jsonl", 10, 5, 0, 10);
        Unit there = new Unit(4, "notes", "a/b.jsonl", "s3://x/a/b.jsonl", 10, 6, 0, 10);

        assertThat(here.name()).isEqualTo("notes-34f511807dc829c0").isEqualTo(there.name());
        assertThat(new Unit(3, "notes", "a/b.jsonl", "/here/a/b.jsonl", 20, 5, 10, 20).name())
                .isNotEqualTo(here.name());
    }
}
