package org.millrace.filters.rights;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import crawlercommons.domains.EffectiveTldFinder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.millrace.filters.url.WebAddress;

/**
 * Reads the lines of an opt-out list, and refuses what it does not know: a key, a kind or a value that is passed over in
 * silence would be a request that is not honoured.
 */
final class OptOutList {
    private static final String PURPOSE = "train-ai";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    private static final List<String> HEADER_KEYS = List.of("list", "version", "issued", "prev_sha256");
    private static final List<String> BASES =
            List.of("owner-request", "tdm-art4", "gdpr-17", "gdpr-21", "licence", "court", "steward");

    private boolean header;

    /** Reads a line; a request that speaks of training goes to {@code requests}. */
    void read(String line, Consumer<OptOutRequest> requests) {
        if (line.isBlank()) {
            return;
        }
        OptOutLine object = new OptOutLine(parse(line));
        if (!header) {
            readHeader(object);
        } else {
            readRequest(object, requests);
        }
    }

    /** Says that there are no more lines. */
    void end(String name) {
        if (!header) {
            throw new IllegalArgumentException(
                    name
                            + ": expected a header line such as {\"list\":\"acme\",\"version\":\"2026-11-20.1\"}, found nothing");
        }
    }

    private static JsonNode parse(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node == null || !node.isObject()) {
                throw new IllegalArgumentException("expected a JSON object, found something else");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("expected a JSON object, found a fault: " + e.getOriginalMessage(), e);
        }
    }

    private void readHeader(OptOutLine line) {
        if (!line.has("list")) {
            throw new IllegalArgumentException(
                    "expected the header, an object with 'list' and 'version', found an object without 'list'");
        }
        line.allowOnly(HEADER_KEYS);
        line.text("list");
        line.text("version");
        header = true;
    }

    private static void readRequest(OptOutLine line, Consumer<OptOutRequest> requests) {
        line.allowOnly(OptOutLine.KEYS);
        OptOutRequest.Kind kind = kind(line);
        line.oneOf("basis", "", BASES);
        line.oneOf("action", "remove", List.of("remove"));
        boolean withdrawn =
                line.oneOf("status", "active", List.of("active", "withdrawn")).equals("withdrawn");
        OptOutRequest request = new OptOutRequest(
                line.text("id"),
                kind,
                value(kind, line),
                line.flag("include_subdomains", true),
                date("effective", line.text("effective")),
                line.has("until") ? date("until", line.text("until")) : null,
                line.flag("retroactive", false),
                withdrawn);
        if (line.texts("scope", List.of(PURPOSE)).contains(PURPOSE)) {
            requests.accept(request);
        }
    }

    private static OptOutRequest.Kind kind(OptOutLine line) {
        String kind = line.text("kind");
        return switch (kind) {
            case "domain" -> OptOutRequest.Kind.DOMAIN;
            case "url_prefix" -> OptOutRequest.Kind.URL_PREFIX;
            case "repo" -> OptOutRequest.Kind.REPO;
            default ->
                throw new IllegalArgumentException("kind '" + kind
                        + "' is not supported; supported: domain, url_prefix, repo. Take the request to a tool that can"
                        + " honour it, or restate it");
        };
    }

    private static String value(OptOutRequest.Kind kind, OptOutLine line) {
        String value = line.text("value");
        return switch (kind) {
            case DOMAIN -> domain(value, line.flag("confirm_suffix", false));
            case URL_PREFIX -> prefix(value);
            case REPO -> repository(value);
        };
    }

    private static String domain(String value, boolean confirmed) {
        String host = value.indexOf('/') >= 0 || value.indexOf(':') >= 0 ? null : WebAddress.host(value);
        if (host == null) {
            throw new IllegalArgumentException("expected a domain such as example.org, found '" + value + "'");
        }
        boolean number = host.endsWith("]") || Character.digit(host.charAt(host.length() - 1), 10) >= 0;
        if (!number && !confirmed && isPublicSuffix(host)) {
            throw new IllegalArgumentException("domain '" + value
                    + "' is a public suffix, under which unrelated people register names; if all of them are meant,"
                    + " add \"confirm_suffix\":true");
        }
        return host;
    }

    /** The private section of the list counts too: github.io is many people's home. */
    private static boolean isPublicSuffix(String host) {
        if (host.indexOf('.') < 0) {
            return true;
        }
        EffectiveTldFinder.EffectiveTLD suffix = EffectiveTldFinder.getEffectiveTLD(host, false);
        return suffix != null
                && suffix.getDomain().equals(host); // null for hosts below a name that is no listed suffix
    }

    private static String prefix(String value) {
        WebAddress address = value.contains("://") ? WebAddress.parse(value) : null;
        if (address == null || value.indexOf('*') >= 0 || value.endsWith("$") || value.indexOf('#') >= 0) {
            throw new IllegalArgumentException(
                    "expected an address prefix such as https://example.org/blog/, without '*', '$' and '#', found '"
                            + value + "'");
        }
        return address.key();
    }

    private static String repository(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        String name = lower.endsWith(".git") ? lower.substring(0, lower.length() - 4) : lower;
        String[] parts = name.split("/", -1);
        if (parts.length < 3 || List.of(parts).contains("") || name.contains(":") || name.contains(" ")) {
            throw new IllegalArgumentException(
                    "expected a repository such as github.com/owner/name, found '" + value + "'");
        }
        return name;
    }

    private static Instant date(String key, String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "expected '" + key + "' as 2026-11-01 or 2026-11-01T00:00:00Z, found '" + text + "'", e);
        }
    }
}
