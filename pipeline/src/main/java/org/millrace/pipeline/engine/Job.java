package org.millrace.pipeline.engine;

import java.io.Serializable;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.files.StoredResource;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.recipe.RecipeReader;
import org.millrace.pipeline.recipe.RecipeText;
import org.millrace.pipeline.refine.Work;

/**
 * What travels to workers: everything that they need to do their part of a run, and no object that does it.
 *
 * @param output folder of the release, absolute or a URI
 * @param code digest of the code that the launcher runs
 * @param run digest of the run; empty until all inputs are known
 */
public record Job(RecipeText recipe, Work work, String output, String code, String run) implements Serializable {

    /** A recipe, understood: with its lists read and every name looked up. */
    public static Recipe bind(RecipeText text) {
        return RecipeReader.read(text, path -> new StoredResource(path, Paths.resolve(text.folder(), path)));
    }

    /** The job's recipe, understood. */
    Recipe bind() {
        return bind(recipe);
    }

    Job withRun(String newRun) {
        return new Job(recipe, work, output, code, newRun);
    }
}
