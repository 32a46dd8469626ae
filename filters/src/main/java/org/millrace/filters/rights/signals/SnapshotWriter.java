package org.millrace.filters.rights.signals;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.millrace.core.Digests;
import org.millrace.filters.url.WebAddress;

/**
 * Gathers copies of sites' files and writes them as the snapshot that the step {@code opt-out-signals} reads, in order of
 * kind, site and date, so that the same copies make the same bytes. Held in memory.
 *
 * <p>Of a robots.txt or an ai.txt the first 500 KiB are kept, as they are read no further; a tdmrep.json that is longer is
 * refused, for a part of it is no JSON. Of two copies of one site, kind and time the one with the smaller digest stays.
 */
public final class SnapshotWriter {
    private static final int MOST_BYTES = 500 * 1024;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> KINDS =
            Map.of("/robots.txt", SiteFiles.ROBOTS, "/ai.txt", SiteFiles.AI, "/.well-known/tdmrep.json", SiteFiles.TDM);

    private final SortedMap<Key, Copy> copies = new TreeMap<>();

    private record Key(String kind, String site, Instant fetchedAt) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byKind = kind.compareTo(other.kind);
            int bySite = byKind == 0 ? site.compareTo(other.site) : byKind;
            return bySite == 0 ? fetchedAt.compareTo(other.fetchedAt) : bySite;
        }
    }

    private record Copy(String text, String sha256) {}

    /** Which kind of file lies at an address: {@code robots.txt}, {@code ai.txt}, {@code tdmrep.json}; empty for others. */
    public static Optional<String> kind(String uri) {
        WebAddress address = WebAddress.parse(uri);
        return address == null ? Optional.empty() : Optional.ofNullable(KINDS.get(address.path()));
    }

    /**
     * Adds a copy as it was served.
     *
     * @param fetchedAt ISO 8601 in UTC
     * @return whether it is in the snapshot; it is not where the address is of none of the kinds, the date is not known, or
     *     a tdmrep.json is too long
     */
    public boolean add(String uri, String fetchedAt, byte[] content) {
        Optional<String> kind = kind(uri);
        Instant fetched = instant(fetchedAt);
        boolean isLong = content.length > MOST_BYTES;
        if (kind.isEmpty() || fetched == null || (isLong && kind.get().equals(SiteFiles.TDM))) {
            return false;
        }
        WebAddress address = WebAddress.parse(uri);
        byte[] kept = isLong ? Arrays.copyOf(content, MOST_BYTES) : content;
        Copy copy = new Copy(
                new String(kept, StandardCharsets.UTF_8),
                HexFormat.of().formatHex(Digests.sha256().digest(content)));
        copies.merge(
                new Key(kind.get(), address.host() + address.port(), fetched),
                copy,
                (one, other) -> one.sha256().compareTo(other.sha256()) <= 0 ? one : other);
        return true;
    }

    private static Instant instant(String fetchedAt) {
        try {
            return Instant.parse(fetchedAt);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** How many copies there are of each kind. */
    public SortedMap<String, Integer> counts() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        copies.keySet().forEach(key -> counts.merge(key.kind(), 1, Integer::sum));
        return counts;
    }

    /** Writes the snapshot: one JSON object a line, with the SHA-256 of each file as it was served. Leaves the stream open. */
    public void write(OutputStream out) throws IOException {
        JsonGenerator json = JSON.getFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setRootValueSeparator(null);
        try {
            copies.forEach((key, copy) -> write(json, key, copy));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        json.close();
    }

    private static void write(JsonGenerator json, Key key, Copy copy) {
        try {
            json.writeStartObject();
            json.writeStringField("kind", key.kind());
            json.writeStringField("site", key.site());
            json.writeStringField("fetched_at", key.fetchedAt().toString());
            json.writeStringField("sha256", copy.sha256());
            json.writeStringField("text", copy.text());
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
