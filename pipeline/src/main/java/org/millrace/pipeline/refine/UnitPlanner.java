package org.millrace.pipeline.refine;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.millrace.core.Connector;
import org.millrace.pipeline.files.FileContainer;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.recipe.RecipeException;

/** Finds the input files of a recipe and cuts them into units. The order in which a file system lists files is no matter. */
public final class UnitPlanner {
    private final String folder;

    private UnitPlanner(String folder) {
        this.folder = folder;
    }

    /**
     * The units of a recipe in the order of their ordinals: sources as the recipe has them, containers by name, ranges by
     * start.
     *
     * @param folder what the recipe's paths are relative to
     * @throws RecipeException where a path matches nothing, or two files would have one name
     */
    public static List<Unit> plan(Recipe recipe, String folder) throws IOException {
        UnitPlanner planner = new UnitPlanner(folder);
        List<Unit> units = new ArrayList<>();
        for (Recipe.Source source : recipe.sources()) {
            for (Unit unit : planner.unitsOf(source)) {
                units.add(unit.at(units.size()));
            }
        }
        return units;
    }

    private List<Unit> unitsOf(Recipe.Source source) throws IOException {
        SortedMap<String, Storage.Found> files = new TreeMap<>();
        Map<String, String> names = new HashMap<>(); // by path
        for (String path : source.paths()) {
            String full = Paths.resolve(folder, path);
            addMatches(source, path, full, files, names);
        }
        for (String list : source.lists()) {
            String full = Paths.resolve(folder, list);
            for (String line : lines(source, list, full)) {
                addMatches(source, line, Paths.resolve(Paths.folderOf(full), line), files, names);
            }
        }
        List<Unit> units = new ArrayList<>();
        Connector connector = source.connector().create();
        for (var named : files.entrySet()) {
            cut(source, connector, named.getKey(), named.getValue(), units);
        }
        return units;
    }

    private static List<String> lines(Recipe.Source source, String list, String full) throws IOException {
        if (!Storage.exists(full)) {
            throw new RecipeException(
                    "source '" + source.name() + "': no list at '" + list + "' (looked for " + full + ")");
        }
        try (InputStream in = new BufferedInputStream(Storage.openAt(full, 0));
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(unpacked(in), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        }
    }

    /** Common Crawl publishes its lists as {@code warc.paths.gz}. */
    private static InputStream unpacked(InputStream in) throws IOException {
        in.mark(2);
        boolean isGzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return isGzip ? new GZIPInputStream(in) : in;
    }

    private void addMatches(
            Recipe.Source source,
            String written,
            String full,
            SortedMap<String, Storage.Found> files,
            Map<String, String> names)
            throws IOException {
        String spec = isFolder(full) ? Storage.join(full, "**") : full;
        List<Storage.Found> matches = Storage.match(spec);
        if (matches.isEmpty()) {
            throw new RecipeException("source '" + source.name() + "': no file matches '" + written + "'"
                    + (written.equals(spec) ? "" : " (looked for " + spec + ")"));
        }
        String base = source.base().isEmpty()
                ? Paths.fixedFolder(spec)
                : Paths.resolve(folder, Paths.asFolder(source.base()));
        for (Storage.Found found : matches) {
            if (!found.path().startsWith(base)) { // its whole path would stand in the ledger
                throw new RecipeException("source '" + source.name() + "': " + found.path()
                        + " does not lie below the base " + base + ": set 'base' to a folder above all files");
            }
            String name = found.path().substring(base.length());
            String otherName = names.putIfAbsent(found.path(), name);
            if (otherName != null && !otherName.equals(name)) {
                throw new RecipeException("source '" + source.name() + "': " + found.path()
                        + " would be read twice, as '" + otherName + "' and as '" + name
                        + "': set the source's 'base', or name it once");
            }
            Storage.Found other = files.putIfAbsent(name, found);
            if (other != null && !other.path().equals(found.path())) {
                throw new RecipeException(
                        "source '" + source.name() + "': both " + other.path() + " and " + found.path()
                                + " would be called '" + name + "': set the source's 'base' to a folder above both");
            }
        }
    }

    private static boolean isFolder(String path) {
        return path.endsWith("/") || (!Paths.isUri(path) && !Paths.isGlob(path) && Files.isDirectory(Path.of(path)));
    }

    private static void cut(
            Recipe.Source source, Connector connector, String name, Storage.Found file, List<Unit> units)
            throws IOException {
        long size = file.size();
        long step = Math.max(size, 1);
        if (size > source.splitBytes() && connector.splits(new FileContainer(file.path(), name, size, 0, size))) {
            step = source.splitBytes();
        }
        long start = 0;
        do {
            long end = Math.min(size, start + step);
            units.add(new Unit(0, source.name(), name, file.path(), size, file.modifiedMillis(), start, end));
            start += step;
        } while (start < size);
    }
}
