package org.millrace.pipeline.recipe;

import java.nio.file.Path;
import java.util.List;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.files.StoredResource;

/** Recipes for tests, read as a run reads them. */
public final class Recipes {
    private Recipes() {}

    /** A recipe that needs no lists. */
    public static Recipe read(String yaml, String... overrides) {
        return read(Path.of("/nowhere"), yaml, overrides);
    }

    /** A recipe called {@code test.yaml} whose lists lie in {@code folder}. */
    public static Recipe read(Path folder, String yaml, String... overrides) {
        String base = folder + "/";
        return RecipeReader.read(
                new RecipeText("test.yaml", base, yaml, List.of(overrides)),
                path -> new StoredResource(path, Paths.resolve(base, path)));
    }
}
