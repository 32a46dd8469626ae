package org.millrace.pipeline.engine;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.millrace.core.Digests;
import org.millrace.pipeline.dedup.GiantCluster;
import org.millrace.pipeline.dedup.GiantClusterException;
import org.millrace.pipeline.dedup.SharedWords;
import org.millrace.pipeline.files.FolderLock;
import org.millrace.pipeline.files.JsonFile;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.index.EarlierPart;
import org.millrace.pipeline.index.IndexFolder;
import org.millrace.pipeline.judgement.UnreachableLimits;
import org.millrace.pipeline.recipe.CanonicalJson;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.recipe.RecipeException;
import org.millrace.pipeline.recipe.RecipeText;
import org.millrace.pipeline.refine.EarlierParts;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.Unit;
import org.millrace.pipeline.refine.UnitPlanner;
import org.millrace.pipeline.refine.Work;
import org.millrace.pipeline.release.BuildInfo;
import org.millrace.pipeline.release.Layout;
import org.millrace.pipeline.release.ReleaseSealer;
import org.millrace.pipeline.release.RunIdentity;
import org.millrace.pipeline.release.ShardTask;

/**
 * Takes a recipe from its first file to a sealed release: plan, refine, dedup, release. Run again after it was stopped, at
 * whatever moment, it finishes with the same bytes and does not repeat what was finished.
 */
public final class Run {
    private final Engine engine;
    private final PrintStream out;
    private final boolean compressesWork;

    /** A run on that engine, telling of its progress on {@code out}. */
    public Run(Engine engine, PrintStream out) {
        this(engine, out, false);
    }

    private Run(Engine engine, PrintStream out, boolean compressesWork) {
        this.engine = engine;
        this.out = out;
        this.compressesWork = compressesWork;
    }

    /** The same, but texts are compressed in the work folder even where it is local. */
    public Run compressingWork() {
        return new Run(engine, out, true);
    }

    /**
     * Runs a recipe.
     *
     * @param output folder of the release, absolute or a URI; the work folder lies beside it
     * @throws RecipeException where the recipe is at fault, or the folder holds something else
     * @throws org.millrace.pipeline.files.FolderInUseException where another command is writing into the folder
     * @throws IOException where input cannot be read or output cannot be written
     */
    public ReleaseSealer.Sealed run(RecipeText text, String output) throws IOException {
        BuildInfo build = BuildInfo.get();
        Work plain = Work.beside(output);
        Work work = compressesWork ? plain.withCompression() : plain;
        Job job = new Job(text, work, output, build.codeDigest(), "");
        Recipe recipe = job.bind();
        UnreachableLimits.check(recipe);
        return alone(job, recipe, () -> run(job, recipe, build));
    }

    /**
     * Judges an audited run's documents by another recipe's limits, without reading archives again. Writes what a fresh run
     * of that recipe would write, byte for byte.
     *
     * @param output another folder than the run's own
     * @throws RecipeException where the recipe asks for more than other limits
     */
    public ReleaseSealer.Sealed decide(AuditedRun earlier, RecipeText text, String output) throws IOException {
        if (output.equals(earlier.output())) {
            throw new RecipeException("the new release needs a folder of its own: choose one with --output");
        }
        BuildInfo build = BuildInfo.get();
        Work work = earlier.work().decidedIn(Work.beside(output).folder());
        Job job = new Job(text, work, output, build.codeDigest(), "");
        Recipe recipe = job.bind();
        UnreachableLimits.check(recipe);
        earlier.requireAnswers(recipe);
        return alone(job, recipe, () -> {
            claim(recipe, work);
            return release(job, recipe, earlier.plan(), build);
        });
    }

    /** With the output folder to itself. */
    private ReleaseSealer.Sealed alone(Job job, Recipe recipe, FolderLock.Task<ReleaseSealer.Sealed> task)
            throws IOException {
        refuseForeignOutput(recipe, job.work(), job.output()); // so that somebody else's folder gets no work folder
        return FolderLock.during(job.output(), job.work().folder(), out::println, () -> {
            refuseForeignOutput(recipe, job.work(), job.output()); // what another command left there in between
            try {
                return task.run();
            } finally {
                Workshop.close(job);
            }
        });
    }

    private ReleaseSealer.Sealed run(Job job, Recipe recipe, BuildInfo build) throws IOException {
        Work work = job.work();
        List<Unit> units = UnitPlanner.plan(recipe, job.recipe().folder());
        earlier(job, recipe); // so that a damaged index is told of before any work is done
        claim(recipe, work);
        AuditedRun.remember(job.recipe(), work);
        Progress.during(out, "refine", work.markers(), units.size(), () -> engine.refine(job, units));
        return release(job, recipe, Plan.gather(work, units), build);
    }

    /** All that comes after the units are refined. */
    private ReleaseSealer.Sealed release(Job job, Recipe recipe, Plan refined, BuildInfo build) throws IOException {
        Work work = job.work();
        Plan plan = refined.against(earlier(job, recipe));
        plan.write(work);
        if (recipe.dedup().isPresent()) {
            dedup(job, recipe, plan);
        }
        RunIdentity identity = RunIdentity.of(recipe, plan, build);
        refuseOtherRun(job.output(), identity);
        List<ShardTask> tasks = ReleaseSealer.tasks(recipe);
        Progress.during(
                out,
                "release",
                work.shardReports(),
                tasks.size(),
                () -> engine.release(job.withRun(identity.run()), tasks));
        ReleaseSealer.Sealed sealed =
                new ReleaseSealer(recipe, job.recipe(), work, plan, job.output(), identity).seal();
        work.deleteScratch();
        return sealed;
    }

