package org.millrace.filters.privacy.weak;

import java.util.regex.MatchResult;
import org.millrace.filters.privacy.scan.ContextWords;
import org.millrace.filters.privacy.scan.Kind;

/** Finds hardware addresses: six octets with one separator, neither all zero nor all one. Rule {@code mac-v1}. */
final class MacFinder extends Matcher {
    private final ContextWords context = ContextWords.named("mac");

    MacFinder() {
        super(
                new Kind("MAC_ADDRESS", "MAC", "mac-v1"),
                "(?<![0-9A-Za-z:_-])([0-9A-Fa-f]{2}([:-])(?:[0-9A-Fa-f]{2}\\2){4}[0-9A-Fa-f]{2})(?![0-9A-Za-z_]|[:-][0-9A-Fa-f])");
    }

    @Override
    int score(String text, MatchResult match) {
        String octets = match.group(1).replaceAll("[:-]", "");
        boolean reserved = octets.matches("0{12}|[fF]{12}");
        return reserved ? 0 : 60 + context.bonus(text, match.start(1), match.end(1));
    }
}
