package org.millrace.pipeline.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.millrace.filters.dedup.MinHash;
import org.millrace.pipeline.signature.SignatureShape;

/**
 * What an index says of itself: {@code index.json}, written last, so that a folder without it is no index.
 *
 * @param name of the release that it was made with
 * @param contentRoot of that release
 * @param exact version of the keys of texts
 * @param url version of the keys of addresses, or {@value #NONE}
 * @param minhash version of the signatures with their parameters, or {@value #NONE}
 * @param components of a signature; 0 without any
 * @param bits of a component that are stored: 32, 16 or 8; stated in the file only where it is not 32
 * @param prefer the words by which that run preferred documents, one for each rank of a row
 * @param removed rows that were taken out since the release was made
 * @param removedFrom digest of the header before the last removal; empty where nothing was removed
 */
public record IndexHeader(
        String name,
        String contentRoot,
        String exact,
        String url,
        String minhash,
        int components,
        int bits,
        List<String> prefer,
        long removed,
        String removedFrom,
        List<IndexPart> parts) {
    /** Version of everything that docs/deduplication.md says of the format. */
    public static final String FORMAT = "millrace-index-v1";

    /** Stands for a version where there is nothing of the sort. */
    public static final String NONE = "none";

    private static final int MOST_COMPONENTS = 1 << 16;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public IndexHeader {
        prefer = List.copyOf(prefer);
        parts = List.copyOf(parts);
    }

    /** The shape of its rows. */
    public SignatureShape shape() {
        return new SignatureShape(prefer.size(), components, bits, true);
    }

    /** Documents in it. */
    public long rows() {
        return parts.stream().mapToLong(IndexPart::rows).sum();
    }

    /** Those of them that are in the release. */
    public long kept() {
        return parts.stream().mapToLong(IndexPart::kept).sum();
    }

    /** The bytes of {@code index.json}: the same for equal headers. */
    public byte[] write() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("name", name);
        json.put("content_root", contentRoot);
        json.put("exact", exact);
        json.put("url", url);
        json.put("minhash", minhash);
        json.put("components", components);
        if (bits != MinHash.ALL_BITS) { // as headers were before there was a choice
            json.put("bits", bits);
        }
        json.put("prefer", prefer);
        json.put("rows", rows());
        json.put("kept", kept());
        json.put("removed", removed);
        json.put("removed_from", removedFrom);
        List<Object> files = new ArrayList<>();
        for (IndexPart part : parts) {
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("path", part.path());
            file.put("rows", part.rows());
            file.put("kept", part.kept());
            file.put("bytes", part.bytes());
            file.put("sha256", part.sha256());
            files.add(file);
        }
        json.put("parts", files);
        try {
            String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json);
            return (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Understands {@code index.json}.
     *
     * @throws IOException where it is no header of this format, or says what cannot be
     */
    public static IndexHeader read(byte[] bytes) throws IOException {
        JsonNode json;
        try {
            json = MAPPER.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new IOException("no JSON: " + e.getOriginalMessage(), e);
        }
        String format = json.path("format").asText();
        if (!format.equals(FORMAT)) {
            throw new IOException("its format is '" + format + "', this program reads " + FORMAT);
        }
        List<String> prefer = new ArrayList<>();
        json.path("prefer").forEach(word -> prefer.add(word.asText()));
        List<IndexPart> parts = new ArrayList<>();
        for (JsonNode part : json.path("parts")) {
            IndexPart one = new IndexPart(
                    part.path("path").asText(),
                    part.path("rows").asLong(-1),
                    part.path("kept").asLong(-1),
                    part.path("bytes").asLong(-1),
                    part.path("sha256").asText());
            boolean isSound = IndexFolder.isPart(one.path()) && one.kept() >= 0 && one.rows() >= one.kept();
            if (!isSound || one.rows() > Integer.MAX_VALUE) {
                throw new IOException("it lists a part that cannot be: " + part);
            }
            parts.add(one);
        }
        int components = json.path("components").asInt(-1);
        if (components < 0 || components > MOST_COMPONENTS) {
            throw new IOException("it states signatures of " + json.path("components") + " components");
        }
        int bits = json.path("bits").asInt(json.has("bits") ? -1 : MinHash.ALL_BITS);
        if (bits != MinHash.ALL_BITS && bits != 16 && bits != 8) {
            throw new IOException("it states components of " + json.path("bits") + " bits");
        }
        IndexHeader header = new IndexHeader(
                json.path("name").asText(),
                json.path("content_root").asText(),
                json.path("exact").asText(),
                json.path("url").asText(),
                json.path("minhash").asText(),
                components,
                bits,
                prefer,
                json.path("removed").asLong(),
                json.path("removed_from").asText(),
                parts);
        if (json.path("rows").asLong(-1) != header.rows() || json.path("kept").asLong(-1) != header.kept()) {
            throw new IOException("its sums of rows are not those of its parts");
        }
        return header;
    }
}
