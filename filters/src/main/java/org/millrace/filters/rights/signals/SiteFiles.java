package org.millrace.filters.rights.signals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.millrace.core.Resource;
import org.millrace.filters.url.WebAddress;

/**
 * Copies of files that sites keep for robots, by site, kind and day: a snapshot. One JSON object a line:
 * {@code {"kind":"robots.txt","site":"example.org","fetched_at":"2026-03-01T00:00:00Z","text":"User-agent: …"}}.
 *
 * <p>All texts are held in memory. A site is host and port, so that {@code http} and {@code https} are one.
 */
final class SiteFiles {
    static final String ROBOTS = "robots.txt";
    static final String AI = "ai.txt";
    static final String TDM = "tdmrep.json";

    private static final List<String> KINDS = List.of(AI, ROBOTS, TDM);
    private static final List<String> KEYS = List.of("kind", "site", "fetched_at", "text");
    private static final int LONGEST_LINE = 4 << 20;
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, NavigableMap<Instant, Copy>> copies = new HashMap<>();

    /** A copy of a file, with when it was fetched. */
    record Copy(String text, Instant fetchedAt) {}

    private SiteFiles() {}

    /**
     * Reads a snapshot.
     *
     * @throws IllegalArgumentException with name and line where a line is not what the format asks for
     */
    static SiteFiles read(Resource snapshot) {
        SiteFiles files = new SiteFiles();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(snapshot.open(), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                try {
                    files.add(line);
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(snapshot.name() + ", line " + number + ": " + e.getMessage(), e);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the snapshot '" + snapshot.name() + "': " + e.getMessage(), e);
        }
        return files;
    }

    private void add(String line) {
        if (line.isBlank()) {
            return;
        }
        if (line.length() > LONGEST_LINE) {
            throw new IllegalArgumentException(
                    "expected at most " + LONGEST_LINE + " characters, found " + line.length());
        }
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("expected a JSON object, found a fault: " + e.getOriginalMessage(), e);
        }
        for (String key : KEYS) {
            if (!node.path(key).isTextual()) {
                throw new IllegalArgumentException("expected '" + key + "' with a text");
            }
        }
        String kind = node.get("kind").textValue();
        WebAddress site = WebAddress.parse(node.get("site").textValue());
        if (!KINDS.contains(kind) || site == null || !site.path().equals("/")) {
            throw new IllegalArgumentException("expected 'kind' to be one of " + String.join(", ", KINDS)
                    + " and 'site' to be a host such as example.org, found '" + kind + "' and '"
                    + node.get("site").textValue() + "'");
        }
        Instant fetched = instant("fetched_at", node.get("fetched_at").textValue());
        copies.computeIfAbsent(key(kind, site), unused -> new TreeMap<>())
                .put(fetched, new Copy(node.get("text").textValue(), fetched));
    }

    static Instant instant(String key, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "expected '" + key + "' as 2026-11-01T00:00:00Z, found '" + text + "'", e);
        }
    }

    /**
     * The copy that was in force at a time: the newest one that is not newer.
     *
     * @param time null for the newest of all
     */
    Optional<Copy> at(String kind, WebAddress address, Instant time) {
        NavigableMap<Instant, Copy> ofSite = copies.get(key(kind, address));
        if (ofSite == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(time == null ? ofSite.lastEntry() : ofSite.floorEntry(time))
                .map(Map.Entry::getValue);
    }

    boolean isEmpty() {
        return copies.isEmpty();
    }

    private static String key(String kind, WebAddress address) {
        return kind + " " + address.host() + address.port();
    }
}
