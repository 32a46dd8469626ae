package org.millrace.filters.lists;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.millrace.core.Resource;

/** A list that stands in a test. */
public record InlineList(String name, String content) implements Resource {
    public static InlineList of(String... lines) {
        return new InlineList("list.txt", String.join("\n", lines));
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }
}
