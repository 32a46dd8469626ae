package org.millrace.pipeline.refine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.recipe.CanonicalJson;
import org.millrace.pipeline.segment.SegmentMerge;

/**
 * A finished unit: what it read and where its results lie. Written last, so that a unit without it has not finished.
 *
 * @param digest over the input's digest, the recipe's part and the code: what the results follow from
 * @param sha256 of the unit's bytes
 * @param modified time stamp of the input when it was read
 * @param read input records, sound or not
 * @param signatures rows that deduplication must look at: those of documents, then those of ghosts
 * @param ghosts whom the last rows are of, in order
 * @param segmentSizes bytes of each segment file
 */
public record UnitResult(
        String digest,
        String sha256,
        long bytes,
        long modified,
        long read,
        long signatures,
        List<Ghost> ghosts,
        List<Long> segmentSizes) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public UnitResult {
        ghosts = List.copyOf(ghosts);
        segmentSizes = List.copyOf(segmentSizes);
    }

    /** The result of a unit without ghosts. */
    public UnitResult(
            String digest,
            String sha256,
            long bytes,
            long modified,
            long read,
            long signatures,
            List<Long> segmentSizes) {
        this(digest, sha256, bytes, modified, read, signatures, List.of(), segmentSizes);
    }

    /** Rows of signatures that are of documents: the first ones. */
    public long documents() {
        return signatures - ghosts.size();
    }

    /** The ghost whose row of signatures that is, empty for a document's. */
    public Optional<Ghost> ghost(long row) {
        long index = row - documents();
        return index < 0 ? Optional.empty() : Optional.of(ghosts.get((int) index));
    }

    /** The segments of a unit, to merge under the ordinal that it has in this run. */
    public List<SegmentMerge.Segment> segments(Work work, Unit unit) {
        List<SegmentMerge.Segment> segments = new ArrayList<>();
        for (int i = 0; i < segmentSizes.size(); i++) {
            segments.add(new SegmentMerge.Segment(work.segment(unit, i), segmentSizes.get(i), unit.ordinal()));
        }
        return segments;
    }

    void write(String path, String scratch) throws IOException {
        TreeMap<String, Object> map = new TreeMap<>();
        map.put("digest", digest);
        map.put("sha256", sha256);
        map.put("bytes", bytes);
        map.put("modified", modified);
        map.put("read", read);
        map.put("signatures", signatures);
        map.put("ghosts", ghosts.stream().map(Ghost::text).toList());
        map.put("segment-sizes", segmentSizes);
        Storage.writeText(path, scratch, CanonicalJson.write(map) + "\n");
    }

    /** The result that lies at {@code path}, empty where there is none that can be read. */
    static Optional<UnitResult> find(String path) throws IOException {
        if (!Storage.exists(path)) {
            return Optional.empty();
        }
        JsonNode json;
        try {
            json = MAPPER.readTree(Storage.readAll(path));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return Optional.empty(); // not ours, or damaged: the unit runs again
        }
        List<Ghost> ghosts = new ArrayList<>();
        json.path("ghosts").forEach(ghost -> ghosts.add(Ghost.parse(ghost.asText())));
        List<Long> sizes = new ArrayList<>();
        json.path("segment-sizes").forEach(size -> sizes.add(size.asLong()));
        return Optional.of(new UnitResult(
                json.path("digest").asText(),
                json.path("sha256").asText(),
                json.path("bytes").asLong(),
                json.path("modified").asLong(),
                json.path("read").asLong(),
                json.path("signatures").asLong(),
                ghosts,
                sizes));
    }
}
