package org.millrace.connectors.documents;

import java.util.HashMap;
import java.util.Map;
import org.millrace.connectors.documents.text.Refused;

/**
 * Where the parts of a package of Office are (ECMA-376, part 2).
 *
 * @param byType targets by the last word of their type; of several the first
 * @param byId targets by their ids
 */
record Relations(Map<String, String> byType, Map<String, String> byId) {
    /** The relations of the package. */
    static Relations ofPackage(PackedFiles files, XmlWalk walk) throws Refused {
        return read(files, walk, "_rels/.rels", "");
    }

    /** The relations of a part. */
    static Relations of(String part, PackedFiles files, XmlWalk walk) throws Refused {
        String folder = folder(part);
        return read(files, walk, folder + "_rels/" + part.substring(folder.length()) + ".rels", folder);
    }

    /** The folder of a part, with a slash at its end; empty at the top. */
    static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    private static Relations read(PackedFiles files, XmlWalk walk, String name, String folder) throws Refused {
        Relations relations = new Relations(new HashMap<>(), new HashMap<>());
        if (!files.has(name)) {
            return relations;
        }
        walk.walk(files, name, new XmlWalk.Reader() {
            @Override
            public boolean begin(XmlWalk.Tag tag) {
                String type = tag.attribute("Type");
                String target = tag.attribute("Target");
                if (!target.isEmpty() && !tag.attribute("TargetMode").equals("External")) {
                    String part = resolve(folder, target);
                    relations.byType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), part);
                    relations.byId.putIfAbsent(tag.attribute("Id"), part);
                }
                return true;
            }

            @Override
            public void end(String element) {}

            @Override
            public void text(String text) {}
        });
        return relations;
    }

    /** A target as a name in the package; {@code ..} goes up a folder. */
    static String resolve(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String base = folder;
        String rest = target;
        while (rest.startsWith("../") && !base.isEmpty()) {
            base = folder(base.substring(0, base.length() - 1));
            rest = rest.substring(3);
        }
        return base + rest;
    }
}
