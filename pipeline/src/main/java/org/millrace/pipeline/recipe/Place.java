package org.millrace.pipeline.recipe;

/**
 * Where in a recipe something stands.
 *
 * @param file the recipe's name as it was given, or what stands for it ({@code --set})
 * @param line from 1; 0 where the file's name says all
 * @param column from 1
 */
record Place(String file, int line, int column) {
    /** A fault at this place, as {@code quickstart.yaml:12:5: message}. */
    RecipeException fault(String message) {
        return new RecipeException(this + ": " + message);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
