package org.millrace.pipeline.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.signature.SignatureRow;
import org.millrace.pipeline.signature.Standing;

/** An index written by hand: rows of two ranks and four components. */
public final class SmallIndex {
    private final Path folder;
    private final List<IndexPart> parts = new ArrayList<>();

    public SmallIndex(Path folder) {
        this.folder = folder;
    }

    public static DocumentId id(long number) {
        return new DocumentId(number, -number);
    }

    /** A document with that text key, merged into another or, where both are one, kept. */
    public static SignatureRow row(long id, long survivor, long text) {
        return new SignatureRow(id(id), 0, new long[] {-id, 5}, text, ~text, 0, id, new int[] {(int) id, 2, 3, 4})
                .asEarlier(new Standing(id(survivor), id == survivor));
    }

    public static IndexHeader header(List<IndexPart> parts) {
        return new IndexHeader(
                "june", "root", "exact-v1", "url-v1", "minhash-x", 4, 32, List.of("longest", "earliest"), 0, "", parts);
    }

    /** Writes one part more. */
    public SmallIndex part(SignatureRow... rows) throws IOException {
        String path = IndexFolder.part("web", parts.size(), 2);
        parts.add(Storage.produce(folder + "/" + path, folder.toString(), out -> {
            IndexWriter writer = new IndexWriter(out, header(List.of()).shape());
            for (SignatureRow row : rows) {
                writer.add(row);
            }
            writer.close();
            return writer.part(path);
        }));
        return this;
    }

    /** Writes the header. */
    public IndexHeader seal() throws IOException {
        IndexHeader header = header(parts);
        Storage.write(IndexFolder.header(folder.toString()), folder.toString(), out -> out.write(header.write()));
        return header;
    }

    /** All rows, as {@code id>survivor}, a kept one as {@code id}. */
    public static List<String> rows(Path folder) throws IOException {
        IndexHeader header = IndexHeader.read(Storage.readAll(IndexFolder.header(folder.toString())));
        List<String> rows = new ArrayList<>();
        for (IndexPart part : header.parts()) {
            try (IndexReader reader = new IndexReader(folder.toString(), part, header.shape())) {
                for (SignatureRow row = reader.next(); row != null; row = reader.next()) {
                    Standing standing = row.standing().orElseThrow();
                    rows.add(row.id().high()
                            + (standing.kept() ? "" : ">" + standing.survivor().high()));
                }
            }
        }
        return rows;
    }
}
