package org.millrace.pipeline.dedup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.index.EarlierPart;
import org.millrace.pipeline.index.IndexReader;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.refine.Ghost;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.Signing;
import org.millrace.pipeline.refine.Work;
import org.millrace.pipeline.signature.SignatureReader;
import org.millrace.pipeline.signature.SignatureRow;
import org.millrace.pipeline.signature.SignatureShape;
import org.millrace.pipeline.signature.SignatureWriter;

/**
 * Where rows of signatures lie, by ordinal: units first, then the parts of earlier releases' indexes, unpacked so that
 * single rows of them can be read.
 */
final class RowFiles {
    /** The age of a document of this run, which is younger than those of any index. */
    static final int OWN = Integer.MAX_VALUE;

    private final Work work;
    private final Plan plan;
    private final Dedup dedup;

    RowFiles(Work work, Plan plan, Dedup dedup) {
        this.work = work;
        this.plan = plan;
        this.dedup = dedup;
    }

    boolean isOwn(int ordinal) {
        return ordinal < plan.units().size();
    }

    private EarlierPart part(int ordinal) {
        return plan.earlier().get(ordinal - plan.units().size());
    }

    long rows(int ordinal) {
        return isOwn(ordinal)
                ? plan.results().get(ordinal).signatures()
                : part(ordinal).part().rows();
    }

    /** How many of the last rows are of records that a request took out. */
    int ghosts(int ordinal) {
        return isOwn(ordinal) ? plan.results().get(ordinal).ghosts().size() : 0;
    }

    /** The record that a request took out and whose row that is; empty for a document, of this run or an earlier one. */
    Optional<Ghost> ghost(long ref) {
        return isOwn(Ref.unit(ref)) ? plan.results().get(Ref.unit(ref)).ghost(Ref.row(ref)) : Optional.empty();
    }

    /** Place of the index that the document is of, {@link #OWN} for those of this run. */
    int age(long ref) {
        return isOwn(Ref.unit(ref)) ? OWN : part(Ref.unit(ref)).age();
    }

    /** Name of the index that the document is of, empty for those of this run. */
    String index(long ref) {
        return isOwn(Ref.unit(ref)) ? "" : part(Ref.unit(ref)).index();
    }

    SignatureReader open(int ordinal) throws IOException {
        return isOwn(ordinal)
                ? new SignatureReader(work.signatures(plan.units().get(ordinal)), Signing.shape(dedup))
                : new SignatureReader(work.earlier(ordinal), unpacked(part(ordinal)));
    }

    /** An index may have signatures that this run does not look at. */
    private SignatureShape unpacked(EarlierPart part) {
        SignatureShape own = Signing.shape(dedup);
        return new SignatureShape(part.ranks(), own.components(), own.bits(), true);
    }

    /** Makes a part of an index readable by rows; to be called before any is read. Proves the part's digest. */
    void unpack(int ordinal) throws IOException {
        EarlierPart part = part(ordinal);
        boolean bare = dedup.minhash().isEmpty();
        try (IndexReader reader = new IndexReader(part.folder(), part.part(), part.shape())) {
            Storage.write(work.earlier(ordinal), work.scratch(), out -> {
                BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
                SignatureWriter writer = new SignatureWriter(buffered, unpacked(part));
                for (SignatureRow row = reader.next(); row != null; row = reader.next()) {
                    writer.add(bare ? row.withoutSignature() : row);
                }
                buffered.flush();
            });
        }
    }
}
