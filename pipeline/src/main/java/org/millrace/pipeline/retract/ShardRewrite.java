package org.millrace.pipeline.retract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.release.PackedLines;
import org.millrace.pipeline.verify.RowReader;

/**
 * Writes one shard again without the rows that go. Rows that stay keep their order and, but for their number in the
 * manifest, their bytes; each that goes gets a row in {@code manifest/removed}, so that the ledger still balances.
 */
final class ShardRewrite {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String base;
    private final String output;
    private final String scratch;
    private final ReleaseFile release;
    private final Set<String> before;

    /** @param before paths of the files that the old release has */
    ShardRewrite(String base, String output, String scratch, ReleaseFile release, Set<String> before) {
        this.before = before;
        this.base = base;
        this.output = output;
        this.scratch = scratch;
        this.release = release;
    }

    /** Writes the shard's files and returns their digests by path. */
    Map<String, String> write(ShardScan scan) throws IOException {
        Map<String, String> digests = new LinkedHashMap<>();
        List<String> gone = new ArrayList<>();
        digests.put(scan.data(), pack(scan.data(), out -> copyData(scan, out)));
        digests.put(scan.keptRows(), pack(scan.keptRows(), out -> copyKept(scan, gone, out)));
        digests.put(scan.removedRows(), pack(scan.removedRows(), out -> merge(scan, gone, out)));
        if (before.contains(scan.notices())) {
            digests.put(scan.notices(), pack(scan.notices(), out -> copyNotices(scan, out)));
        }
        return digests;
    }

    private interface Content {
        void writeTo(PackedLines out) throws IOException;
    }

    private String pack(String path, Content content) throws IOException {
        return Storage.produce(output + path, scratch, out -> {
            PackedLines lines = new PackedLines(out, release.compressionLevel());
            content.writeTo(lines);
            lines.close();
            return lines.sha256();
        });
    }

    private void copyData(ShardScan scan, PackedLines out) throws IOException {
        int next = 0;
        try (RowReader rows = new RowReader(base + scan.data())) {
            int number = 0;
            for (String line = rows.nextLine(); line != null; line = rows.nextLine(), number++) {
                if (next < scan.hits().size() && scan.hits().get(next).row() == number) {
                    next++;
                } else {
                    out.add(line);
                }
            }
        }
    }

    private void copyKept(ShardScan scan, List<String> gone, PackedLines out) throws IOException {
        int next = 0;
        try (RowReader rows = new RowReader(base + scan.keptRows())) {
            int number = 0;
            for (String line = rows.nextLine(); line != null; line = rows.nextLine(), number++) {
                if (next < scan.hits().size() && scan.hits().get(next).row() == number) {
                    gone.add(removedRow(scan.hits().get(next), MAPPER.readTree(line)));
                    next++;
                } else {
                    out.add(next == 0 ? line : renumbered(line, number, number - next));
                }
            }
        }
    }

    private void copyNotices(ShardScan scan, PackedLines out) throws IOException {
        Set<DocumentId> gone = scan.hits().stream().map(Hit::id).collect(Collectors.toSet());
        try (RowReader rows = new RowReader(base + scan.notices())) {
            for (String line = rows.nextLine(); line != null; line = rows.nextLine()) {
                if (!gone.contains(id(line))) {
                    out.add(line);
                }
            }
        }
    }

    private static DocumentId id(String line) throws IOException {
        return DocumentId.parse(MAPPER.readTree(line).path("doc_id").asText());
    }

    /** The row with its new number; {@code row_orig} is the number that it had when it was first released. */
    private static String renumbered(String line, int before, int now) throws IOException {
        String number = "\"row\":" + before;
        int at = line.indexOf(number); // fields before it are an id, a digest and a number
        int end = at + number.length();
        if (at < 0 || (line.charAt(end) != ',' && line.charAt(end) != '}')) {
            throw new IOException("a row of manifest/kept does not say that it is row " + before);
        }
        boolean wasMoved = line.startsWith(",\"row_orig\":", end);
        return line.substring(0, at) + "\"row\":" + now + (wasMoved ? "" : ",\"row_orig\":" + before)
                + line.substring(end);
    }

    /** As a run writes a record that a request leaves out, but for the step; no address and no digest of the text. */
    private static String removedRow(Hit hit, JsonNode kept) throws IOException {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("doc_id", hit.id().toString());
        row.put("outcome", "removed");
        row.put("step", Retraction.STEP);
        row.put("rule", hit.asked().rule());
        row.put("value", 1);
        row.put("threshold", 0);
        row.put("evidence", hit.asked().request());
        for (String field : List.of("source", "kind", "container", "offset", "length")) {
            if (kept.has(field)) {
                row.put(field, kept.get(field));
            }
        }
        return MAPPER.writeValueAsString(row);
    }

    /** Both come in the order of keys, and go out in it. */
    private void merge(ShardScan scan, List<String> gone, PackedLines out) throws IOException {
        int next = 0;
        try (RowReader rows = new RowReader(base + scan.removedRows())) {
            for (String line = rows.nextLine(); line != null; line = rows.nextLine()) {
                DocumentId id = id(line);
                while (next < gone.size() && scan.hits().get(next).id().isBefore(id, release.seed())) {
                    out.add(gone.get(next++));
                }
                out.add(line);
            }
        }
        while (next < gone.size()) {
            out.add(gone.get(next++));
        }
    }
}
