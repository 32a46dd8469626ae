package org.millrace.pipeline.passages;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.millrace.pipeline.dedup.BlockSink;
import org.millrace.pipeline.dedup.LongRows;
import org.millrace.pipeline.dedup.Partitions;
import org.millrace.pipeline.dedup.Scatter;
import org.millrace.pipeline.judgement.AuditReader;
import org.millrace.pipeline.judgement.RecipeMeasures;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.recipe.PassageRule;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.Unit;
import org.millrace.pipeline.refine.Work;
import org.millrace.pipeline.signature.PassageReader;
import org.millrace.pipeline.signature.PassageRow;

/**
 * Turns a unit's passages into rows, dealt out by hash: copies meet in one partition. Takes the documents that break no
 * limit and are merged into no other, for two copies of a page would else delete each other's lines.
 *
 * <p>The columns: first 64 bits of the hash, with the group of documents in which copies count; next 32 bits, the rule and
 * the source; the document's key; the unit and the passage's number in it. Sorted, the first row of a hash is the copy
 * that is preferred.
 */
public final class PassageBlocks {
    /** Columns of the rows that this emits. */
    public static final int WIDTH = 4;

    private static final int SOURCE_BITS = 24;
    private static final long PASSAGES_A_UNIT = 1L << 32;

    private final Recipe recipe;
    private final List<PassageRule> rules;
    private final Optional<RecipeMeasures> limits;
    private final Work work;
    private final Plan plan;
    private final FileOrdinals files;

    /** @param limits of an audited run, whose documents take part if they break none; empty where all take part */
    public PassageBlocks(
            Recipe recipe, Optional<RecipeMeasures> limits, Work work, Plan plan, FileOrdinals files) {
        this.recipe = recipe;
        this.rules = recipe.dedup().orElseThrow().passages();
        this.limits = limits;
        this.work = work;
        this.plan = plan;
        this.files = files;
    }

    /**
     * Emits the rows of the unit of that ordinal. Holds at most some 60 MB of them at a time.
     *
     * @param merged the unit's documents that go: one column, as {@link MergedDocuments} made it, in any order; sorted here
     */
    public void emit(int unit, LongRows merged, BlockSink sink) throws IOException {
        merged.sort();
        Dedup dedup = recipe.dedup().orElseThrow();
        Scatter scatter = new Scatter(Partitions.ofPassages(dedup, plan), WIDTH, sink);
        Unit read = plan.units().get(unit);
        long rows = plan.results().get(unit).signatures();
        long passage = 0;
        int goes = 0;
        try (PassageReader reader = new PassageReader(work.passages(read));
                AuditReader audit = limits.isPresent() ? new AuditReader(work.audit(read)) : null) {
            for (long i = 0; i < rows; i++) {
                PassageRow row = reader.next();
                boolean stays = audit == null || limits.get().allow(audit.next().readings());
                long place = MergedDocuments.place(unit, row.index());
                while (goes < merged.size() && merged.get(goes, 0) < place) {
                    goes++;
                }
                stays &= goes == merged.size() || merged.get(goes, 0) != place;
                if (stays) {
                    add(row, read, passage, scatter);
                }
                passage += row.size();
            }
        }
        scatter.flush();
    }

    private void add(PassageRow row, Unit unit, long first, Scatter scatter) {
        long key = row.id().key(recipe.seed()) ^ Long.MIN_VALUE; // rows are sorted as signed numbers
        int source = source(unit);
        for (int i = 0; i < row.size() && first + i < PASSAGES_A_UNIT; i++) {
            PassageRule rule = rules.get(row.rule(i));
            long high = row.high(i) ^ group(rule, unit, source);
            int order = rule.keep() == PassageRule.Keep.SMALLEST_HASH ? 0 : source;
            long second = ((long) row.low(i) << 32) | ((long) row.rule(i) << SOURCE_BITS) | order;
            scatter.of(high).add(high, second, key, ((long) unit.ordinal() << 32) | (first + i));
        }
    }

    private int source(Unit unit) {
        int ordinal = 0;
        while (!recipe.sources().get(ordinal).name().equals(unit.source())) {
            ordinal++;
        }
        return ordinal;
    }

    /** A number for each group of documents in which copies count; 0 where there is one. */
    private long group(PassageRule rule, Unit unit, int source) {
        return switch (rule.scope()) {
            case CORPUS -> 0;
            case SOURCE -> Scatter.mix(source + 1L);
            case FILES -> Scatter.mix(((source + 1L) << 32) | (files.of(unit.ordinal()) / rule.files() + 1L));
        };
    }

    /** The rule of a row, given its second column. */
    static int rule(long second) {
        return (int) (second >>> SOURCE_BITS) & 0xFF;
    }

    /** Whether two rows, each given by its first two columns, are of one hash, rule and group. */
    static boolean isSame(long high, long second, long otherHigh, long otherSecond) {
        return high == otherHigh && second >>> SOURCE_BITS == otherSecond >>> SOURCE_BITS;
    }
}
