package org.millrace.pipeline.refine;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.millrace.core.Connector;
import org.millrace.core.Digests;
import org.millrace.core.Document;
import org.millrace.core.DocumentId;
import org.millrace.core.Failure;
import org.millrace.core.Intake;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.core.Payload;
import org.millrace.core.Verdict;
import org.millrace.filters.passages.PassageCutter;
import org.millrace.pipeline.files.DigestedContainer;
import org.millrace.pipeline.files.FileContainer;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.judgement.AuditRow;
import org.millrace.pipeline.judgement.AuditWriter;
import org.millrace.pipeline.judgement.StepReading;
import org.millrace.pipeline.ledger.Curated;
import org.millrace.pipeline.ledger.LeftOut;
import org.millrace.pipeline.ledger.TextFacts;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.segment.Entry;
import org.millrace.pipeline.signature.PassageRow;
import org.millrace.pipeline.signature.PassageWriter;
import org.millrace.pipeline.signature.SignatureRow;
import org.millrace.pipeline.signature.SignatureWriter;

/**
 * Takes one unit through all steps, in order, in one pass: read, judge the origin, extract, tag, judge, rewrite, sign.
 * Leaves sorted segments, signatures and a marker in the work folder. Used by one thread at a time.
 */
public final class UnitRefiner {
    private static final long SEGMENT_BYTES = 64L << 20;

    private final Recipe recipe;
    private final Work work;
    private final String code;
    private final Chain chain;

    /** A refiner for one recipe; results that code of another digest than {@code code} left are not taken over. */
    public UnitRefiner(Recipe recipe, Work work, String code) {
        this.recipe = recipe;
        this.work = work;
        this.code = code;
        this.chain = new Chain(recipe);
    }

    /** Whether the unit had been finished before; then nothing was done. */
    public boolean refine(Unit unit) throws IOException {
        FileContainer container = unit.open();
        Optional<UnitResult> earlier = UnitResult.find(work.marker(unit));
        if (earlier.isPresent()) {
            if (isValid(unit, container, earlier.get())) {
                return true;
            }
            Storage.delete(List.of(work.marker(unit))); // first, so that it never speaks of other files than its own
            work.delete(work.unit(unit) + "/*");
        } // else leave what may lie there: another attempt at the same unit, which writes the same bytes
        result(unit, new DigestedContainer(container)).write(work.marker(unit), work.scratch());
        return false;
    }

    private UnitResult result(Unit unit, DigestedContainer container) throws IOException {
        if (recipe.dedup().isEmpty()) {
            return audited(unit, container, Optional.empty());
        }
        return Storage.produce(work.signatures(unit), work.scratch(), out -> {
            BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
            UnitResult result = signed(unit, container, buffered);
            buffered.flush();
            return result;
        });
    }

    private UnitResult signed(Unit unit, DigestedContainer container, OutputStream signatures) throws IOException {
        if (recipe.dedup().orElseThrow().passages().isEmpty()) {
            return audited(unit, container, Optional.of(new Signatures(recipe, signatures, Optional.empty())));
        }
        return Storage.produce(work.passages(unit), work.scratch(), out -> {
            BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
            PassageWriter passages = new PassageWriter(buffered);
            UnitResult result =
                    audited(unit, container, Optional.of(new Signatures(recipe, signatures, Optional.of(passages))));
            buffered.flush();
            return result;
        });
    }

    private UnitResult audited(Unit unit, DigestedContainer container, Optional<Signatures> signatures)
            throws IOException {
        if (recipe.mode() != Recipe.Mode.AUDIT) {
            return pass(unit, container, signatures, Optional.empty());
        }
        return Storage.produce(work.audit(unit), work.scratch(), out -> {
            BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
            UnitResult result = pass(unit, container, signatures, Optional.of(new AuditWriter(buffered)));
            buffered.flush();
            return result;
        });
    }

