package org.millrace.pipeline.command;

import java.io.IOException;
import org.millrace.core.Resource;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.files.StoredResource;
import org.millrace.pipeline.recipe.RecipeException;

/** A file that the command line names. */
final class InputFile {
    private InputFile() {}

    /**
     * The file, named as it was written.
     *
     * @param what what it should be, for the message: {@code list}
     * @throws RecipeException where there is none
     */
    static Resource named(String path, String what) throws IOException {
        return new StoredResource(path, path(path, what));
    }

    /** The file's full path. */
    static String path(String path, String what) throws IOException {
        String full = Paths.absolute(path);
        if (full.endsWith("/") || !Storage.exists(full)) {
            throw new RecipeException("no " + what + " at '" + path + "' (looked for " + full + ")");
        }
        return full;
    }
}
