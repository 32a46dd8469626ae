package org.millrace.filters.rights.signals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Resource;
import org.millrace.filters.rights.Denial;
import org.millrace.filters.rights.DocumentFacts;
import org.millrace.filters.rights.Effect;
import org.millrace.filters.rights.OptOutRequests;
import org.millrace.filters.rights.Precedence;

/**
 * Drops documents whose site or page says, in a form for machines, that models must not be trained on them. Read are what
 * the archive holds (HTTP header fields {@code X-Robots-Tag}, {@code tdm-reservation}, {@code Content-Usage}; {@code meta}
 * elements) and what a snapshot holds (robots.txt with {@code Content-Signal} and {@code Content-Usage}, ai.txt,
 * tdmrep.json). Nothing is fetched. What is absent is unknown, and unknown is not allowed: the recipe says what becomes of
 * such documents.
 *
 * <p>Rules: {@code noai}, {@code tdm}, {@code content-usage}, {@code content-signal}, {@code robots} and {@code ai-txt}, each
 * by the signal that denied, the first in this order of reading: page and header, then site; {@code unknown} where nothing
 * was said and the recipe asks for more. The evidence of a drop says where the signal stood, what it said, and of when the
 * copy is. An agreement that covers the document outweighs signals; see {@link Precedence}.
 */
public final class OptOutSignals implements Filter {
    /** The measure whose evidence is a JSON object for the manifest: what was found and what came of it. */
    public static final String STATEMENTS = "statements";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SHORTEST_REASON = 10;
    private static final Measure UNKNOWN = Measure.count("unknown", Limit.atMost("unknown", 0));

    private final Map<Signal.Kind, String> off = new EnumMap<>(Signal.Kind.class);
    private final Map<Signal.Kind, Measure> rules = new EnumMap<>(Signal.Kind.class);
    private final Optional<OptOutRequests> agreed;
    private final SignalReader reader;
    private final Effect standard;

    /**
     * Prepares the step.
     *
     * @param agents product tokens of robots whose exclusion is a refusal of training, one a line; the project's own list
     *     where none is given
     * @param crawler product token of the robot that fetched the documents, such as {@code CCBot}, without a version: a rule of
     *     robots.txt for all robots counts only where this is given
     * @param snapshot copies of sites' files, as {@code millrace opt-out snapshot} writes them
     * @param agreements a list of what is allowed under an agreement, in the form of opt-out lists with
     *     {@code "effect":"allow"}
     * @param apply which copies of a snapshot count: those of the time of fetching, or the newest as well
     * @param cutOff a date such as {@code 2026-11-01T00:00:00Z} from which on copies do not count
     * @param unknown what becomes of documents about which nothing is said
     * @param switchedOff signals that do not count, each with the reason: {@code noai: the site asked us in writing}
     */
    public OptOutSignals(
            @Parameter("") Resource agents,
            @Parameter("") String crawler,
            @Parameter("") Resource snapshot,
            @Parameter("") Resource agreements,
            @Parameter("at-fetch") Apply apply,
            @Parameter("") String cutOff,
            @Parameter("allow") Unknown unknown,
            @Parameter("") List<String> switchedOff) {
        for (String one : switchedOff) {
            switchOff(one);
        }
        for (Signal.Kind kind : Signal.Kind.values()) {
            rules.put(kind, Measure.count(kind.word(), Limit.atMost(kind.word(), 0)));
        }
        agreed = agreements.name().isEmpty() ? Optional.empty() : Optional.of(OptOutRequests.of(agreements));
        if (agreed.isPresent() && agreed.get().agreement().isEmpty()) {
            throw new IllegalArgumentException("the list '" + agreements.name()
                    + "' is one of requests: agreements have \"effect\":\"allow\" and 'agreement' in their header");
        }
        standard = unknown == Unknown.ALLOW ? Effect.ALLOW : Effect.DENY;
        Instant end = cutOff.isEmpty() ? null : SiteFiles.instant("cut-off", cutOff);
        reader = new SignalReader(
                AiAgents.of(agents), crawlerToken(crawler), SiteFiles.read(snapshot), apply == Apply.LATEST, end);
    }

