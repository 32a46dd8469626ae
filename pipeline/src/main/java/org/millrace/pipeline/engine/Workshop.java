package org.millrace.pipeline.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import org.millrace.pipeline.judgement.RecipeMeasures;
import org.millrace.pipeline.passages.FileOrdinals;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.Unit;
import org.millrace.pipeline.refine.UnitRefiner;
import org.millrace.pipeline.release.BuildInfo;

/**
 * What a worker's JVM keeps for a job from one bundle to the next, because it is dear to make: the bound recipe, the plan,
 * and idle refiners with their lists and models. One for each job and JVM.
 */
public final class Workshop {
    private static final ConcurrentMap<Job, Workshop> ALL = new ConcurrentHashMap<>();

    private final Job job;
    private final Recipe recipe;
    private final RecipeMeasures limits;
    private final Queue<UnitRefiner> idle = new ConcurrentLinkedQueue<>();
    private volatile Plan plan;
    private volatile FileOrdinals files;

    private Workshop(Job job) {
        this.job = job;
        String code = BuildInfo.get().codeDigest();
        if (!code.equals(job.code())) {
            throw new IllegalStateException("this worker runs other code (" + code + ") than the launcher ("
                    + job.code() + "): give both the same jar");
        }
        this.recipe = job.bind();
        this.limits = RecipeMeasures.of(recipe);
    }

    public static Workshop of(Job job) {
        return ALL.computeIfAbsent(job, Workshop::new);
    }

    /** Forgets the job, when its run is over in this JVM. */
    static void close(Job job) {
        ALL.keySet().removeIf(other -> other.work().equals(job.work()));
    }

    public Recipe recipe() {
        return recipe;
    }

    /** The limits of the recipe's steps. */
    public RecipeMeasures limits() {
        return limits;
    }

    /** The limits, where documents that break them went through all steps. */
    public Optional<RecipeMeasures> auditLimits() {
        return recipe.mode() == Recipe.Mode.AUDIT ? Optional.of(limits) : Optional.empty();
    }

    /** The plan of a job whose units are all refined. */
    public Plan plan() {
        Plan known = plan;
        if (known == null) {
            try {
                known = Plan.read(job.work());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            plan = known;
        }
        return known;
    }

    /** The places of the plan's files in their sources. */
    public FileOrdinals files() {
        FileOrdinals known = files;
        if (known == null) {
            known = new FileOrdinals(plan());
            files = known;
        }
        return known;
    }

    public void refine(Unit unit) throws IOException {
        UnitRefiner borrowed = idle.poll();
        UnitRefiner refiner = borrowed == null ? new UnitRefiner(recipe, job.work(), job.code()) : borrowed;
        refiner.refine(unit);
        idle.add(refiner); // not after an exception: what it left half-done goes with it
    }
}
