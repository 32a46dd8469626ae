package org.millrace.filters.privacy;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The top-level domains of the public suffix list that the build pins with crawler-commons. */
final class TopLevelDomains {
    private static final Set<String> NAMES = load();

    private TopLevelDomains() {}

    /** Whether there is such a domain; {@code name} may be in any case, and a U-label or an A-label. */
    static boolean contains(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    private static Set<String> load() {
        Set<String> names = new HashSet<>();
        for (String suffix : EffectiveTldFinder.getEffectiveTLDs().keySet()) {
            if (suffix.indexOf('.') < 0) {
                names.add(suffix.toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
