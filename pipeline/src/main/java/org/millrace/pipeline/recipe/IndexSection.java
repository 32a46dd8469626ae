package org.millrace.pipeline.recipe;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.millrace.core.Digests;
import org.millrace.filters.dedup.ExactKey;
import org.millrace.filters.dedup.MinHash;
import org.millrace.pipeline.index.IndexFolder;
import org.millrace.pipeline.index.IndexHeader;

/** What a recipe says below {@code dedup.index} and {@code dedup.against}. */
final class IndexSection {
    private IndexSection() {}

    /** Reads the headers of all indexes named; {@link #refuseOthers} tells whether they fit. */
    static Dedup.Indexes read(Section dedup, ResourceOpener resources) {
        boolean write = dedup.yes("index");
        List<EarlierIndex> against = new ArrayList<>();
        for (Setting member : dedup.list("against")) {
            Section one = new Section("an index", member.asMapping("a member of " + dedup.what("against")));
            String name = RecipeReader.name(one, "name");
            Setting path = one.require("path");
            String folder = path.asText(one.what("path"));
            one.refuseOthers();
            if (against.stream().anyMatch(other -> other.name().equals(name))) {
                throw member.place().fault("a second index is called '" + name + "'");
            }
            against.add(read(name, folder, path, resources));
        }
        return new Dedup.Indexes(write, against);
    }

    private static EarlierIndex read(String name, String folder, Setting path, ResourceOpener resources) {
        String file = IndexFolder.header(folder);
        try (InputStream in = resources.open(file).open()) {
            byte[] bytes = in.readAllBytes();
            String sha256 = HexFormat.of().formatHex(Digests.sha256().digest(bytes));
            return new EarlierIndex(name, folder, sha256, IndexHeader.read(bytes));
        } catch (IOException e) {
            throw path.place().fault("index '" + name + "': cannot read '" + file + "': " + e.getMessage());
        }
    }

    /**
     * Refuses indexes whose rows cannot be compared with this run's.
     *
     * @param section the recipe's section {@code dedup}
     */
    static void refuseOthers(Dedup dedup, Section section) {
        List<Setting> members = section.list("against");
        for (int i = 0; i < members.size(); i++) {
            EarlierIndex index = dedup.indexes().against().get(i);
            IndexHeader header = index.header();
            Place place = members.get(i).place();
            refuse(place, index, "texts", ExactKey.VERSION, header.exact());
            if (dedup.url()) {
                refuse(place, index, "addresses", dedup.urlVersion(), header.url());
            }
            if (dedup.minhash().isPresent()) {
                refuse(place, index, "signatures", dedup.minhashVersion(), header.minhash());
                MinHash scheme = dedup.minhash().get();
                if (scheme.components() != header.components() || scheme.bits() != header.bits()) {
                    throw place.fault("index '" + index.name() + "' has signatures of " + header.components()
                            + " components of " + header.bits() + " bits, this recipe of " + scheme.components()
                            + " of " + scheme.bits());
                }
            }
        }
    }

    private static void refuse(Place place, EarlierIndex index, String what, String own, String other) {
        if (!own.equals(other)) {
            throw place.fault("index '" + index.name() + "' was made with " + other + " for " + what
                    + ", this recipe asks for " + own + ": they cannot be compared");
        }
    }
}
