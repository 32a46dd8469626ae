package org.millrace.core;

import java.io.IOException;
import java.io.InputStream;

/**
 * A list or model that a step needs, named in the recipe. Its digest stands in the release, and a worker that finds
 * another digest refuses to run.
 */
public interface Resource {
    /** Stands for a list that a recipe does not give: its name is empty, and so is its content. */
    Resource NONE = new Resource() {
        @Override
        public String name() {
            return "";
        }

        @Override
        public InputStream open() {
            return InputStream.nullInputStream();
        }
    };

    /** The path as the recipe has it. */
    String name();

    /** The bytes, from the first. The caller closes the stream. */
    InputStream open() throws IOException;
}
