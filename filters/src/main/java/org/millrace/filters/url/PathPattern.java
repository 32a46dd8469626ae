package org.millrace.filters.url;

import java.util.List;

/**
 * A pattern for path and query as robots.txt has them (RFC 9309, section 2.2.3): it matches from the beginning, {@code *}
 * stands for anything, and a final {@code $} for the end. Cost: at most the path's length times the pattern's.
 */
public final class PathPattern {
    private final List<String> pieces;
    private final boolean anchored;

    private PathPattern(List<String> pieces, boolean anchored) {
        this.pieces = pieces;
        this.anchored = anchored;
    }

    /** Reads a pattern as it is written; it should be percent-encoded as {@link WebAddress} has paths. */
    public static PathPattern of(String pattern) {
        boolean anchored = pattern.endsWith("$");
        String body = anchored ? pattern.substring(0, pattern.length() - 1) : pattern;
        return new PathPattern(List.of(body.split("\\*", -1)), anchored);
    }

    /** Whether a path with its query begins as the pattern asks. */
    public boolean matches(String path) {
        if (!path.startsWith(pieces.get(0))) {
            return false;
        }
        int at = pieces.get(0).length();
        int last = pieces.size() - 1;
        for (int i = 1; i < last; i++) {
            int found = path.indexOf(pieces.get(i), at);
            if (found < 0) {
                return false;
            }
            at = found + pieces.get(i).length();
        }
        if (last == 0) {
            return !anchored || at == path.length();
        }
        String end = pieces.get(last);
        return anchored ? path.length() - end.length() >= at && path.endsWith(end) : path.indexOf(end, at) >= 0;
    }
}