    /** Which copies of a snapshot count. */
    public enum Apply {
        /** The newest that is not newer than the document. */
        AT_FETCH,
        /** That and the newest of all: who denies today is heard for what was fetched before. */
        LATEST
    }

    /** What becomes of documents about which nothing is said. */
    public enum Unknown {
        ALLOW,
        DENY
    }

    /** A user agent's whole line would be named by no group, and all rules for robots in general would count. */
    private static String crawlerToken(String crawler) {
        try {
            return crawler.isEmpty() ? "" : ProductToken.of(crawler);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'crawler' takes the product token of RFC 9309, without a version: " + e.getMessage(), e);
        }
    }

    private void switchOff(String one) {
        int colon = one.indexOf(':');
        String word = colon < 0 ? one : one.substring(0, colon).strip();
        String reason = colon < 0 ? "" : one.substring(colon + 1).strip();
        List<String> known = new ArrayList<>();
        for (Signal.Kind kind : Signal.Kind.values()) {
            known.add(kind.word());
            if (kind.word().equals(word) && reason.length() >= SHORTEST_REASON) {
                off.put(kind, reason);
                return;
            }
        }
        throw new IllegalArgumentException("'switched-off' takes a signal and the reason in at least " + SHORTEST_REASON
                + " characters, such as 'noai: the publisher asked us in writing', got '" + one + "'; signals: "
                + String.join(", ", known));
    }

    @Override
    public List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.count(STATEMENTS));
        measures.addAll(rules.values());
        measures.add(UNKNOWN);
        return measures;
    }

    @Override
    public void measure(Document document, Readings readings) {
        List<Signal> found = reader.read(document);
        List<Effect> effects = found.stream()
                .map(signal -> off.containsKey(signal.kind()) ? Effect.UNKNOWN : signal.effect())
                .toList();
        Optional<Denial> agreement = agreed.flatMap(list -> list.decide(DocumentFacts.of(document.origin())));
        Precedence.Outcome outcome = Precedence.decide(null, agreement.isPresent(), effects, standard);
        if (!readings.take(measures().get(0), found.size(), evidence(found, agreement, outcome))
                || outcome.effect() != Effect.DENY) {
            return;
        }
        if (outcome.by() == Precedence.By.SIGNAL) {
            Signal signal = found.get(outcome.index());
            readings.take(rules.get(signal.kind()), 1, signal.words());
        } else {
            readings.take(UNKNOWN, 1, "");
        }
    }

    /** For the manifest: {@code allow} where something allows, {@code overridden} where a signal that denies was outweighed. */
    private String evidence(List<Signal> found, Optional<Denial> agreement, Precedence.Outcome outcome) {
        ObjectNode json = JSON.createObjectNode();
        boolean denied = found.stream().anyMatch(signal -> signal.effect() == Effect.DENY);
        String state = outcome.by() == Precedence.By.STANDARD
                ? "unknown"
                : outcome.effect().word();
        json.put("optout", denied && outcome.effect() == Effect.ALLOW ? "overridden" : state);
        ArrayNode evidence = json.putArray("evidence");
        for (Signal signal : found) {
            ObjectNode one = evidence.addObject();
            one.put("signal", signal.kind().word());
            one.put("where", signal.where());
            one.put("value", signal.value());
            one.put("effect", signal.effect().word());
            if (!signal.asOf().isEmpty()) {
                one.put("as_of", signal.asOf());
            }
            if (off.containsKey(signal.kind())) {
                one.put("switched_off", off.get(signal.kind()));
            }
        }
        agreement.ifPresent(entry -> evidence.addObject()
                .put("signal", "agreement")
                .put("where", agreed.orElseThrow().title())
                .put("value", agreed.orElseThrow().agreement() + " " + entry.request())
                .put("effect", "allow"));
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // a tree of texts
        }
    }
}
