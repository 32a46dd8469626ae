package org.millrace.filters.rights.signals;

import java.util.Locale;
import java.util.Set;
import org.millrace.filters.rights.Effect;

/**
 * The directives of {@code X-Robots-Tag} and of {@code meta name=robots}: {@code noai} denies training on text.
 * {@code noimageai} is about images; {@code noindex} and {@code none} are about search: they are told and not acted on.
 */
final class RobotsTags {
    private static final Set<String> TOLD = Set.of("noimageai", "noindex", "none");

    private final AiAgents agents;

    RobotsTags(AiAgents agents) {
        this.agents = agents;
    }

    /**
     * What a header field says: directives, of which {@code agent: } limits those that follow it to one robot. A directive
     * with a value of its own, such as {@code max-snippet: 5}, is no agent's name.
     */
    Effect header(String value) {
        boolean applies = true;
        Effect effect = null;
        for (String part : value.split(",", -1)) {
            String directive = part.strip().toLowerCase(Locale.ROOT);
            int colon = directive.indexOf(':');
            if (colon > 0) {
                String name = directive.substring(0, colon).strip();
                if (!isValued(name)) {
                    applies = applies(name);
                    directive = directive.substring(colon + 1).strip();
                }
            }
            effect = applies ? stronger(effect, directive) : effect;
        }
        return effect;
    }

    /** What a meta element says; null where it says nothing worth telling. */
    Effect meta(String name, String content) {
        if (!applies(name)) {
            return null;
        }
        Effect effect = null;
        for (String part : content.split(",", -1)) {
            effect = stronger(effect, part.strip().toLowerCase(Locale.ROOT));
        }
        return effect;
    }

    private boolean applies(String robot) {
        return robot.equals("robots") || robot.equals("*") || agents.contains(robot);
    }

    private static Effect stronger(Effect effect, String directive) {
        if (directive.equals("noai")) {
            return Effect.DENY;
        }
        return effect == null && TOLD.contains(directive) ? Effect.UNKNOWN : effect;
    }

    private static boolean isValued(String name) {
        return name.startsWith("max-") || name.equals("unavailable_after");
    }
}
