package org.millrace.pipeline.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.millrace.core.Digests;
import org.millrace.core.DocumentId;
import org.millrace.core.Verdict;
import org.millrace.pipeline.dedup.Decision;
import org.millrace.pipeline.dedup.Partitions;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.index.IndexFolder;
import org.millrace.pipeline.index.IndexPart;
import org.millrace.pipeline.judgement.Breach;
import org.millrace.pipeline.judgement.RecipeMeasures;
import org.millrace.pipeline.ledger.Curated;
import org.millrace.pipeline.ledger.Cut;
import org.millrace.pipeline.ledger.LeftOut;
import org.millrace.pipeline.ledger.TextFacts;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.Unit;
import org.millrace.pipeline.refine.Work;
import org.millrace.pipeline.segment.Entry;
import org.millrace.pipeline.segment.KeyRange;
import org.millrace.pipeline.segment.SegmentMerge;
import org.millrace.pipeline.signature.Standing;

/**
 * Writes one shard: merges the segments of all units of its source with the decisions about them, and gives every input
 * record exactly one row, in data and manifest or in the ledger of what was left out. Streams: memory does not grow with
 * the shard.
 */
public final class ShardWriter {
    /** The step that finds a second record of the same id in one source. */
    static final String RELEASE_STEP = "release";

    /** Why deduplication removes a copy of what a request took out; the evidence is the request's id. */
    static final String ERASURE_COPY = "erasure-copy";

    private final Recipe recipe;
    private final Work work;
    private final Plan plan;
    private final RecipeMeasures limits;
    private final String output;
    private final String run;

    /**
     * A writer of one run's shards.
     *
     * @param limits the recipe's
     * @param output folder of the release
     * @param run digest of the run, so that shards of another are not taken over
     */
    public ShardWriter(Recipe recipe, RecipeMeasures limits, Work work, Plan plan, String output, String run) {
        this.recipe = recipe;
        this.limits = limits;
        this.work = work;
        this.plan = plan;
        this.output = output;
        this.run = run;
    }

    /** Writes the shard, unless this run has written it before. */
    public void write(ShardTask task) throws IOException {
        String reportPath = work.shardReport(task.source(), task.shard());
        if (Storage.exists(reportPath)) {
            if (ShardReport.find(reportPath, run).filter(this::isThere).isPresent()) {
                return;
            }
            Storage.delete(List.of(reportPath)); // first, so that it never speaks of other files than its own
        }
        ShardReport report = NoticeRows.isWanted(recipe) ? withNotice(task) : report(task, null);
        String data = Layout.data(task.source(), task.shard(), task.of());
        report.withViolations(OutputCheck.violations(recipe, output, task.source(), data))
                .write(reportPath, work.scratch());
    }

    private boolean isThere(ShardReport report) {
        try {
            for (ShardReport.Written file : report.files()) {
                if (!isThere(Storage.join(output, file.path()), file.bytes())) {
                    return false;
                }
            }
            return report.index().isEmpty()
                    || isThere(
                            indexPath(report.index().get().path()),
                            report.index().get().bytes());
        } catch (IOException e) {
            return false; // writing it again will tell what is wrong
        }
    }

    private static boolean isThere(String path, long bytes) throws IOException {
        List<Storage.Found> found = Storage.match(path);
        return !found.isEmpty() && found.get(0).size() == bytes;
    }

    private String indexPath(String part) {
        return Storage.join(IndexFolder.beside(output), part);
    }

    /** With a part of the index where the recipe wants one. */
    private ShardReport report(ShardTask task, NoticeRows notice) throws IOException {
        Optional<Dedup> indexed = recipe.dedup().filter(dedup -> dedup.indexes().write());
        if (indexed.isEmpty()) {
            return report(task, notice, Optional.empty());
        }
        String path = indexPath(IndexFolder.part(task.source(), task.shard(), task.of()));
        return Storage.produce(
                path,
                work.scratch(),
                out -> report(task, notice, Optional.of(new IndexRows(out, indexed.get(), task))));
    }

    private ShardReport withNotice(ShardTask task) throws IOException {
        String path = Layout.notice(task.source(), task.shard(), task.of());
        return produce(path, out -> {
            Rows rows = new Rows(out, recipe.release().compressionLevel());
            ShardReport report = report(task, new NoticeRows(rows));
            rows.close();
            return report.withFile(rows.written(path));
        });
    }

