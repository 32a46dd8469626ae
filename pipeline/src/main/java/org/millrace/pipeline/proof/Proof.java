package org.millrace.pipeline.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.recipe.CanonicalJson;
import org.millrace.pipeline.release.AuditPath;

/**
 * That a release holds a document, or that it does not, for somebody who has the release's {@code release.json} or just
 * its content root and seed, and no row of it.
 *
 * <p>A document's place follows from its id and the seed, and rows stand in the order of their keys. So one row with its
 * path to the content root proves that the document is there, with that text; and the two rows next to each other between
 * which it would have to stand, in each file that it could be in, prove that it is not. The latter trusts that rows are in
 * order, which {@code millrace verify} checks.
 *
 * @param included whether the document is there
 * @param contentRoot what the proof is about
 * @param files every data file of the release with the root of its documents, in hexadecimal
 * @param places the rows that prove it
 */
public record Proof(
        DocumentId id,
        boolean included,
        String contentRoot,
        String seed,
        SortedMap<String, String> files,
        List<Place> places) {
    static final String FORMAT = "millrace-proof-v1";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * Rows of one data file.
     *
     * @param documents in the file
     * @param rows the document's own, or its neighbours: none where the file has no documents
     */
    record Place(String file, long documents, List<Row> rows) {
        Place {
            rows = List.copyOf(rows);
        }
    }

    /** A row with its way to the root of its file; {@code textSha256} is of its text. */
    record Row(DocumentId id, String textSha256, AuditPath path) {}

    public Proof {
        files = new TreeMap<>(files);
        places = List.copyOf(places);
    }

    /** The proof as one JSON object, keys in order. */
    public String toJson() {
        Map<String, Object> json = new TreeMap<>();
        json.put("format", FORMAT);
        json.put("claim", included ? "included" : "absent");
        json.put("doc_id", id.toString());
        json.put("content_root", contentRoot);
        json.put("seed", seed);
        json.put("files", files);
        json.put("places", places.stream().map(Proof::toJson).toList());
        return CanonicalJson.write(json) + "\n";
    }

    private static Map<String, Object> toJson(Place place) {
        List<Object> rows = new ArrayList<>();
        for (Row row : place.rows()) {
            rows.add(new TreeMap<String, Object>(Map.of(
                    "row", row.path().index(),
                    "doc_id", row.id().toString(),
                    "text_sha256", row.textSha256(),
                    "path",
                            row.path().siblings().stream()
                                    .map(HexFormat.of()::formatHex)
                                    .toList())));
        }
        return new TreeMap<>(Map.of("file", place.file(), "documents", place.documents(), "rows", rows));
    }

    /**
     * Reads a proof.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static Proof fromJson(String text) {
        JsonNode json;
        try {
            json = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
        if (!json.path("format").asText().equals(FORMAT)) {
            throw new IllegalArgumentException("not a proof: 'format' should be " + FORMAT + ", is '"
                    + json.path("format").asText() + "'");
        }
        String claim = json.path("claim").asText();
        if (!claim.equals("included") && !claim.equals("absent")) {
            throw new IllegalArgumentException("'claim' should be included or absent, is '" + claim + "'");
        }
        SortedMap<String, String> files = new TreeMap<>();
        json.path("files")
                .fields()
                .forEachRemaining(
                        file -> files.put(file.getKey(), file.getValue().asText()));
        List<Place> places = new ArrayList<>();
        json.path("places").forEach(place -> places.add(place(place)));
        return new Proof(
                DocumentId.parse(json.path("doc_id").asText()),
                claim.equals("included"),
                json.path("content_root").asText(),
                json.path("seed").asText(),
                files,
                places);
    }

    private static Place place(JsonNode json) {
        long documents = json.path("documents").asLong(-1);
        List<Row> rows = new ArrayList<>();
        for (JsonNode row : json.path("rows")) {
            List<byte[]> siblings = new ArrayList<>();
            row.path("path").forEach(digest -> siblings.add(HexFormat.of().parseHex(digest.asText())));
            rows.add(new Row(
                    DocumentId.parse(row.path("doc_id").asText()),
                    row.path("text_sha256").asText(),
                    new AuditPath(row.path("row").asLong(-1), documents, siblings)));
        }
        return new Place(json.path("file").asText(), documents, rows);
    }
}
