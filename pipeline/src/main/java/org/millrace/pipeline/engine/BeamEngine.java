package org.millrace.pipeline.engine;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.Pipeline.PipelineExecutionException;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.millrace.pipeline.dedup.Clusters;
import org.millrace.pipeline.dedup.PairFiles;
import org.millrace.pipeline.dedup.Partitions;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.Unit;
import org.millrace.pipeline.release.ShardTask;

/** Runs each phase as a Beam pipeline. */
public final class BeamEngine implements Engine {
    private final PipelineOptions options;
    private final String master;
    private final long onOneWorker;

    private BeamEngine(PipelineOptions options, String master, long onOneWorker) {
        this.options = options;
        this.master = master;
        this.onOneWorker = onOneWorker;
    }

    /**
     * The engine that these options of Beam describe.
     *
     * @param master the cluster's address, for messages; empty for an engine in this process
     */
    static BeamEngine of(List<String> arguments, String master) {
        PipelineOptions options = PipelineOptionsFactory.fromArgs(arguments.toArray(String[]::new))
                .create();
        FileSystems.setDefaultPipelineOptions(options);
        return new BeamEngine(options, master, Clusters.ON_ONE_WORKER);
    }

    /** This engine, but with other than {@value Clusters#ON_ONE_WORKER} verified pairs joined on one worker at most. */
    BeamEngine joiningOnOneWorker(long pairs) {
        return new BeamEngine(options, master, pairs);
    }

    @Override
    public void refine(Job job, List<Unit> units) throws IOException {
        run("refine", pipeline -> Curation.refine(pipeline, job, units));
    }

    @Override
    public void dedup(Job job, List<Unit> units) throws IOException {
        int rowFiles = units.size() + Plan.read(job.work()).earlier().size();
        run("dedup", pipeline -> Curation.dedup(pipeline, job, rowFiles, onOneWorker));
        long verified = PairFiles.readSum(job.work(), PairFiles.VERIFIED).pairs();
        if (verified > 0) {
            Workshop workshop = Workshop.of(job);
            int partitions = Partitions.of(workshop.recipe().dedup().orElseThrow(), workshop.plan())
                    .pairs();
            Joining joining = new Joining(job.work(), partitions, this::run);
            int last = joining.join();
            run("dedup-settle", pipeline -> {
                joining.check(pipeline, last);
                Curation.settle(pipeline, job, partitions, last);
            });
            joining.requireChecked(last, verified);
        }
        job.work().deletePairs();
    }

    @Override
    public void cut(Job job, List<Unit> units) throws IOException {
        Workshop workshop = Workshop.of(job);
        Dedup dedup = workshop.recipe().dedup().orElseThrow();
        int decisions =
                dedup.findsDocuments() ? Partitions.of(dedup, workshop.plan()).decisions() : 0;
        if (!dedup.passages().isEmpty()) {
            run("cut", pipeline -> Curation.cut(pipeline, job, units, decisions));
        }
        if (dedup.substrings().isPresent()) {
            run("cut-substrings", pipeline -> Curation.cutSubstrings(pipeline, job, units, decisions));
        }
    }

    @Override
    public void release(Job job, List<ShardTask> tasks) throws IOException {
        run("release", pipeline -> Curation.release(pipeline, job, tasks));
    }

    /** Runs a graph to its end. */
    void run(String phase, Consumer<Pipeline> graph) throws IOException {
        options.setJobName("millrace-" + phase);
        Pipeline pipeline = Pipeline.create(options);
        graph.accept(pipeline);
        PipelineResult.State state;
        try {
            state = pipeline.run().waitUntilFinish();
        } catch (PipelineExecutionException e) {
            throw PhaseFailure.of(withMaster(phase), e);
        } catch (RuntimeException e) {
            if (PhaseFailure.root(e) instanceof IOException) { // a cluster that cannot be reached
                throw PhaseFailure.of(withMaster(phase), e);
            }
            if (!master.isEmpty() && isOfSpark(PhaseFailure.root(e))) {
                throw new IOException(
                        "phase " + withMaster(phase)
                                + ": Spark gave up; its log says why, such as that no master answers ("
                                + PhaseFailure.root(e)
                                        .toString()
                                        .lines()
                                        .findFirst()
                                        .orElse("") + ")",
                        e);
            }
            throw e;
        }
        if (state != PipelineResult.State.DONE) {
            throw new IOException("phase " + withMaster(phase) + " ended as " + state);
        }
    }

    /**
     * Whether Spark or its runner threw it. A context that found no master has stopped by the time at which the runner uses
     * it, which fails in ways that depend on how far it came.
     */
    private static boolean isOfSpark(Throwable root) {
        StackTraceElement[] frames = root.getStackTrace();
        return frames.length > 0
                && frames[0].getClassName().matches("(org[.]apache([.]beam[.]runners)?[.]spark|scala)[.].*");
    }

    /** The phase and, if there is one, the cluster: what fails there seldom says where. */
    private String withMaster(String phase) {
        return master.isEmpty() ? phase : phase + " on " + master;
    }
}