    /** @param notice where files under permissive licences are told, or null */
    private ShardReport report(ShardTask task, NoticeRows notice, Optional<IndexRows> index) throws IOException {
        int level = recipe.release().compressionLevel();
        String data = Layout.data(task.source(), task.shard(), task.of());
        String kept = Layout.kept(task.source(), task.shard(), task.of());
        String removed = Layout.removed(task.source(), task.shard(), task.of());
        return produce(
                data,
                dataOut -> produce(
                        kept,
                        keptOut -> produce(removed, removedOut -> {
                            Rows dataRows = new Rows(dataOut, level);
                            Rows keptRows = new Rows(keptOut, level);
                            Rows removedRows = new Rows(removedOut, level);
                            Shard shard = new Shard(task, dataRows, keptRows, removedRows, notice, index);
                            try (SegmentMerge merge = SegmentMerge.open(segments(task), task.range(), work.scratch())) {
                                shard.writeAll(merge);
                            }
                            dataRows.close();
                            keptRows.close();
                            removedRows.close();
                            List<ShardReport.Written> files = List.of(
                                    dataRows.written(data), keptRows.written(kept), removedRows.written(removed));
                            Optional<IndexPart> part =
                                    index.isPresent() ? Optional.of(index.get().finish()) : Optional.empty();
                            return new ShardReport(
                                    task,
                                    run,
                                    shard.merkle.root(),
                                    files,
                                    part,
                                    shard.tally,
                                    shard.losses,
                                    shard.statistics,
                                    List.of());
                        })));
    }

    private <T> T produce(String path, Storage.Product<T> product) throws IOException {
        return Storage.produce(Storage.join(output, path), work.scratch(), product);
    }

    private List<SegmentMerge.Segment> segments(ShardTask task) throws IOException {
        List<SegmentMerge.Segment> segments = new ArrayList<>();
        for (Unit unit : plan.units()) {
            if (unit.source().equals(task.source())) {
                segments.addAll(plan.results().get(unit.ordinal()).segments(work, unit));
            }
        }
        if (recipe.dedup().isPresent()) {
            int parts = Partitions.of(recipe.dedup().get(), plan).decisions();
            for (int part = 0; part < parts; part++) {
                if (KeyRange.part(part, parts).overlaps(task.range())) {
                    addAll(work.decisions(part), segments);
                    addAll(work.cuts("*", part), segments);
                }
            }
        }
        return segments;
    }

    private static void addAll(String glob, List<SegmentMerge.Segment> segments) throws IOException {
        for (Storage.Found found : Storage.match(glob)) {
            segments.add(new SegmentMerge.Segment(found.path(), found.size(), -1));
        }
    }

    /** The state of one shard while it is written. */
    private final class Shard {
        private final ShardTask task;
        private final DataRows data;
        private final KeptRows kept;
        private final RemovedRows removed;
        private final Optional<IndexRows> index;
        private final NoticeRows notice;
        private final MerkleTree merkle = new MerkleTree();
        private final Tally tally = new Tally();
        private final Losses losses = new Losses();
        private final Statistics statistics = new Statistics();
        private final TooLittleLeft tooLittle =
                new TooLittleLeft(recipe.dedup().map(Dedup::cuts).orElse(Map.of()));

        Shard(ShardTask task, Rows data, Rows kept, Rows removed, NoticeRows notice, Optional<IndexRows> index) {
            this.task = task;
            this.data = new DataRows(data);
            this.kept = new KeptRows(kept, recipe, limits);
            this.removed = new RemovedRows(removed, limits);
            this.index = index;
            this.notice = notice;
        }

        void writeAll(SegmentMerge merge) throws IOException {
            Entry decision = null;
            Entry cut = null; // the last one
            List<Cut> cuts = new ArrayList<>(); // all about the same document
            DocumentId lastKept = null;
            Standing standing = null; // of the document before, which its signatures follow
            int row = 0;
            for (Entry entry = merge.next(); entry != null; entry = merge.next()) {
                switch (entry.kind()) {
                    case DECISION ->
                        decision = entry; // stands right before the document that it is about, if that is ours
                    case CUT -> {
                        if (cut == null || !cut.isAbout(entry)) {
                            cuts.clear();
                        }
                        cut = entry;
                        cuts.addAll(Cut.decode(entry.payload()));
                    }
                    case LEFT_OUT -> leftOut(entry, LeftOut.decode(entry.payload(), task.source()));
                    case DOCUMENT -> {
                        Curated document = Curated.decode(entry.payload(), task.source());
                        Decision decided = decision != null && decision.isAbout(entry)
                                ? Decision.decode(decision.payload())
                                : null;
                        List<Breach> breaches = limits.breaches(document.readings());
                        if (!breaches.isEmpty()) {
                            broken(entry, document, breaches);
                            standing = null; // deduplication did not look at it
                        } else if (decided != null && !decided.erasedBy().isEmpty()) {
                            erased(entry, document, decided);
                            standing = null; // no index shall know it
                        } else if (decided != null && !decided.survives()) {
                            merged(entry, document, decided);
                            standing = new Standing(decided.survivor(), false);
                        } else if (entry.id().equals(lastKept)) {
                            repeated(entry, document);
                            standing = new Standing(entry.id(), false);
                        } else {
                            List<Cut> own = cut != null && cut.isAbout(entry) ? cuts : List.of();
                            int kept = keepWithout(own, entry, document, decided, row);
                            row += kept;
                            lastKept = entry.id();
                            standing = new Standing(entry.id(), kept > 0);
                        }
                    }
                    case SIGNATURE -> {
                        if (index.isPresent() && standing != null) {
                            index.get().add(entry.payload(), standing);
                        }
                    }
                }
            }
        }

