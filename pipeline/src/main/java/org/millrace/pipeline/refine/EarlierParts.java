package org.millrace.pipeline.refine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.index.EarlierPart;
import org.millrace.pipeline.index.IndexHeader;
import org.millrace.pipeline.index.IndexPart;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.recipe.EarlierIndex;

/** Finds the files of the indexes that a recipe names. */
public final class EarlierParts {
    private EarlierParts() {}

    /**
     * All parts that hold rows, in the order of the recipe and then of the indexes' headers.
     *
     * @param recipeFolder what paths are relative to
     * @throws IOException where a file is not there, or has another length than its header says
     */
    public static List<EarlierPart> find(Dedup dedup, String recipeFolder) throws IOException {
        List<EarlierPart> parts = new ArrayList<>();
        List<EarlierIndex> against = dedup.indexes().against();
        for (int age = 0; age < against.size(); age++) {
            EarlierIndex index = against.get(age);
            IndexHeader header = index.header();
            String folder = Paths.resolve(recipeFolder, index.path());
            for (IndexPart part : header.parts()) {
                List<Storage.Found> found = Storage.match(Storage.join(folder, part.path()));
                if (found.isEmpty() || found.get(0).size() != part.bytes()) {
                    throw new IOException("index '" + index.name() + "': " + Storage.join(folder, part.path())
                            + (found.isEmpty()
                                    ? " is missing"
                                    : " has " + found.get(0).size() + " bytes, not the " + part.bytes()
                                            + " that the header of the index says"));
                }
                if (part.rows() > 0) {
                    parts.add(new EarlierPart(
                            age,
                            index.name(),
                            folder,
                            part,
                            header.prefer().size(),
                            header.components(),
                            header.bits()));
                }
            }
        }
        return parts;
    }
}