    private UnitResult pass(
            Unit unit, DigestedContainer container, Optional<Signatures> signatures, Optional<AuditWriter> audit)
            throws IOException {
        Pass pass = new Pass(unit, signatures, audit);
        Connector connector = recipe.source(unit.source()).connector().create();
        try {
            chain.survey().of(connector, unit.source(), container);
            connector.read(unit.source(), container, pass);
            pass.writeGhosts();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        String sha256 = container.sha256(); // mostly known by now: digested while it was read
        return new UnitResult(
                digest(unit, sha256),
                sha256,
                unit.end() - unit.start(),
                unit.modified(),
                pass.read,
                pass.signed + pass.ghosts.size(),
                pass.ghosts,
                pass.sorter.finish());
    }

    /** Size and time stamp tell whether the input is likely the same; if the time stamp moved, its digest tells. */
    private boolean isValid(Unit unit, FileContainer container, UnitResult earlier) throws IOException {
        if (earlier.bytes() != unit.end() - unit.start() || !earlier.digest().equals(digest(unit, earlier.sha256()))) {
            return false;
        }
        return earlier.modified() == unit.modified() || earlier.sha256().equals(container.sha256());
    }

    private String digest(Unit unit, String sha256) {
        return digest(recipe, unit, sha256, code);
    }

    /** What a unit's results follow from: its bytes, the part of the recipe that refines them, and the code. */
    public static String digest(Recipe recipe, Unit unit, String sha256, String code) {
        String all = String.join(
                "\n",
                "unit-v4",
                sha256,
                unit.container(),
                unit.start() + "-" + unit.end(),
                recipe.refinePart(unit.source()),
                code);
        return HexFormat.of().formatHex(Digests.sha256().digest(all.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes rows of signatures, and of passages where the recipe compares them. */
    private static final class Signatures {
        private final Signing signing;
        private final SignatureWriter writer;
        private final Optional<PassageWriter> passageWriter;
        private final List<PassageCutter> cutters;

        Signatures(Recipe recipe, OutputStream out, Optional<PassageWriter> passageWriter) {
            this.passageWriter = passageWriter;
            cutters = recipe.dedup().orElseThrow().passages().stream()
                    .map(rule -> rule.scheme().cutter())
                    .toList();
            signing = new Signing(recipe);
            writer = new SignatureWriter(out, Signing.shape(recipe.dedup().orElseThrow()));
        }

        SignatureRow add(Document document, byte[] utf8, List<StepReading> readings, int index) {
            SignatureRow row = sign(document, utf8, readings, index);
            add(row);
            if (passageWriter.isPresent()) {
                try {
                    passageWriter.get().add(passages(document, index));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return row;
        }

        SignatureRow sign(Document document, byte[] utf8, List<StepReading> readings, int index) {
            return signing.sign(document, utf8, readings, index);
        }

        void add(SignatureRow row) {
            try {
                writer.add(row);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private PassageRow passages(Document document, int index) {
            PassageRow row = new PassageRow(document.id(), index);
            for (int i = 0; i < cutters.size(); i++) {
                int rule = i;
                cutters.get(i)
                        .cut(
                                document.text(),
                                document.notes().fact(Notes.LANGUAGE),
                                (start, end, high, low) -> row.add(rule, start, end, high, low));
            }
            return row;
        }
    }

    /** One unit's way: every report of the connector becomes exactly one entry. */
    private final class Pass implements Intake, Chain.Results {
        private final EntrySorter sorter;
        private final Optional<Signatures> signatures;
        private final Optional<AuditWriter> audit;
        private final int ordinal;
        private final List<Ghost> ghosts = new ArrayList<>();
        private final List<SignatureRow> ghostRows = new ArrayList<>(); // behind the others, which audit rows go with
        private int read;
        private long signed;
        private DocumentId id;

        Pass(Unit unit, Optional<Signatures> signatures, Optional<AuditWriter> audit) {
            this.sorter = new EntrySorter(work, unit, SEGMENT_BYTES);
            this.signatures = signatures;
            this.audit = audit;
            this.ordinal = unit.ordinal();
        }

        @Override
        public void found(Origin origin, Payload payload) {
            id = origin.id();
            chain.process(origin, payload, this);
            read++;
        }

        @Override
        public void leftOut(Origin origin, Verdict.Drop reason) {
            id = origin.id();
            leftOut(LeftOut.removed(LeftOut.READ, reason, origin));
            read++;
        }

        @Override
        public void failed(Origin origin, Failure failure) {
            id = origin.id();
            leftOut(LeftOut.failed(LeftOut.READ, failure, origin));
            read++;
        }

        @Override
        public void curated(Document document, List<StepReading> readings) {
            Curated curated = Curated.of(document, readings);
            sorter.add(entry(Entry.Kind.DOCUMENT, curated.encode()));
            if (audit.isPresent()) {
                add(audit.get(), TextFacts.of(curated), readings);
            }
            if (signatures.isPresent()) {
                SignatureRow row = signatures.get().add(document, curated.text(), readings, read);
                signed++;
                Dedup dedup = recipe.dedup().orElseThrow();
                if (dedup.indexes().write()) {
                    sorter.add(entry(Entry.Kind.SIGNATURE, row.toBytes(Signing.shape(dedup))));
                }
            }
        }

        @Override
        public void ghost(Document document, List<StepReading> readings, LeftOut line) {
            leftOut(line);
            if (signatures.isPresent()) {
                byte[] utf8 = document.text().getBytes(StandardCharsets.UTF_8);
                ghostRows.add(signatures.get().sign(document, utf8, readings, read));
                ghosts.add(Ghost.of(line));
            }
        }

        void writeGhosts() {
            ghostRows.forEach(row -> signatures.orElseThrow().add(row));
        }

        private static void add(AuditWriter audit, TextFacts text, List<StepReading> readings) {
            try {
                audit.add(new AuditRow(text.language(), text.bytes(), readings));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void leftOut(LeftOut line) {
            sorter.add(entry(Entry.Kind.LEFT_OUT, line.encode()));
        }

        private Entry entry(Entry.Kind kind, byte[] payload) {
            return new Entry(id.key(recipe.seed()), id, ordinal, read, kind, payload);
        }
    }
}