        /** How many documents more are kept: one, or none where too little is left. */
        private int keepWithout(List<Cut> cuts, Entry entry, Curated whole, Decision decided, int row)
                throws IOException {
            Curated document = CutText.without(cuts, whole);
            boolean isCut = document.codePoints() < whole.codePoints();
            Optional<Verdict.Drop> reason = isCut ? tooLittle.of(document, cuts) : Optional.empty();
            if (reason.isPresent()) {
                leftOut(entry, LeftOut.removed(CutText.STEP, reason.get(), document));
                return 0;
            }
            keep(entry, document, decided, row);
            return 1;
        }

        private void keep(Entry entry, Curated document, Decision decided, int row) throws IOException {
            byte[] sha256 = Digests.sha256().digest(document.text());
            merkle.add(entry.id().toBytes(), sha256);
            data.write(entry.id(), document);
            if (notice != null) {
                notice.write(entry.id(), document);
            }
            kept.write(entry.id(), document, sha256, task.shard(), row, decided);
            tally.addKept(document.text().length);
            losses.addKept(TextFacts.of(document));
            document.notes().edits().forEach(tally::addEdit);
            statistics.add(
                    entry.id(),
                    task.source(),
                    KeptRows.language(document),
                    document.codePoints(),
                    Hosts.of(document.origin().uri()));
        }

        /** A document of an audited run: it went through all steps although a limit forbids it. */
        private void broken(Entry entry, Curated document, List<Breach> breaches) throws IOException {
            Breach first = breaches.get(0);
            LeftOut.Place at = LeftOut.Place.of(document.origin());
            removed.writeBroken(entry.id(), document, breaches);
            tally.add(new Tally.Reason("removed", first.step(), first.drop().rule()));
            losses.addLeft(first.step(), TextFacts.of(document));
            losses.addExample(first.step(), Example.of(entry.id().toString(), first.drop(), at));
            breaches.forEach(
                    breach -> losses.addBroken(breach.step(), breach.drop().rule()));
        }

        private void merged(Entry entry, Curated document, Decision decided) throws IOException {
            removed.writeMerged(entry.id(), LeftOut.Place.of(document.origin()), decided);
            tally.add(new Tally.Reason("merged", RemovedRows.DEDUP_STEP, decided.rule()));
            losses.addLeft(RemovedRows.DEDUP_STEP, TextFacts.of(document));
        }

        /** A copy of what a request of law took out elsewhere. */
        private void erased(Entry entry, Curated document, Decision decided) throws IOException {
            leftOut(
                    entry,
                    new LeftOut(
                            LeftOut.Outcome.REMOVED,
                            RemovedRows.DEDUP_STEP,
                            ERASURE_COPY,
                            1,
                            0,
                            decided.erasedBy(),
                            TextFacts.of(document),
                            LeftOut.Place.of(document.origin())));
        }

        private void repeated(Entry entry, Curated document) throws IOException {
            leftOut(
                    entry,
                    new LeftOut(
                            LeftOut.Outcome.REMOVED,
                            RELEASE_STEP,
                            "repeated-id",
                            1,
                            0,
                            "",
                            TextFacts.of(document),
                            LeftOut.Place.of(document.origin())));
        }

        private void leftOut(Entry entry, LeftOut line) throws IOException {
            removed.write(entry.id(), line);
            tally.add(new Tally.Reason(line.outcome().word(), line.step(), line.rule()));
            losses.addLeft(line.step(), line.text());
            if (line.outcome() == LeftOut.Outcome.REMOVED) {
                Verdict.Drop drop = new Verdict.Drop(line.rule(), line.value(), line.limit(), "");
                losses.addExample(line.step(), Example.of(entry.id().toString(), drop, line.at()));
                losses.addBroken(line.step(), line.rule());
            } else {
                FailureExample example = FailureExample.of(entry.id().toString(), line.at());
                losses.addFailure(line.step(), line.rule(), example);
            }
        }
    }
}
