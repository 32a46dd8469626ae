package org.millrace.pipeline.refine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.index.EarlierPart;
import org.millrace.pipeline.index.IndexPart;
import org.millrace.pipeline.segment.Decoder;
import org.millrace.pipeline.segment.Encoder;

/**
 * All units of a run with the results of their refinement, written once when all are done and read by the workers of the
 * later phases.
 *
 * @param units by ordinal
 * @param results of the units, in the same order
 * @param earlier parts of earlier releases' indexes; deduplication counts them on after the units
 */
public record Plan(List<Unit> units, List<UnitResult> results, List<EarlierPart> earlier) {
    public Plan {
        units = List.copyOf(units);
        results = List.copyOf(results);
        earlier = List.copyOf(earlier);
    }

    /** A plan without earlier releases. */
    public Plan(List<Unit> units, List<UnitResult> results) {
        this(units, results, List.of());
    }

    /** The same units with these parts of indexes. */
    public Plan against(List<EarlierPart> parts) {
        return new Plan(units, results, parts);
    }

    /** Documents that deduplication looks at, those of earlier releases among them. */
    public long signatures() {
        return results.stream().mapToLong(UnitResult::signatures).sum()
                + earlier.stream().mapToLong(part -> part.part().rows()).sum();
    }

    /** Gathers the results of finished units. */
    public static Plan gather(Work work, List<Unit> units) throws IOException {
        List<UnitResult> results = new ArrayList<>();
        for (Unit unit : units) {
            results.add(work.result(unit));
        }
        return new Plan(units, results);
    }

    public void write(Work work) throws IOException {
        Encoder out = new Encoder(256 * units.size() + 16).writeCount(units.size());
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            UnitResult result = results.get(i);
            out.writeString(unit.source())
                    .writeString(unit.container())
                    .writeString(unit.path())
                    .writeCount(unit.size())
                    .writeCount(unit.modified())
                    .writeCount(unit.start())
                    .writeCount(unit.end())
                    .writeString(result.digest())
                    .writeString(result.sha256())
                    .writeCount(result.read())
                    .writeCount(result.signatures())
                    .writeCount(result.ghosts().size());
            result.ghosts().forEach(ghost -> out.writeString(ghost.text()));
            out.writeCount(result.segmentSizes().size());
            result.segmentSizes().forEach(out::writeCount);
        }
        out.writeCount(earlier.size());
        for (EarlierPart part : earlier) {
            out.writeCount(part.age())
                    .writeString(part.index())
                    .writeString(part.folder())
                    .writeString(part.part().path())
                    .writeCount(part.part().rows())
                    .writeCount(part.part().kept())
                    .writeCount(part.part().bytes())
                    .writeString(part.part().sha256())
                    .writeCount(part.ranks())
                    .writeCount(part.components())
                    .writeCount(part.bits());
        }
        byte[] bytes = out.toBytes();
        Storage.write(path(work), work.scratch(), stream -> stream.write(bytes));
    }

    public static Plan read(Work work) throws IOException {
        Decoder in = new Decoder(Storage.readAll(path(work)));
        int count = (int) in.readCount();
        List<Unit> units = new ArrayList<>(count);
        List<UnitResult> results = new ArrayList<>(count);
        Map<String, String> shared = new HashMap<>(); // one string for each source, however many units it has
        for (int ordinal = 0; ordinal < count; ordinal++) {
            Unit unit = new Unit(
                    ordinal,
                    shared.computeIfAbsent(in.readString(), source -> source),
                    in.readString(),
                    in.readString(),
                    in.readCount(),
                    in.readCount(),
                    in.readCount(),
                    in.readCount());
            String digest = in.readString();
            String sha256 = in.readString();
            long read = in.readCount();
            long signatures = in.readCount();
            List<Ghost> ghosts = new ArrayList<>();
            for (long n = in.readCount(); n > 0; n--) {
                ghosts.add(Ghost.parse(in.readString()));
            }
            List<Long> sizes = new ArrayList<>();
            for (long n = in.readCount(); n > 0; n--) {
                sizes.add(in.readCount());
            }
            units.add(unit);
            results.add(new UnitResult(
                    digest, sha256, unit.end() - unit.start(), unit.modified(), read, signatures, ghosts, sizes));
        }
        return new Plan(units, results, readEarlier(in));
    }

    private static List<EarlierPart> readEarlier(Decoder in) {
        List<EarlierPart> earlier = new ArrayList<>();
        if (!in.hasMore()) {
            return earlier; // a plan of code that knew of no indexes
        }
        for (long n = in.readCount(); n > 0; n--) {
            earlier.add(new EarlierPart(
                    (int) in.readCount(),
                    in.readString(),
                    in.readString(),
                    new IndexPart(in.readString(), in.readCount(), in.readCount(), in.readCount(), in.readString()),
                    (int) in.readCount(),
                    (int) in.readCount(),
                    (int) in.readCount()));
        }
        return earlier;
    }

    /** Whether a run has got as far as its plan. */
    public static boolean isIn(Work work) throws IOException {
        return Storage.exists(path(work));
    }

    private static String path(Work work) {
        return work.folder() + "/plan";
    }
}
