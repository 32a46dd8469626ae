package org.millrace.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.millrace.pipeline.engine.Run;
import org.millrace.pipeline.recipe.RecipeText;

/** Runs a recipe without Beam: {@code PlainRun RECIPE OUTPUT [THREADS]}. For benchmarks. */
public final class PlainRun {
    private PlainRun() {}

    public static void main(String[] arguments) throws IOException {
        Path recipe = Path.of(arguments[0]).toAbsolutePath();
        int threads = arguments.length > 2
                ? Integer.parseInt(arguments[2])
                : Runtime.getRuntime().availableProcessors();
        RecipeText text = new RecipeText(
                recipe.toString(),
                recipe.getParent() + "/",
                Files.readString(recipe, StandardCharsets.UTF_8),
                List.of());
        var sealed = new Run(new PlainEngine(threads), System.out)
                .run(text, Path.of(arguments[1]).toAbsolutePath().toString());
        System.out.println("content root  " + sealed.contentRoot());
    }
}
