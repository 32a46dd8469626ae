package org.millrace.pipeline.command;

import org.millrace.pipeline.recipe.RecipeException;
import picocli.CommandLine.Option;

/** How many files of a release a command reads at a time. */
final class FilesAtATime {
    @Option(
            names = "--parallelism",
            paramLabel = "N",
            description = "files at a time (default: processors of this machine); the output does not depend on it")
    private int parallelism = Runtime.getRuntime().availableProcessors();

    int get() {
        return require(parallelism);
    }

    /** The value of an option {@code --parallelism}, which must be positive. */
    static int require(int parallelism) {
        if (parallelism < 1) {
            throw new RecipeException("need 1 <= --parallelism, got " + parallelism);
        }
        return parallelism;
    }
}
