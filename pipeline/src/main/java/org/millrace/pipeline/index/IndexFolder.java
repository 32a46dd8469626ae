package org.millrace.pipeline.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.files.Storage;

/** Where things lie in an index. */
public final class IndexFolder {
    private static final String BESIDE = ".index";
    private static final String HEADER = "index.json";
    private static final Pattern PART = Pattern.compile("[a-z0-9-]+/part-[0-9]{5}-of-[0-9]{5}[.]rows[.]zst");

    private IndexFolder() {}

    /** The folder beside a release: not in it, so that it is published only by those who mean to. */
    public static String beside(String release) {
        return Paths.withoutSlash(release) + BESIDE;
    }

    /** The folder that is locked while something is written into an index: the release's where it lies beside one. */
    public static String work(String index) {
        String folder = Paths.withoutSlash(index);
        return (folder.endsWith(BESIDE) ? folder.substring(0, folder.length() - BESIDE.length()) : folder) + ".work";
    }

    public static String header(String folder) {
        return Storage.join(folder, HEADER);
    }

    /** A part, relative to the folder: the documents of one shard. */
    public static String part(String source, int shard, int of) {
        return source + String.format(Locale.ROOT, "/part-%05d-of-%05d.rows.zst", shard, of);
    }

    /** Deletes parts of an index that lay here before; never a file of somebody else's. */
    public static void deleteOthers(String folder, List<IndexPart> parts) throws IOException {
        Set<String> expected = parts.stream().map(IndexPart::path).collect(Collectors.toSet());
        String base = Paths.asFolder(folder);
        List<String> others = new ArrayList<>();
        for (Storage.Found found : Storage.match(base + "**")) {
            String path = found.path().substring(base.length());
            if (isPart(path) && !expected.contains(path)) {
                others.add(found.path());
            }
        }
        Storage.delete(others);
    }

    static boolean isPart(String path) {
        return PART.matcher(path).matches();
    }
}
