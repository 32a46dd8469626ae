package org.millrace.filters.rights.signals;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.millrace.filters.rights.Effect;
import org.millrace.filters.url.PathPattern;
import org.millrace.filters.url.WebAddress;

/**
 * A robots.txt: who may fetch what (RFC 9309, by crawler-commons), and by group what Cloudflare's {@code Content-Signal} and
 * AIPREF's {@code Content-Usage} say. The first 500 KiB are read. Not safe for use by several threads.
 *
 * <p>A robot's group is the one that names it, or all that do; else that of {@code *}. A group is named by a product token,
 * which ends at the first character that none can have, without regard to case.
 */
final class RobotsFile {
    private static final int MOST_BYTES = 500 * 1024;
    private static final String ANY = "*";

    /** A long delay between fetches is no refusal; the parser would take one of more than five minutes for one. */
    private static final long ANY_DELAY = Long.MAX_VALUE;

    private static final int NO_WARNINGS = 0;

    private final byte[] bytes;
    private final Set<String> named = new TreeSet<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, SimpleRobotRules> rules = new HashMap<>();

    /** A statement of a group beside its rules. */
    private record Line(Set<String> agents, boolean usage, String value) {}

    private RobotsFile(byte[] bytes) {
        this.bytes = bytes;
    }

    static RobotsFile parse(byte[] whole) {
        RobotsFile file = new RobotsFile(whole.length > MOST_BYTES ? Arrays.copyOf(whole, MOST_BYTES) : whole);
        file.read();
        return file;
    }

    private void read() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Set<String> agents = new TreeSet<>();
        boolean naming = false;
        for (String raw : text.replace("\uFEFF", "").split("[\r\n]", -1)) {
            int comment = raw.indexOf('#');
            String line = comment < 0 ? raw : raw.substring(0, comment);
            int colon = line.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            switch (key) {
                case "user-agent" -> {
                    agents = naming ? agents : new TreeSet<>();
                    naming = true;
                    agents.add(token(value));
                    named.add(token(value));
                }
                case "content-signal", "content-usage" -> {
                    naming = false;
                    lines.add(new Line(agents, key.equals("content-usage"), value));
                }
                case "allow", "disallow" -> naming = false;
                default -> {
                    // sitemaps and the like stand outside of groups, and end none
                }
            }
        }
    }

    private static String token(String value) {
        if (value.startsWith(ANY)) {
            return ANY;
        }
        int end = 0;
        while (end < value.length() && ProductToken.isChar(value.charAt(end))) {
            end++;
        }
        return value.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** Whether a group names that robot, given in lower case. */
    boolean names(String agent) {
        return named.contains(agent);
    }

    /**
     * Whether a robot may fetch an address.
     *
     * @param agent product token in lower case
     */
    boolean allows(String agent, WebAddress address) {
        SimpleRobotRules found =
                rules.computeIfAbsent(agent, token -> new SimpleRobotRulesParser(ANY_DELAY, NO_WARNINGS)
                        .parseContent("http://host.invalid/robots.txt", bytes, "text/plain", List.of(token)));
        return found.isAllowed("http://host.invalid" + address.path());
    }

    /** What {@code Content-Signal} says of training to that robot. */
    Effect contentSignal(String agent) {
        Effect effect = Effect.UNKNOWN;
        for (Line line : lines) {
            if (!line.usage() && isFor(line, agent)) {
                effect = ContentUsage.combine(effect, signal(line.value()));
            }
        }
        return effect;
    }

    private static Effect signal(String value) {
        Effect effect = Effect.UNKNOWN;
        for (String part : value.split(",", -1)) {
            String pair = part.replace(" ", "").toLowerCase(Locale.ROOT);
            if (pair.equals("ai-train=no")) {
                return Effect.DENY;
            }
            effect = pair.equals("ai-train=yes") ? Effect.ALLOW : effect;
        }
        return effect;
    }

    /** What {@code Content-Usage} says of training to that robot about an address: the longest path decides. */
    Effect contentUsage(String agent, WebAddress address) {
        Effect effect = Effect.UNKNOWN;
        int longest = -1;
        for (Line line : lines) {
            if (!line.usage() || !isFor(line, agent)) {
                continue;
            }
            String value = line.value();
            boolean hasPath = value.startsWith("/") || value.startsWith(ANY + "/") || value.startsWith(ANY + " ");
            int blank = hasPath ? value.indexOf(' ') : -1;
            if (hasPath && blank < 0) {
                continue;
            }
            String path = hasPath ? normalised(value.substring(0, blank)) : "/";
            if (path.length() >= longest && PathPattern.of(path).matches(address.path())) {
                Effect said = ContentUsage.read(hasPath ? value.substring(blank + 1) : value);
                effect = path.length() == longest ? ContentUsage.combine(effect, said) : said;
                longest = path.length();
            }
        }
        return effect;
    }

    /** A path pattern with its percent-encoding as addresses have it. */
    static String normalised(String pattern) {
        WebAddress address = pattern.startsWith("/") ? WebAddress.parse("http://host.invalid" + pattern) : null;
        return address == null ? pattern : address.path();
    }

    private boolean isFor(Line line, String agent) {
        return line.agents().contains(names(agent) ? agent : ANY);
    }
}
