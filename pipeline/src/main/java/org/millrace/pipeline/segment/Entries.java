package org.millrace.pipeline.segment;

import java.util.ArrayList;
import java.util.List;

/** Entries one after another in a block, in any order. */
public final class Entries {
    private Entries() {}

    public static void append(Entry entry, Encoder block) {
        entry.encode(block);
    }

    public static List<Entry> parse(byte[] block) {
        List<Entry> entries = new ArrayList<>();
        for (Decoder in = new Decoder(block); in.hasMore(); ) {
            entries.add(Entry.decode(in, -1));
        }
        return entries;
    }
}
