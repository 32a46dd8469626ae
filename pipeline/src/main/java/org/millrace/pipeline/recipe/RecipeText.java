package org.millrace.pipeline.recipe;

import java.io.Serializable;
import java.util.List;

/**
 * A recipe before it is understood. This is what travels to workers: they bind it again, so that no filter or list is
 * ever serialised.
 *
 * @param name the file's name as the user gave it, for messages
 * @param folder absolute path or URI of the folder that the recipe's paths are relative to, ending in {@code /}
 * @param yaml the file's content
 * @param overrides {@code path=value} assignments that apply on top
 */
public record RecipeText(String name, String folder, String yaml, List<String> overrides) implements Serializable {
    public RecipeText {
        overrides = List.copyOf(overrides);
    }
}
