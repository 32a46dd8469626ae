package org.millrace.pipeline.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.recipe.RecipeException;
import org.millrace.pipeline.recipe.RecipeText;

/** Reads the recipe that a command names. */
final class RecipeFile {
    private RecipeFile() {}

    static RecipeText read(String path, List<String> overrides) throws IOException {
        String full = Paths.absolute(path);
        if (!Paths.isUri(full) && Files.isDirectory(Path.of(full))) {
            throw new RecipeException("the recipe '" + path + "' is a folder: name the file in it");
        }
        if (full.endsWith("/") || !Storage.exists(full)) {
            throw new RecipeException("no recipe at '" + path + "' (looked for " + full + ")");
        }
        try {
            String yaml = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Storage.readAll(full)))
                    .toString();
            return new RecipeText(path, Paths.folderOf(full), yaml, overrides);
        } catch (CharacterCodingException e) {
            throw new RecipeException("the recipe '" + path + "' is not UTF-8", e);
        }
    }
}
