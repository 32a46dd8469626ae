package org.millrace.filters.importance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.millrace.core.Resource;
import org.millrace.filters.lists.InlineList;

/** Counts of texts that stand in a test. */
public final class InlineCounts {
    private InlineCounts() {}

    /** The counts of these texts. */
    public static Resource of(int buckets, String... texts) {
        NgramCounter counter = new NgramCounter("test", buckets);
        for (String text : texts) {
            counter.add(text);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            counter.counts().write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new InlineList("test.ngrams", out.toString(StandardCharsets.UTF_8));
    }
}
