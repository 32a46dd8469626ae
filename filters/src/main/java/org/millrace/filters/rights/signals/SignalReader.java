package org.millrace.filters.rights.signals;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.millrace.core.Document;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.filters.rights.Effect;
import org.millrace.filters.url.WebAddress;

/** Gathers all that an archive and a snapshot say about one document. Not safe for use by several threads. */
final class SignalReader {
    private static final int REMEMBERED = 256;

    private final AiAgents agents;
    private final String crawler;
    private final SiteFiles files;
    private final boolean latest;
    private final Instant cutOff;
    private final RobotsTags tags;
    private final Map<SiteFiles.Copy, RobotsFile> robots = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SiteFiles.Copy, RobotsFile> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * A reader.
     *
     * @param crawler product token, in lower case, of the robot that fetched the documents, or empty
     * @param latest whether the newest copies count as well as those of the time of fetching
     * @param cutOff from when on copies do not count, or null
     */
    SignalReader(AiAgents agents, String crawler, SiteFiles files, boolean latest, Instant cutOff) {
        this.agents = agents;
        this.crawler = crawler;
        this.files = files;
        this.latest = latest;
        this.cutOff = cutOff;
        this.tags = new RobotsTags(agents);
    }

    /** What was found, in a fixed order. */
    List<Signal> read(Document document) {
        List<Signal> found = new ArrayList<>();
        Origin origin = document.origin();
        List<String[]> http = lines(document.notes().fact(Notes.RIGHTS_HTTP));
        List<String[]> meta = lines(document.notes().fact(Notes.RIGHTS_META));
        readTags(http, meta, origin.fetchedAt(), found);
        readUsage(http, origin.fetchedAt(), found);
        WebAddress address = origin.uri().isEmpty() ? null : WebAddress.parse(origin.uri());
        Reserved reserved = new Reserved();
        if (address != null && !files.isEmpty()) {
            Instant fetched = fetched(origin);
            for (SiteFiles.Copy copy : copies(SiteFiles.ROBOTS, address, fetched)) {
                readRobots(copy, address, found);
            }
            for (SiteFiles.Copy copy : copies(SiteFiles.AI, address, fetched)) {
                Effect effect = AiTxt.parse(copy.text()).at(address, origin.mediaType());
                add(
                        found,
                        Signal.Kind.AI_TXT,
                        SiteFiles.AI,
                        effect.word(),
                        effect,
                        copy.fetchedAt().toString());
            }
            for (SiteFiles.Copy copy : copies(SiteFiles.TDM, address, fetched)) {
                reserved.file(
                        TdmFile.parse(copy.text()).at(address), copy.fetchedAt().toString());
            }
        }
        reserved.layer("http", http, origin.fetchedAt());
        reserved.layer("meta", meta, origin.fetchedAt());
        reserved.addTo(found);
        return found;
    }

    private static List<String[]> lines(String fact) {
        List<String[]> lines = new ArrayList<>();
        for (String line : fact.isEmpty() ? new String[0] : fact.split("\n", -1)) {
            String[] pair = line.split(": ", 2);
            if (pair.length == 2) {
                lines.add(pair);
            }
        }
        return lines;
    }

    private void readTags(List<String[]> http, List<String[]> meta, String asOf, List<Signal> found) {
        for (String[] line : http) {
            Effect effect = line[0].equals("x-robots-tag") ? tags.header(line[1]) : null;
            if (effect != null) {
                found.add(new Signal(Signal.Kind.NOAI, "http", "x-robots-tag: " + line[1], effect, asOf));
            }
        }
        for (String[] line : meta) {
            Effect effect = tags.meta(line[0], line[1]);
            if (effect != null) {
                found.add(new Signal(Signal.Kind.NOAI, "meta", line[0] + ": " + line[1], effect, asOf));
            }
        }
    }

    /** Several fields of one name are one list: RFC 9651, section 4.2. */
    private static void readUsage(List<String[]> http, String asOf, List<Signal> found) {
        List<String> values = new ArrayList<>();
        for (String[] line : http) {
            if (line[0].equals("content-usage")) {
                values.add(line[1]);
            }
        }
        if (!values.isEmpty()) {
            String value = String.join(", ", values);
            found.add(new Signal(Signal.Kind.CONTENT_USAGE, "http", value, ContentUsage.read(value), asOf));
        }
    }

