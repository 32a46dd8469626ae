package org.millrace.pipeline.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.millrace.pipeline.files.Storage;

/** {@code SHA256SUMS}: the digest of every other file of a release, by path, as {@code sha256sum} reads and writes it. */
public final class Sums {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}  .+");
    private static final int PATH = 66;

    private Sums() {}

    /**
     * Digests by path.
     *
     * @param folder of the release, ending in a slash
     * @throws IOException at the first line with a fault, or where there is no such file
     */
    public static SortedMap<String, String> read(String folder) throws IOException {
        String[] first = new String[1];
        SortedMap<String, String> sums = read(folder, fault -> first[0] = first[0] == null ? fault : first[0]);
        if (first[0] != null) {
            throw new IOException(folder + Layout.SUMS + ": " + first[0]);
        }
        return sums;
    }

    /**
     * Digests by path, of all lines without a fault. A line is at fault that has another form, lists a path for the second
     * time, or one that leads out of the release.
     */
    public static SortedMap<String, String> read(String folder, Consumer<String> faults) throws IOException {
        SortedMap<String, String> sums = new TreeMap<>();
        String listing = new String(Storage.readAll(folder + Layout.SUMS), StandardCharsets.UTF_8);
        listing.lines().forEach(line -> {
            if (!DIGEST.matcher(line).matches()) {
                faults.accept("not a line of a digest, two spaces and a path: '" + line + "'");
                return;
            }
            String path = line.substring(PATH);
            if (leadsOut(path)) {
                faults.accept("lists '" + path + "', which does not lie in the release");
            } else if (sums.putIfAbsent(path, line.substring(0, PATH - 2)) != null) {
                faults.accept("lists '" + path + "' twice");
            }
        });
        return sums;
    }

    private static boolean leadsOut(String path) {
        return path.startsWith("/") || Arrays.asList(path.split("/", -1)).contains("..");
    }

    private static String text(SortedMap<String, String> sums) {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, String> sum : sums.entrySet()) {
            lines.append(sum.getValue()).append("  ").append(sum.getKey()).append('\n');
        }
        return lines.toString();
    }

    /** Writes the file: the last one of a release, which says that it is finished. */
    public static void write(String folder, String scratch, SortedMap<String, String> sums) throws IOException {
        Storage.writeText(Storage.join(folder, Layout.SUMS), scratch, text(sums));
    }
}