    private static List<EarlierPart> earlier(Job job, Recipe recipe) throws IOException {
        return recipe.dedup().isPresent()
                ? EarlierParts.find(recipe.dedup().get(), job.recipe().folder())
                : List.of();
    }

    private void dedup(Job job, Recipe recipe, Plan plan) throws IOException {
        Work work = job.work();
        StringBuilder all = new StringBuilder("dedup-v3\n")
                .append(recipe.dedupPart())
                .append('\n')
                .append(job.code());
        plan.results().forEach(result -> all.append('\n').append(result.digest()));
        String digest =
                HexFormat.of().formatHex(Digests.sha256().digest(all.toString().getBytes(StandardCharsets.UTF_8)));
        if (Storage.exists(work.dedupMarker())
                && new String(Storage.readAll(work.dedupMarker()), StandardCharsets.UTF_8)
                        .strip()
                        .equals(digest)) {
            return;
        }
        Storage.delete(List.of(work.dedupMarker()));
        work.deleteDecisions();
        Dedup dedup = recipe.dedup().orElseThrow();
        if (dedup.findsDocuments()) {
            compareDocuments(job, recipe, plan);
        }
        if (!dedup.cuts().isEmpty()) {
            Progress.during(out, "cut", "", plan.units().size(), () -> engine.cut(job, plan.units()));
        }
        Storage.writeText(work.dedupMarker(), work.scratch(), digest + "\n");
    }

    private void compareDocuments(Job job, Recipe recipe, Plan plan) throws IOException {
        Work work = job.work();
        Progress.during(out, "dedup", "", plan.units().size(), () -> engine.dedup(job, plan.units()));
        List<GiantCluster> giants = GiantCluster.all(work);
        if (!giants.isEmpty()) {
            throw new GiantClusterException(giants, SharedWords.of(giants.get(0), work, plan, recipe.seed()));
        }
        work.deleteEarlier();
    }

    /** A folder that holds files is only written to when it holds a release of this recipe, or this run's beginnings. */
    private static void refuseForeignOutput(Recipe recipe, Work work, String output) throws IOException {
        String folder = Paths.asFolder(output);
        if (Storage.exists(output)) {
            throw new RecipeException("the output folder '" + output + "' is a file: choose another with --output");
        }
        if (Storage.exists(folder + Layout.SUMS)) {
            String held = releaseField(folder, "recipe_digest");
            if (!held.equals(RunIdentity.recipeDigest(recipe))) {
                throw otherRelease(output);
            }
        } else if (Storage.exists(folder + "**") && !Storage.exists(work.claim())) {
            throw new RecipeException("the output folder '" + output
                    + "' holds files that are no release: choose another with --output, or empty it");
        }
        refuseCleanedIndex(recipe, output);
        for (Storage.Found found : Storage.match(folder + "**")) { // a claim may be older than what lies there now
            String path = found.path().substring(folder.length());
            if (!Layout.isOfARelease(path)) {
                throw new RecipeException("the output folder '" + output + "' holds '" + path
                        + "', which is no part of a release: choose another with --output, or move that file away");
            }
        }
    }

    /** Writing an index anew would bring back what was removed from it. */
    private static void refuseCleanedIndex(Recipe recipe, String output) throws IOException {
        String header = IndexFolder.header(IndexFolder.beside(output));
        boolean writes = recipe.dedup().map(dedup -> dedup.indexes().write()).orElse(false);
        if (writes
                && Storage.exists(header)
                && JsonFile.read(header).path("removed").asLong() > 0) {
            throw new RecipeException("the index '" + IndexFolder.beside(output)
                    + "' lacks documents that were removed from it, which this run would bring back: move it away,"
                    + " or choose another folder with --output");
        }
    }

    private static void refuseOtherRun(String output, RunIdentity identity) throws IOException {
        String folder = Paths.asFolder(output);
        if (Storage.exists(folder + Layout.SUMS)
                && !releaseField(folder, "run_digest").equals(identity.run())) {
            throw otherRelease(output);
        }
    }

    private static RecipeException otherRelease(String output) {
        return new RecipeException("the output folder '" + output
                + "' holds a release of another run (other recipe, inputs or code): choose another with --output, or"
                + " delete it");
    }

    private static String releaseField(String folder, String field) throws IOException {
        if (!Storage.exists(folder + Layout.RELEASE)) {
            return "";
        }
        return JsonFile.read(folder + Layout.RELEASE).path(field).asText();
    }

    private static void claim(Recipe recipe, Work work) throws IOException {
        TreeMap<String, Object> claim = new TreeMap<>();
        claim.put("recipe", recipe.name());
        claim.put("recipe_digest", RunIdentity.recipeDigest(recipe));
        try {
            Storage.writeText(work.claim(), work.scratch(), CanonicalJson.write(claim) + "\n");
        } catch (IOException e) { // the first that is written of a run
            throw new IOException("cannot write to the work folder '" + work.folder() + "': " + e.getMessage(), e);
        }
    }
}
