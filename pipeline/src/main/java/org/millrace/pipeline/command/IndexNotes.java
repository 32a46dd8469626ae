package org.millrace.pipeline.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.recipe.EarlierIndex;
import org.millrace.pipeline.recipe.Preference;

/** What {@code check} says of the indexes that a recipe names or writes. */
final class IndexNotes {
    private IndexNotes() {}

    static List<String> of(Dedup dedup) {
        List<String> lines = new ArrayList<>();
        for (EarlierIndex index : dedup.indexes().against()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "dedup  against %s: release '%s', %,d documents, %,d of them kept%s",
                    index.name(),
                    index.header().name(),
                    index.header().rows(),
                    index.header().kept(),
                    index.header().removed() == 0
                            ? ""
                            : String.format(
                                    Locale.ROOT,
                                    ", %,d removed since",
                                    index.header().removed())));
        }
        if (!dedup.indexes().against().isEmpty()) {
            lines.add("dedup  documents of these come before all of this run, whatever 'prefer' says");
            if (dedup.minhash().isPresent()) {
                lines.add("note: where more than " + dedup.pairsWithin()
                        + " documents share a band ('pairs-within'), earlier "
                        + "runs have looked at other pairs than one run over everything does");
            }
            if (dedup.verify() == Dedup.Verify.EXACT) {
                lines.add("warning: an index has no texts: pairs with a document of one are compared by signature, "
                        + "the others by their texts; one run over everything may decide otherwise");
            }
            boolean bySource = !dedup.prefer().isEmpty() // as with 'prefer: [id]'
                    && dedup.prefer().get(0).kind() == Preference.Kind.SOURCE_ORDER;
            if (!bySource) {
                lines.add("note: 'prefer' does not begin with source-order: one run over everything could keep a "
                        + "document of this run in place of an earlier one");
            }
            if (dedup.link() == Dedup.Link.TO_SURVIVOR || dedup.giant().on() == Dedup.OnGiant.SPLIT) {
                lines.add("note: where this run would have made two documents of earlier releases meet, both stay; "
                        + "one run over everything may decide otherwise there");
            }
        }
        if (dedup.indexes().write()) {
            lines.add(
                    "dedup  writes an index beside the release: keys and signatures of texts, by which anybody can tell "
                            + "whether a text they have is in it");
        }
        return lines;
    }
}
