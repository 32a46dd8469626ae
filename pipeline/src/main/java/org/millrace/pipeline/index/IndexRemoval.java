package org.millrace.pipeline.index;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.millrace.core.Digests;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.files.FolderLock;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.signature.SignatureRow;

/**
 * Makes an index that knows nothing of some documents. With a document go all that were merged into it: none of these is in
 * the release, so nothing may be merged into them any more. Bytes follow from the index and the ids alone.
 *
 * <p>Memory grows with the ids, not with the index, which is read up to three times.
 */
public final class IndexRemoval {
    private final Set<DocumentId> ids;
    private final Set<List<Long>> texts = new HashSet<>();
    private long unknown;

    private IndexRemoval(Set<DocumentId> ids) {
        this.ids = new HashSet<>(ids);
    }

    /**
     * What was done.
     *
     * @param header of the new index
     * @param rows that are gone: the documents asked for, those merged into them, and copies
     * @param unknown ids asked for that the index has no row of
     */
    public record Removed(IndexHeader header, long rows, long unknown) {}

    /** Whether rows of other documents with the same normalised text go, too. */
    public enum Copies {
        KEEP,
        REMOVE
    }

    /**
     * Writes the new index; its header last.
     *
     * @param folder of the old index, which stays as it is
     * @param output another folder
     * @throws IOException where the index is damaged, or {@code output} holds files, or another command writes into it
     */
    public static Removed remove(String folder, Set<DocumentId> ids, Copies copies, String output) throws IOException {
        String root =
                IndexHeader.read(Storage.readAll(IndexFolder.header(folder))).contentRoot();
        refuseFullOutput(output);
        return FolderLock.during(
                output, IndexFolder.work(output), System.err::println, () -> remove(folder, ids, copies, output, root));
    }

    /**
     * As {@link #remove(String, Set, Copies, String)}, for an index beside a release with another content root, whose folder
     * the caller has for itself.
     */
    public static Removed remove(String folder, Set<DocumentId> ids, Copies copies, String output, String contentRoot)
            throws IOException {
        refuseFullOutput(output);
        byte[] bytes = Storage.readAll(IndexFolder.header(folder));
        IndexHeader header = IndexHeader.read(bytes);
        IndexRemoval removal = new IndexRemoval(ids);
        removal.look(folder, header, copies);
        return removal.write(
                folder, header, HexFormat.of().formatHex(Digests.sha256().digest(bytes)), output, contentRoot);
    }

    private static void refuseFullOutput(String output) throws IOException {
        if (Storage.exists(Storage.join(output, "**"))) {
            throw new IOException("the folder '" + output + "' holds files: choose another for the new index");
        }
    }

    /** Counts the ids that there are none of, and, where copies go, adds the ids of these. */
    private void look(String folder, IndexHeader header, Copies copies) throws IOException {
        Set<DocumentId> found = new HashSet<>();
        for (IndexPart part : header.parts()) {
            try (IndexReader rows = new IndexReader(folder, part, header.shape())) {
                for (SignatureRow row = rows.next(); row != null; row = rows.next()) {
                    if (ids.contains(row.id())) {
                        found.add(row.id());
                        texts.add(List.of(row.exactHigh(), row.exactLow()));
                    }
                }
            }
        }
        unknown = ids.stream().filter(id -> !found.contains(id)).count();
        if (copies == Copies.KEEP) {
            return;
        }
        for (IndexPart part : header.parts()) {
            try (IndexReader rows = new IndexReader(folder, part, header.shape())) {
                for (SignatureRow row = rows.next(); row != null; row = rows.next()) {
                    if (texts.contains(List.of(row.exactHigh(), row.exactLow()))) {
                        ids.add(row.id());
                    }
                }
            }
        }
    }

    private Removed write(String folder, IndexHeader header, String sha256, String output, String contentRoot)
            throws IOException {
        List<IndexPart> parts = new ArrayList<>();
        for (IndexPart part : header.parts()) {
            String path = Storage.join(output, part.path());
            parts.add(Storage.produce(path, output, out -> {
                IndexWriter writer = new IndexWriter(new BufferedOutputStream(out, 1 << 16), header.shape());
                try (writer;
                        IndexReader rows = new IndexReader(folder, part, header.shape())) {
                    for (SignatureRow row = rows.next(); row != null; row = rows.next()) {
                        boolean goes = ids.contains(row.id())
                                || ids.contains(row.standing().orElseThrow().survivor());
                        if (!goes) {
                            writer.add(row);
                        }
                    }
                }
                return writer.part(part.path());
            }));
        }
        long rows = header.rows() - parts.stream().mapToLong(IndexPart::rows).sum();
        IndexHeader now = new IndexHeader(
                header.name(),
                contentRoot,
                header.exact(),
                header.url(),
                header.minhash(),
                header.components(),
                header.bits(),
                header.prefer(),
                header.removed() + rows,
                sha256,
                parts);
        Storage.write(IndexFolder.header(output), output, out -> out.write(now.write()));
        return new Removed(now, rows, unknown);
    }
}
