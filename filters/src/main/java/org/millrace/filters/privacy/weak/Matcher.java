package org.millrace.filters.privacy.weak;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.millrace.filters.privacy.scan.Finder;
import org.millrace.filters.privacy.scan.Kind;
import org.millrace.filters.privacy.scan.ScannedText;
import org.millrace.filters.privacy.scan.Span;

/**
 * Finds by a regular expression whose every repetition is bounded, so that a look at one place costs no more than a fixed
 * number of steps.
 */
abstract class Matcher implements Finder {
    private final Kind kind;
    private final Pattern pattern;

    Matcher(Kind kind, String pattern) {
        this.kind = kind;
        this.pattern = Pattern.compile(pattern);
    }

    /** How sure a match is, in hundredths; 0 where it is none. The find is the first group. */
    abstract int score(String text, MatchResult match);

    @Override
    public final void find(ScannedText scanned, List<Span> found) {
        java.util.regex.Matcher matcher = pattern.matcher(scanned.text());
        while (matcher.find()) {
            int score = score(scanned.text(), matcher.toMatchResult());
            if (score > 0) {
                found.add(new Span(kind, matcher.start(1), matcher.end(1), Math.min(100, score)));
            }
        }
    }
}
