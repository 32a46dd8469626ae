package org.millrace.filters.rights;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The places of a text where a pattern matches, of {@value #LONGEST} UTF-16 units at most.
 *
 * <p>To look for all places one after the other may cost the text's length for each. So after one look at the whole text, for
 * most texts have none, each place is looked for in two such lengths: the cost is that of the text, and of as much for every
 * place.
 */
final class PatternPlaces {
    static final int LONGEST = 4096;

    private PatternPlaces() {}

    /** A place, from its first UTF-16 unit to behind its last. */
    record Place(int start, int end) {}

    /**
     * All places in order, which do not overlap.
     *
     * @param most how many there may be
     * @return empty where there are more, or one that is longer or has no length: they cannot all be named
     */
    static Optional<List<Place>> of(Pattern pattern, String text, int most) {
        List<Place> places = new ArrayList<>();
        if (!pattern.matcher(text).find()) {
            return Optional.of(places);
        }
        int at = 0;
        while (at < text.length()) {
            int end = border(text, at + 2 * LONGEST);
            Matcher matcher = pattern.matcher(new Beginning(text, end));
            if (!matcher.find(at)) {
                at = end == text.length() ? end : border(text, at + LONGEST);
            } else if (matcher.start() - at >= LONGEST) {
                at = matcher.start(); // its end may lie behind what was looked at
            } else if (matcher.end() == matcher.start()
                    || matcher.end() - matcher.start() > LONGEST
                    || places.size() == most) {
                return Optional.empty();
            } else {
                places.add(new Place(matcher.start(), matcher.end()));
                at = matcher.end();
            }
        }
        return places.isEmpty() ? Optional.empty() : Optional.of(places);
    }

    /** That place or the one before it, so that no pair of surrogates is parted; the end for all behind it. */
    private static int border(String text, int at) {
        if (at >= text.length()) {
            return text.length();
        }
        return Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1))
                ? at - 1
                : at;
    }

    /** A text up to some place, without a copy. */
    private record Beginning(String text, int length) implements CharSequence {
        @Override
        public char charAt(int index) {
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text.substring(0, length);
        }
    }
}
