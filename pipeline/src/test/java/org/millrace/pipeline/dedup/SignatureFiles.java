package org.millrace.pipeline.dedup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.Unit;
import org.millrace.pipeline.refine.UnitResult;
import org.millrace.pipeline.refine.Work;
import org.millrace.pipeline.signature.SignatureRow;
import org.millrace.pipeline.signature.SignatureWriter;

/** A work folder with signatures written by hand. */
final class SignatureFiles {
    static final int COMPONENTS = 20;

    private final Work work;
    private final int components;
    private final List<Unit> units = new ArrayList<>();
    private final List<UnitResult> results = new ArrayList<>();

    SignatureFiles(Path folder) {
        this(folder, COMPONENTS);
    }

    /** Files of rows with that many components, as a recipe without signatures has none. */
    SignatureFiles(Path folder, int components) {
        this.work = new Work(folder.toString());
        this.components = components;
    }

    Work work() {
        return work;
    }

    Plan plan() {
        return new Plan(units, results);
    }

    /** Writes one unit more. */
    SignatureFiles unit(String source, SignatureRow... rows) throws IOException {
        Unit unit = new Unit(units.size(), source, "c" + units.size(), "/gone", 1, 0, 0, 1);
        units.add(unit);
        results.add(new UnitResult("d" + units.size(), "s", 1, 0, rows.length, rows.length, List.of()));
        Storage.write(work.signatures(unit), work.scratch(), out -> {
            SignatureWriter writer = new SignatureWriter(out, components);
            for (SignatureRow row : rows) {
                writer.add(row);
            }
        });
        return this;
    }

    /** A document whose first {@code equal} components are those of every other, and whose text is its own. */
    static SignatureRow near(long id, int codePoints, long fetchedAt, int equal) {
        return new SignatureRow(
                new DocumentId(id, 0), (int) id, codePoints, fetchedAt, id, id, signature((int) id, equal));
    }

    /** As {@link #near}, but the text is that of all other copies. */
    static SignatureRow copy(long id, int codePoints, long fetchedAt) {
        return new SignatureRow(
                new DocumentId(id, 0), (int) id, codePoints, fetchedAt, 77, 78, signature(0, COMPONENTS));
    }

    private static int[] signature(int own, int equal) {
        int[] signature = new int[COMPONENTS];
        for (int i = 0; i < COMPONENTS; i++) {
            signature[i] = i < equal ? i : 1000 * own + i;
        }
        return signature;
    }
}
