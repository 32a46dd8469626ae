package org.millrace.filters.privacy.weak;

import java.util.regex.MatchResult;
import org.millrace.filters.privacy.scan.ContextWords;
import org.millrace.filters.privacy.scan.Kind;

/**
 * Finds places on the globe: latitude and longitude with four decimals or more, next to a word such as "home". Rule
 * {@code geo-v1}. The whole pair is replaced; it is not rounded.
 */
final class GeoFinder extends Matcher {
    private final ContextWords context = ContextWords.named("place");

    GeoFinder() {
        super(
                new Kind("GEO", "geo-v1"),
                "(?<![0-9A-Za-z.+-])([+-]?[0-9]{1,2}\\.[0-9]{4,10}[,;] {0,2}[+-]?[0-9]{1,3}\\.[0-9]{4,10})(?![0-9A-Za-z])");
    }

    @Override
    int score(String text, MatchResult match) {
        String[] parts = match.group(1).split("[,;] *", -1);
        boolean onGlobe = Math.abs(Double.parseDouble(parts[0])) <= 90 && Math.abs(Double.parseDouble(parts[1])) <= 180;
        return onGlobe ? 30 + context.bonus(text, match.start(1), match.end(1)) : 0;
    }
}
