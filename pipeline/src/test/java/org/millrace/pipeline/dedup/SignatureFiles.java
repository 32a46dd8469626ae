package org.millrace.pipeline.dedup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.index.EarlierPart;
import org.millrace.pipeline.index.IndexPart;
import org.millrace.pipeline.refine.Ghost;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.Unit;
import org.millrace.pipeline.refine.UnitResult;
import org.millrace.pipeline.refine.Work;
import org.millrace.pipeline.signature.SignatureRow;
import org.millrace.pipeline.signature.SignatureShape;
import org.millrace.pipeline.signature.SignatureWriter;

/** A work folder with signatures written by hand. */
final class SignatureFiles {
    static final int COMPONENTS = 20;

    /** Length, time and source: what recipes prefer by if they say nothing. */
    private static final int RANKS = 3;

    private final Work work;
    private final int components;
    private final List<Unit> units = new ArrayList<>();
    private final List<UnitResult> results = new ArrayList<>();
    private final List<EarlierPart> earlier = new ArrayList<>();

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
        return new Plan(units, results, earlier);
    }

    /** Adds a part of an earlier index, as it is unpacked. No unit may be written after. */
    SignatureFiles earlier(int age, String index, SignatureRow... rows) throws IOException {
        String path = work.earlier(units.size() + earlier.size());
        earlier.add(new EarlierPart(
                age, index, "/gone", new IndexPart("part", rows.length, 0, 0, ""), RANKS, components, 32));
        Storage.write(path, work.scratch(), out -> {
            SignatureWriter writer = new SignatureWriter(out, new SignatureShape(RANKS, components, 32, true));
            for (SignatureRow row : rows) {
                writer.add(row);
            }
        });
        return this;
    }

    /** Writes one unit more. */
    SignatureFiles unit(String source, SignatureRow... rows) throws IOException {
        return unit(source, List.of(), rows);
    }

    /** Writes one unit more, whose last rows are of ghosts. */
    SignatureFiles unit(String source, List<Ghost> ghosts, SignatureRow... rows) throws IOException {
        Unit unit = new Unit(units.size(), source, "c" + units.size(), "/gone", 1, 0, 0, 1);
        units.add(unit);
        results.add(new UnitResult("d" + units.size(), "s", 1, 0, rows.length, rows.length, ghosts, List.of()));
        Storage.write(work.signatures(unit), work.scratch(), out -> {
            SignatureWriter writer = new SignatureWriter(out, new SignatureShape(RANKS, components, 32));
            for (SignatureRow row : rows) {
                row.ranks()[2] = source.equals("second") ? 1 : 0;
                writer.add(row);
            }
        });
        return this;
    }

    /** A document whose first {@code equal} components are those of every other, and whose text is its own. */
    static SignatureRow near(long id, int codePoints, long fetchedAt, int equal) {
        return new SignatureRow(
                new DocumentId(id, 0),
                (int) id,
                ranks(codePoints, fetchedAt),
                id,
                id,
                0,
                0,
                signature((int) id, equal));
    }

    /** As {@link #near}, but the text is that of all other copies. */
    static SignatureRow copy(long id, int codePoints, long fetchedAt) {
        return new SignatureRow(
                new DocumentId(id, 0), (int) id, ranks(codePoints, fetchedAt), 77, 78, 0, 0, signature(0, COMPONENTS));
    }

    /** A document without a signature, whose text and address have these keys. */
    static SignatureRow unsigned(long id, long exact, long url) {
        return new SignatureRow(new DocumentId(id, 0), (int) id, ranks(3, 0), 5, exact, 0, url, new int[0]);
    }

    /** As {@link #near}, at an address with that key. */
    static SignatureRow nearAt(long id, int codePoints, int equal, long url) {
        return new SignatureRow(
                new DocumentId(id, 0), (int) id, ranks(codePoints, 0), id, id, 0, url, signature((int) id, equal));
    }

    private static long[] ranks(int codePoints, long fetchedAt) {
        return new long[] {-codePoints, fetchedAt, 0};
    }

    private static int[] signature(int own, int equal) {
        int[] signature = new int[COMPONENTS];
        for (int i = 0; i < COMPONENTS; i++) {
            signature[i] = i < equal ? i : 1000 * own + i;
        }
        return signature;
    }
}
