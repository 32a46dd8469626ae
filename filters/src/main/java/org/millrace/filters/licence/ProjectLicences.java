package org.millrace.filters.licence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the licence files, REUSE files and package descriptions of one archive say about its other files: the nearest ones up
 * the folders count, so that a vendored tree's own licence wins over the root's. The order in which files come is no matter.
 */
final class ProjectLicences {
    private static final Set<String> CODE = Set.of(
            "c", "h", "cc", "cpp", "hpp", "cxx", "py", "java", "js", "mjs", "ts", "tsx", "jsx", "go", "rs", "rb", "php",
            "cs", "json", "xml", "yml", "yaml", "kt", "scala", "swift", "sh", "css", "scss", "vue", "svg", "lua", "pl",
            "pm", "m", "mm", "toml", "sql", "r", "ps1", "bat", "dart", "ex", "exs");
    private static final String SIDECAR = ".license";

    private final Map<String, NavigableMap<String, LicenceFinding>> licenceFiles = new HashMap<>();
    private final Map<String, NavigableMap<String, LicenceFinding>> descriptions = new HashMap<>();
    private final Map<String, NavigableMap<String, LicenceFinding>> texts = new HashMap<>();
    private final Map<String, ReuseFiles> reuse = new HashMap<>();
    private final Map<String, LicenceFinding> sidecars = new HashMap<>();

    /** Whether the file of that path may say something about others. */
    static boolean isTelling(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        String name = lower.substring(lower.lastIndexOf('/') + 1);
        return isLicenceFile(name)
                || path.startsWith("LICENSES/")
                || path.contains("/LICENSES/")
                || name.endsWith(SIDECAR)
                || ReuseFiles.isNamed(lower)
                || PackageMetadata.isNamed(name);
    }

    private static boolean isLicenceFile(String name) {
        int point = name.lastIndexOf('.');
        if (point > 0 && (CODE.contains(name.substring(point + 1)) || name.endsWith(SIDECAR))) {
            return false;
        }
        return name.startsWith("license")
                || name.startsWith("licence")
                || name.startsWith("copying")
                || name.startsWith("unlicense")
                || name.startsWith("copyright")
                || name.startsWith("patents")
                || name.contains("-license")
                || name.contains("_license");
    }

    /** Takes a telling file into account. */
    void add(String path, String text) {
        String lower = path.toLowerCase(Locale.ROOT);
        String name = lower.substring(lower.lastIndexOf('/') + 1);
        String folder = parent(path);
        if (ReuseFiles.isNamed(lower)) {
            String root = lower.endsWith("dep5") ? parent(folder) : folder;
            reuse.put(root, ReuseFiles.read(path, text));
        } else if (name.endsWith(SIDECAR)) {
            LicenceFinding tag = LicenceFinder.tag(text, Integer.MAX_VALUE);
            if (tag != null) {
                sidecars.put(path.substring(0, path.length() - SIDECAR.length()), tag.in("reuse", path));
            }
        } else if (PackageMetadata.isNamed(name)) {
            LicenceFinding found = PackageMetadata.read(name, text);
            if (found != null) {
                put(descriptions, folder, path, found.in("metadata", path));
            }
        } else {
            String parent = folder.substring(folder.lastIndexOf('/') + 1);
            boolean isText = parent.equals("LICENSES"); // REUSE's: they say what a licence is, not what it covers
            put(
                    isText ? texts : licenceFiles,
                    isText ? parent(folder) : folder,
                    path,
                    LicenceFinder.inLicenceFile(text).in("file", path));
        }
    }

    private static void put(
            Map<String, NavigableMap<String, LicenceFinding>> map, String folder, String path, LicenceFinding found) {
        map.computeIfAbsent(folder, key -> new TreeMap<>()).put(path, found);
    }

    /** What REUSE files say about a path, or null. */
    LicenceFinding reuse(String path) {
        LicenceFinding beside = sidecars.get(path);
        if (beside != null) {
            return beside;
        }
        for (String folder = parent(path); ; folder = parent(folder)) {
            ReuseFiles files = reuse.get(folder);
            String relative = folder.isEmpty() ? path : path.substring(folder.length() + 1);
            SpdxExpression licence = files == null ? null : files.licence(relative);
            if (licence != null) {
                String evidence = (folder.isEmpty() ? "" : folder + "/") + "REUSE";
                return new LicenceFinding(licence, "reuse", 1, evidence, "");
            }
            if (folder.isEmpty()) {
                return null;
            }
        }
    }

    /** What the nearest folder with licence files or a package description says, or null. */
    LicenceFinding nearest(String path) {
        for (String folder = parent(path); ; folder = parent(folder)) {
            NavigableMap<String, LicenceFinding> files = licenceFiles.get(folder);
            NavigableMap<String, LicenceFinding> stated = descriptions.get(folder);
            if (files != null) {
                return together(files, stated);
            }
            if (stated != null) {
                return stated.firstEntry().getValue();
            }
            if (texts.containsKey(folder)) {
                return together(texts.get(folder), null); // where nothing else says what they cover
            }
            if (folder.isEmpty()) {
                return null;
            }
        }
    }

    /**
     * Several licence files of one folder hold together, unless the folder's package description offers the same licences for
     * choice. The LGPL 3.0 is written as an addition to the GPL 3.0: both texts together are the LGPL.
     */
    private static LicenceFinding together(
            NavigableMap<String, LicenceFinding> files, NavigableMap<String, LicenceFinding> stated) {
        List<SpdxExpression> parts = new ArrayList<>();
        List<String> evidence = new ArrayList<>();
        double confidence = 1;
        String copyright = "";
        for (LicenceFinding file : files.values()) {
            String name = file.evidence();
            if (file.expression() == null) {
                if (files.size() > 1 && isCopyright(name)) {
                    continue; // a list of holders beside the licence
                }
                return file;
            }
            parts.add(file.expression());
            evidence.add(name);
            confidence = Math.min(confidence, file.confidence());
            copyright = copyright.isEmpty() ? file.copyright() : copyright;
        }
        if (parts.isEmpty()) {
            return files.firstEntry().getValue();
        }
        SpdxExpression all = SpdxExpression.all(parts);
        if (all instanceof SpdxExpression.All both && both.parts().size() == 2 && isLesserWithGeneral(both)) {
            all = new SpdxExpression.Term("LGPL-3.0-only", false, "");
        }
        if (stated != null && all instanceof SpdxExpression.All both) {
            SpdxExpression offered = stated.firstEntry().getValue().expression();
            boolean same = offered != null && Set.copyOf(offered.terms()).equals(Set.copyOf(both.terms()));
            all = same ? offered : all;
        }
        return new LicenceFinding(all, "file", confidence, String.join("; ", evidence), copyright);
    }

    private static boolean isCopyright(String evidence) {
        String name = evidence.substring(0, Math.max(0, evidence.indexOf(": ")));
        return name.substring(name.lastIndexOf('/') + 1)
                .toLowerCase(Locale.ROOT)
                .startsWith("copyright");
    }

    private static boolean isLesserWithGeneral(SpdxExpression.All both) {
        List<String> ids = both.terms().stream().map(SpdxExpression.Term::id).toList();
        return ids.contains("GPL-3.0-only") && ids.contains("LGPL-3.0-only");
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
