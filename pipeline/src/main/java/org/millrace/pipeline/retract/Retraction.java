package org.millrace.pipeline.retract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.millrace.core.Digests;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.files.FolderLock;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.index.IndexFolder;
import org.millrace.pipeline.index.IndexRemoval;
import org.millrace.pipeline.recipe.CanonicalJson;
import org.millrace.pipeline.recipe.RecipeException;
import org.millrace.pipeline.refine.Work;
import org.millrace.pipeline.release.Layout;
import org.millrace.pipeline.release.RetractedReport;
import org.millrace.pipeline.release.Sums;

/**
 * Takes documents out of a published release and writes what is left as a release of its own, whose every file can be
 * traced to the old one. Only shards with a hit are written again; all other files are copied byte for byte. Nothing is
 * ever added: where the document that stood for a cluster goes, the others of the cluster stay away.
 *
 * <p>Hits are found in the manifest alone, so requests about what a text says are not honoured by it. Cost: one pass over
 * the manifest, one copy, and packing the shards that change. The old release is not touched, and what others have copied
 * of it is beyond reach.
 */
public final class Retraction {
    /** The step that stands in the ledger for what is taken out after release. */
    public static final String STEP = "retract";

    private final String base;
    private final String output;
    private final Requests requests;
    private final TombstoneKey key;
    private final Shards shards;
    private final Work work;
    private final String scratch;

    /**
     * A retraction.
     *
     * @param base folder of the release, which stays as it is
     * @param output folder of the new one, empty or not there
     * @param threads shards looked at at a time; the output does not depend on it
     */
    public Retraction(String base, String output, Requests requests, TombstoneKey key, int threads) {
        this.base = Paths.asFolder(base);
        this.output = Paths.asFolder(output);
        this.work = Work.beside(output);
        this.scratch = work.scratch();
        this.requests = requests;
        this.key = key;
        this.shards = new Shards(threads);
    }

    /**
     * What a retraction came to.
     *
     * @param removed documents by the rule of the request
     * @param changed data files that were written again, of {@code files}
     */
    public record Result(String baseRoot, String newRoot, SortedMap<String, Long> removed, int changed, int files) {
        /** Documents that went. */
        public long documents() {
            return removed.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * Writes the new release.
     *
     * @throws RecipeException where the folders are not what they should be
     * @throws org.millrace.pipeline.files.FolderInUseException where another command is writing into the new one
     * @throws IOException where the old release is damaged
     */
    public Result run() throws IOException {
        if (!Storage.exists(base + Layout.SUMS)) {
            throw new RecipeException("no finished release at '" + base + "'");
        }
        refuseFullOutput(); // so that somebody else's folder gets no work folder
        return FolderLock.during(output, work.folder(), System.err::println, this::write);
    }

    private void refuseFullOutput() throws IOException {
        if (Storage.exists(output + "**")) {
            throw new RecipeException("the output folder '" + output + "' is not empty: choose another with --output");
        }
    }

    private Result write() throws IOException {
        refuseFullOutput(); // what another command left there in between
        SortedMap<String, String> before = Sums.read(base);
        ReleaseFile release = ReleaseFile.read(base);
        Requests asked = requests.reachingCopies(base, release, shards);
        List<ShardScan> scans = shards.each(release.shards(), shard -> shard.scan(base, asked));
        ShardRewrite rewrite = new ShardRewrite(base, output, scratch, release, before.keySet());
        Map<String, String> rewritten = new TreeMap<>();
        shards.each(scans.stream().filter(ShardScan::isChanged).toList(), rewrite::write)
                .forEach(rewritten::putAll);

        SortedMap<String, String> sums = new TreeMap<>(before);
        sums.putAll(rewritten);
        int number = 1;
        while (before.containsKey(Layout.patch(number))) {
            number++;
        }
        Copy copy = new Copy(base, output, scratch);
        List<String> unchanged = new ArrayList<>(new TreeSet<>(before.keySet()));
        unchanged.removeAll(rewritten.keySet());
        unchanged.removeAll(List.of(Layout.RELEASE, Layout.REPORT, Layout.TOMBSTONES));
        shards.each(unchanged, path -> copy.copy(path, before.get(path)));

        String baseRoot = release.contentRoot();
        ObjectNode json = release.without(scans, Layout.patch(number));
        String newRoot = json.path("content_root").asText();
        put(sums, Layout.RELEASE, ReleaseFile.bytes(json));
        put(sums, Layout.patch(number), Patch.bytes(release, json, requests, scans, before, rewritten));
        put(sums, Layout.TOMBSTONES, tombstones(before, baseRoot, scans));
        put(sums, Layout.REPORT, RetractedReport.write(json));
        cleanIndex(scans, newRoot);
        Sums.write(output, scratch, sums);
        return new Result(
                baseRoot,
                newRoot,
                Patch.reasons(scans),
                (int) scans.stream().filter(ShardScan::isChanged).count(),
                scans.size());
    }

    /** An index that lies beside the release forgets the documents, too, or later runs would be compared with them. */
    private void cleanIndex(List<ShardScan> scans, String newRoot) throws IOException {
        String index = IndexFolder.beside(base);
        if (Storage.exists(IndexFolder.header(index))) {
            Set<DocumentId> gone = scans.stream()
                    .flatMap(scan -> scan.hits().stream())
                    .map(Hit::id)
                    .collect(Collectors.toSet());
            IndexRemoval.remove(index, gone, IndexRemoval.Copies.KEEP, IndexFolder.beside(output), newRoot);
        }
    }

    private void put(Map<String, String> sums, String path, byte[] bytes) throws IOException {
        Storage.write(output + path, scratch, out -> out.write(bytes));
        sums.put(path, HexFormat.of().formatHex(Digests.sha256().digest(bytes)));
    }

    /** Those of earlier retractions and the new ones, sorted, so that their order tells nothing. */
    private byte[] tombstones(Map<String, String> before, String baseRoot, List<ShardScan> scans) throws IOException {
        TreeSet<String> lines = new TreeSet<>();
        if (before.containsKey(Layout.TOMBSTONES)) {
            new String(Storage.readAll(base + Layout.TOMBSTONES), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(lines::add);
        }
        for (ShardScan scan : scans) {
            scan.hits().forEach(hit -> lines.add(CanonicalJson.write(hit.tombstone(key, baseRoot))));
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
