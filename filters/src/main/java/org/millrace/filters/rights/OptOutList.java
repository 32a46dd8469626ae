package org.millrace.filters.rights;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads the lines of an opt-out list, and refuses what it does not know: a key, a kind or a value that is passed over in
 * silence would be a request that is not honoured.
 */
final class OptOutList {
    private static final String PURPOSE = "train-ai";
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    private static final List<String> HEADER_KEYS =
            List.of("list", "version", "issued", "prev_sha256", "effect", "agreement", "key_check");

    private Header header;
    private boolean people;

    /**
     * What stands in a list's first line.
     *
     * @param previous SHA-256 of the file of the version before, or empty for the first
     * @param agreement for a list of things that are allowed: under which agreement; else empty
     * @param keyCheck shows that a key is the one that the list's HMACs were made with, or empty
     */
    record Header(String list, String version, String previous, String agreement, String keyCheck) {
        boolean allows() {
            return !agreement.isEmpty();
        }
    }

    /** Reads a line; a request that speaks of training goes to {@code requests}. */
    void read(String line, Consumer<OptOutRequest> requests) {
        if (line.isBlank()) {
            return;
        }
        OptOutLine object = new OptOutLine(parse(line));
        if (header == null) {
            header = header(object);
        } else {
            readRequest(object, requests);
        }
    }

    /** Says that there are no more lines, and answers the header. */
    Header end(String name) {
        if (header == null) {
            throw new IllegalArgumentException(
                    name
                            + ": expected a header line such as {\"list\":\"acme\",\"version\":\"2026-11-20.1\"}, found nothing");
        }
        if (people && header.keyCheck.isEmpty()) {
            throw new IllegalArgumentException(
                    name + ": expected 'key_check' in the header of a list with email_hmac or"
                            + " phone_hmac, found none: a wrong key would match nobody and nobody would notice");
        }
        return header;
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

    private static Header header(OptOutLine line) {
        if (!line.has("list")) {
            throw new IllegalArgumentException(
                    "expected the header, an object with 'list' and 'version', found an object without 'list'");
        }
        line.allowOnly(HEADER_KEYS);
        boolean allow = line.oneOf("effect", "deny", List.of("deny", "allow")).equals("allow");
        if (allow != line.has("agreement")) {
            throw new IllegalArgumentException(
                    "expected 'agreement', the id of an agreement, together with \"effect\":\"allow\" and only then");
        }
        return new Header(
                line.text("list"),
                line.text("version"),
                digest(line, "prev_sha256"),
                allow ? line.text("agreement") : "",
                digest(line, "key_check"));
    }

    private static String digest(OptOutLine line, String key) {
        if (line.has(key) && !SHA256.matcher(line.text(key)).matches()) {
            throw new IllegalArgumentException(
                    "expected '" + key + "' as 64 hexadecimal digits in lower case, found '" + line.text(key) + "'");
        }
        return line.has(key) ? line.text(key) : "";
    }

    private void readRequest(OptOutLine line, Consumer<OptOutRequest> requests) {
        line.allowOnly(OptOutLine.KEYS);
        RequestKind kind = kind(line.text("kind"));
        if (header.allows() && kind.stage() != RequestKind.Stage.ORIGIN) {
            throw new IllegalArgumentException("an agreement speaks of places: expected one of the kinds doc_id, url,"
                    + " url_prefix, repo, account, domain, registrable, found " + kind.word());
        }
        people |= kind.stage() == RequestKind.Stage.PEOPLE;
        OptOutRequest request = new OptOutRequest(
                line.text("id"),
                kind,
                RequestValues.canonical(kind, line.text("value"), line.flag("confirm_suffix", false)),
                date("effective", line.text("effective")),
                terms(kind, line));
        if (line.texts("scope", List.of(PURPOSE)).contains(PURPOSE)) {
            requests.accept(request);
        }
    }

    private static RequestKind kind(String word) {
        if (word.equals("email_sha256") || word.equals("phone_sha256")) {
            throw new IllegalArgumentException("kind '" + word
                    + "' is refused: a plain digest of an address or number is" + " found out by trying; use "
                    + word.replace("sha256", "hmac") + " with a key that stays private");
        }
        return RequestKind.of(word);
    }

    private static RequestTerms terms(RequestKind kind, OptOutLine line) {
        boolean people = kind.stage() == RequestKind.Stage.PEOPLE;
        List<String> actions = people
                ? List.of("redact", "remove")
                : kind == RequestKind.TEXT_PATTERN ? List.of("remove", "redact") : List.of("remove");
        RequestTerms.Action action =
                line.oneOf("action", actions.get(0), actions).equals("redact")
                        ? RequestTerms.Action.REDACT
                        : RequestTerms.Action.REMOVE;
        boolean pattern = kind == RequestKind.TEXT_PATTERN && action == RequestTerms.Action.REDACT;
        if (pattern) {
            RequestValues.requireNotInPlaceholder(line.text("value"));
        }
        if (line.has("max_hits") && !pattern) {
            throw new IllegalArgumentException("'max_hits' goes with a text_pattern whose action is redact");
        }
        return new RequestTerms(
                line.flag("include_subdomains", true),
                line.flag("include_forks", false),
                line.has("until") ? date("until", line.text("until")) : null,
                line.flag("retroactive", false),
                line.oneOf("status", "active", List.of("active", "withdrawn")).equals("withdrawn"),
                Basis.of(line.oneOf("basis", Basis.OWNER_REQUEST.word(), Basis.WORDS)),
                action,
                pattern ? line.number("max_hits", 1, 10_000) : 0);
    }

    /** To the millisecond: finer dates are cut. */
    private static Instant date(String key, String text) {
        try {
            Instant date = text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
            return Instant.ofEpochMilli(date.toEpochMilli()); // years beyond some 290 million do not fit
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "expected '" + key + "' as 2026-11-01 or 2026-11-01T00:00:00Z, found '" + text + "'", e);
        }
    }
}
