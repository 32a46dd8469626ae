package org.millrace.filters.decontamination;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.millrace.filters.fasttext.InlineModel;

/** Bundles for tests. */
public final class InlineBundle {
    private InlineBundle() {}

    /** The benchmark {@code quiz 1}, whose items are called 0, 1, 2 and so on. */
    public static InlineModel of(int ngram, int shortest, String... texts) {
        BundleWriter writer = new BundleWriter("quiz", "1", ngram, shortest);
        for (int i = 0; i < texts.length; i++) {
            writer.add("" + i, texts[i]);
        }
        return of(writer);
    }

    static InlineModel of(BundleWriter writer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new InlineModel("quiz.bundle", out.toByteArray());
    }

    static Bundle read(InlineModel bundle) {
        try {
            return Bundle.read(bundle.name(), bundle.open());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