    private void readRobots(SiteFiles.Copy copy, WebAddress address, List<Signal> found) {
        RobotsFile file =
                robots.computeIfAbsent(copy, one -> RobotsFile.parse(one.text().getBytes(StandardCharsets.UTF_8)));
        String asOf = copy.fetchedAt().toString();
        String denied = "";
        boolean named = false;
        Effect signal = Effect.UNKNOWN;
        Effect usage = Effect.UNKNOWN;
        List<String> asked = new ArrayList<>(agents.tokens());
        if (!crawler.isEmpty() && !asked.contains(crawler)) {
            asked.add(crawler);
        }
        for (String agent : asked) {
            if (file.names(agent) || agent.equals(crawler)) {
                named |= file.names(agent);
                denied = denied.isEmpty() && !file.allows(agent, address) ? agent : denied;
            }
            signal = ContentUsage.combine(signal, file.contentSignal(agent));
            usage = ContentUsage.combine(usage, file.contentUsage(agent, address));
        }
        Effect rules = !denied.isEmpty() ? Effect.DENY : named ? Effect.ALLOW : Effect.UNKNOWN;
        String value = denied.isEmpty() ? "allow" : "disallow " + denied;
        add(found, Signal.Kind.ROBOTS, SiteFiles.ROBOTS, value, rules, asOf);
        add(found, Signal.Kind.CONTENT_SIGNAL, SiteFiles.ROBOTS, "ai-train " + signal.word(), signal, asOf);
        add(found, Signal.Kind.CONTENT_USAGE, SiteFiles.ROBOTS, "train-ai " + usage.word(), usage, asOf);
    }

    private static void add(
            List<Signal> found, Signal.Kind kind, String where, String value, Effect effect, String asOf) {
        if (effect != Effect.UNKNOWN) {
            found.add(new Signal(kind, where, value, effect, asOf));
        }
    }

    /** The copy of the time of fetching, and the newest one if that counts as well. */
    private List<SiteFiles.Copy> copies(String kind, WebAddress address, Instant fetched) {
        List<SiteFiles.Copy> copies = new ArrayList<>(2);
        boolean late = fetched == null || (cutOff != null && fetched.isAfter(cutOff));
        Instant then = late ? cutOff : fetched; // at an unknown time: the newest speaks
        files.at(kind, address, then).ifPresent(copies::add);
        if (latest) {
            files.at(kind, address, cutOff)
                    .filter(copy -> !copies.contains(copy))
                    .ifPresent(copies::add);
        }
        return copies;
    }

    private static Instant fetched(Origin origin) {
        try {
            return origin.fetchedAt().isEmpty() ? null : Instant.parse(origin.fetchedAt());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** TDM reservation in layers: the file of the site, then HTTP, then the page; what is stated nearer counts. */
    private static final class Reserved {
        private String where = "";
        private String value = "";
        private String policy = "";
        private String asOf = "";

        /** Of two copies of the file the one that reserves counts. */
        void file(TdmFile.Reservation reservation, String fetchedAt) {
            if (reservation != null && isStated(reservation.value()) && !value.equals("1")) {
                state(SiteFiles.TDM, reservation.value(), fetchedAt);
                policy = reservation.policy();
            }
        }

        void layer(String place, List<String[]> lines, String fetchedAt) {
            String stated = "";
            for (String[] line : lines) {
                String said = line[0].equals("tdm-reservation") ? line[1].strip() : "";
                stated = isStated(said) && !stated.equals("1") ? said : stated;
                policy = line[0].equals("tdm-policy") ? line[1].strip() : policy;
            }
            if (!stated.isEmpty()) {
                state(place, stated, fetchedAt);
            }
        }

        private void state(String place, String stated, String fetchedAt) {
            where = place;
            value = stated;
            asOf = fetchedAt;
        }

        void addTo(List<Signal> found) {
            if (!value.isEmpty()) {
                String words = "tdm-reservation: " + value + (policy.isEmpty() ? "" : ", tdm-policy: " + policy);
                found.add(new Signal(
                        Signal.Kind.TDM, where, words, value.equals("1") ? Effect.DENY : Effect.ALLOW, asOf));
            }
        }

        /** Anything but 0 and 1 is as if nothing were said. */
        private static boolean isStated(String value) {
            return value.equals("0") || value.equals("1");
        }
    }
}
