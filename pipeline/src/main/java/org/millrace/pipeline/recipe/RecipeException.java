package org.millrace.pipeline.recipe;

/** A recipe or a command is at fault. The message says where, what was found, what was expected. */
public final class RecipeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RecipeException(String message) {
        super(message);
    }

    public RecipeException(String message, Throwable cause) {
        super(message, cause);
    }
}
