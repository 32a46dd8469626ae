package org.millrace.pipeline.recipe;

import java.io.IOException;
import org.millrace.core.Resource;

/** Opens the lists and models that a recipe names. */
public interface ResourceOpener {
    /** The resource at {@code path}, which is relative to the recipe's folder. */
    Resource open(String path) throws IOException;
}
