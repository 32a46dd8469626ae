package org.millrace.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.dedup.Decision;
import org.millrace.pipeline.engine.EngineKind;
import org.millrace.pipeline.engine.Job;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.recipe.RecipeText;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.Signing;
import org.millrace.pipeline.refine.Unit;
import org.millrace.pipeline.refine.UnitResult;
import org.millrace.pipeline.refine.Work;
import org.millrace.pipeline.release.BuildInfo;
import org.millrace.pipeline.segment.KeyRange;
import org.millrace.pipeline.segment.SegmentReader;
import org.millrace.pipeline.signature.SignatureRow;
import org.millrace.pipeline.signature.SignatureShape;
import org.millrace.pipeline.signature.SignatureWriter;

/**
 * Deduplicates generated signatures, without any text: {@code SignatureRun FOLDER DOCUMENTS ENGINE [PARALLELISM]}. For
 * benchmarks of more documents than anybody wants to write.
 *
 * <p>One document in ten is a copy of another with five of its 112 values changed, which no more than five of fourteen
 * bands can miss: so the run must merge every copy and nothing else, and fails if it does not.
 */
public final class SignatureRun {
    private static final int DOCUMENTS_A_UNIT = 100_000;
    private static final int CHANGED = 5;
    private static final String RECIPE =
            """
            recipe: signatures
            seed: signatures-1
            sources: [{name: made, connector: jsonl, paths: [made.jsonl]}]
            dedup:
              exact: yes
              minhash: {ngram: 5, bands: 14, rows: 8, threshold: 0.75}
            release: {shards: 1}
            """;

    private final Job job;
    private final SignatureShape shape;
    private final long documents;

    private SignatureRun(Path folder, long documents) {
        Work work = new Work(folder.toAbsolutePath() + "/work");
        RecipeText text = new RecipeText("signatures.yaml", folder.toAbsolutePath() + "/", RECIPE, List.of());
        this.job = new Job(
                text,
                work,
                folder.toAbsolutePath() + "/release",
                BuildInfo.get().codeDigest(),
                "");
        this.shape = Signing.shape(Job.bind(text).dedup().orElseThrow());
        this.documents = documents;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        SignatureRun run = new SignatureRun(folder, Long.parseLong(arguments[1]));
        EngineKind engine = EngineKind.named(arguments[2]);
        int parallelism = arguments.length > 3
                ? Integer.parseInt(arguments[3])
                : Runtime.getRuntime().availableProcessors();
        long start = System.nanoTime();
        List<Unit> units = run.generate();
        long generated = System.nanoTime();
        engine.open("", parallelism, List.of()).dedup(run.job, units);
        long done = System.nanoTime();
        run.check();
        System.out.printf(
                Locale.ROOT,
                "%d signatures of %d bytes: generated in %.1f s, deduplicated in %.1f s%n",
                run.documents,
                run.shape.bytes(),
                (generated - start) / 1e9,
                (done - generated) / 1e9);
    }

    private List<Unit> generate() throws IOException {
        Work work = job.work();
        List<Unit> units = new ArrayList<>();
        List<UnitResult> results = new ArrayList<>();
        for (long from = 0; from < documents; from += DOCUMENTS_A_UNIT) {
            long to = Math.min(from + DOCUMENTS_A_UNIT, documents);
            Unit unit = new Unit(units.size(), "made", "made.jsonl", "made.jsonl", documents, 0, from, to);
            write(unit, work);
            units.add(unit);
            results.add(new UnitResult("", "", to - from, 0, to - from, to - from, List.of()));
        }
        new Plan(units, results).write(work);
        return units;
    }

    private void write(Unit unit, Work work) throws IOException {
        if (Storage.exists(work.signatures(unit))) {
            return; // of an earlier run in this folder
        }
        Storage.write(work.signatures(unit), work.scratch(), out -> {
            BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 20);
            SignatureWriter writer = new SignatureWriter(buffered, shape);
            for (long number = unit.start(); number < unit.end(); number++) {
                writer.add(row(number, (int) (number - unit.start())));
            }
            buffered.flush();
        });
    }

    private static boolean isCopy(long number) {
        return number % 10 == 9;
    }

    private SignatureRow row(long number, int index) {
        SplittableRandom own = new SplittableRandom(number);
        long original = isCopy(number) ? own.nextLong(number / 10 + 1) * 10 : number; // ends in 0: a copy of none
        SplittableRandom random = new SplittableRandom(original * 31 + 7);
        int[] signature = random.ints(shape.components(), 0, Integer.MAX_VALUE).toArray();
        for (int i = 0; isCopy(number) && i < CHANGED; i++) {
            signature[own.nextInt(signature.length)] = own.nextInt(Integer.MAX_VALUE);
        }
        return new SignatureRow(
                new DocumentId(own.nextLong(), own.nextLong()),
                index,
                new long[shape.ranks()],
                own.nextLong(),
                own.nextLong(),
                0,
                0,
                signature);
    }

    private void check() throws IOException {
        long merged = 0;
        for (Storage.Found file : Storage.match(job.work().folder() + "/dedup/*.segment")) {
            try (SegmentReader reader = new SegmentReader(file.path(), file.size(), KeyRange.ALL, -1)) {
                for (; reader.head() != null; reader.advance()) {
                    merged += Decision.decode(reader.head().payload()).survives() ? 0 : 1;
                }
            }
        }
        long copies = documents / 10;
        if (merged != copies) {
            throw new IllegalStateException("of " + copies + " copies " + merged + " were merged");
        }
        System.out.println("all " + copies + " copies were merged, and nothing else");
    }
}
