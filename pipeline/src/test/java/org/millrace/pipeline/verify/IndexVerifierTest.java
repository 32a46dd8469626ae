package org.millrace.pipeline.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.engine.LocalEngine;
import org.millrace.pipeline.engine.Run;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.index.IndexFolder;
import org.millrace.pipeline.index.IndexHeader;
import org.millrace.pipeline.index.IndexPart;
import org.millrace.pipeline.index.IndexReader;
import org.millrace.pipeline.index.IndexWriter;
import org.millrace.pipeline.recipe.RecipeText;
import org.millrace.pipeline.signature.SignatureRow;
import org.millrace.pipeline.signature.Standing;

class IndexVerifierTest {
    private static final String RECIPE =
            """
            recipe: small
            sources: [{name: notes, connector: jsonl, paths: [notes.jsonl]}]
            dedup: {exact: yes, index: yes}
            release: {shards: 1}
            """;

    @TempDir
    Path folder;

    private String release;
    private String index;

    @BeforeEach
    void makeARelease() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            lines.add("{\"text\":\"Document number " + i / 2 * 2 + " tells of the mill\"}");
        }
        Files.write(folder.resolve("notes.jsonl"), lines);
        release = folder.resolve("release").toString();
        index = IndexFolder.beside(release);
        new Run(new LocalEngine(1), System.err)
                .run(new RecipeText("small.yaml", folder + "/", RECIPE, List.of()), release);
    }

    private List<String> faults() throws IOException {
        return ReleaseVerifier.verify(release);
    }

    /** Writes other rows with the digests that belong to them, as a careful forger would. */
    private void forge(UnaryOperator<List<SignatureRow>> change, long removed) throws IOException {
        String path = IndexFolder.header(index);
        IndexHeader header = IndexHeader.read(Storage.readAll(path));
        IndexPart part = header.parts().get(0);
        List<SignatureRow> rows = new ArrayList<>();
        try (IndexReader reader = new IndexReader(index, part, header.shape())) {
            for (SignatureRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        }
        Path file = Path.of(index, part.path());
        IndexWriter writer = new IndexWriter(Files.newOutputStream(file), header.shape());
        for (SignatureRow row : change.apply(rows)) {
            writer.add(row);
        }
        writer.close();
        IndexHeader forged = new IndexHeader(
                header.name(),
                header.contentRoot(),
                header.exact(),
                header.url(),
                header.minhash(),
                header.components(),
                header.bits(),
                header.prefer(),
                removed,
                "",
                List.of(writer.part(part.path())));
        Files.write(Path.of(path), forged.write());
    }

    private static SignatureRow with(SignatureRow row, DocumentId survivor, boolean kept) {
        return row.asEarlier(new Standing(survivor, kept));
    }

    @Test
    void findsNothingInASoundIndexOrWhereThereIsNone() throws IOException {
        forge(rows -> rows, 0);
        assertThat(faults()).isEmpty();
        Files.delete(Path.of(IndexFolder.header(index)));
        assertThat(faults()).isEmpty();
    }

    @Test
    void findsARowThatIsMissingUnlessRowsWereRemoved() throws IOException {
        forge(rows -> rows.subList(0, 7), 0);
        assertThat(faults()).singleElement().asString().contains("lacks documents that manifest/");
        forge(rows -> rows, 1);
        assertThat(faults()).isEmpty();
        forge(rows -> rows.subList(1, 6), 3);
        assertThat(faults()).isEmpty();
    }

    @Test
    void findsAnotherOrderAlsoWhereRowsWereRemoved() throws IOException {
        forge(
                rows -> {
                    List<SignatureRow> kept = rows.stream()
                            .filter(row -> row.standing().orElseThrow().kept())
                            .toList();
                    return List.of(kept.get(1), kept.get(0));
                },
                6);
        assertThat(faults()).singleElement().asString().contains("which is not the next in manifest/kept/notes/");
    }

    @Test
    void findsADocumentThatIsSaidToBeKeptOrMergedIntoAnother() throws IOException {
        forge(rows -> rows.stream().map(row -> with(row, row.id(), true)).toList(), 0);
        assertThat(faults()).isNotEmpty().allMatch(fault -> fault.startsWith(index));
    }

    @Test
    void findsAnotherSurvivorThanTheManifests() throws IOException {
        forge(
                rows -> {
                    List<SignatureRow> changed = new ArrayList<>(rows);
                    for (int i = 0; i < changed.size(); i++) {
                        if (!changed.get(i).standing().orElseThrow().kept()) {
                            changed.set(i, with(changed.get(i), new DocumentId(1, 2), false));
                            return changed;
                        }
                    }
                    throw new AssertionError("nothing was merged");
                },
                0);
        assertThat(faults()).isNotEmpty().first().asString().contains("merged into " + new DocumentId(1, 2));
    }

    @Test
    void findsAFileThatIsNotListed() throws IOException {
        Files.writeString(Path.of(index, "notes/other"), "x");
        assertThat(faults()).containsExactly(index + "/notes/other: not listed in " + index + "/index.json");
    }
}
