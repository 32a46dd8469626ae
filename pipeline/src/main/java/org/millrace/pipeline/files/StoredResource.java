package org.millrace.pipeline.files;

import java.io.IOException;
import java.io.InputStream;
import org.millrace.core.Resource;

/** A list or model in any file system, named as the recipe names it. */
public record StoredResource(String name, String path) implements Resource {
    @Override
    public InputStream open() throws IOException {
        return Storage.openAt(path, 0);
    }
}
