package org.millrace.filters.privacy.weak;

import java.util.regex.MatchResult;
import org.millrace.filters.privacy.scan.ContextWords;
import org.millrace.filters.privacy.scan.Kind;

/**
 * Finds streets with a house number as the United States, the United Kingdom and Germany write them: {@code 12 Mill Lane},
 * {@code Mühlenweg 12a}. Rule {@code street-v1}. What follows up to a postcode of the country belongs to it, on the same line
 * or the next two; without a postcode it counts only next to a word such as "lives" or "home". Shops and offices are found
 * as well: nothing in the form tells them from people.
 */
final class StreetAddressFinder extends Matcher {
    private static final String WORD = "\\p{Lu}[\\p{L}'’.-]{0,20}";

    private static final String ENGLISH =
            "[0-9]{1,6}[A-Za-z]? (?:(?:[NSEW]\\.? )?(?:" + WORD + " |[0-9]{1,3}(?:st|nd|rd|th) ){1,4}?)"
                    + "(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Way|Place|Pl|Square|Sq|Terrace|Close"
                    + "|Crescent|Gardens|Grove|Highway|Hwy|Parkway|Pkwy|Circle|Cir)\\b\\.?";

    private static final String GERMAN = "(?:" + WORD
            + "[ -]){0,3}\\p{Lu}[\\p{Ll}-]{0,25}(?:stra(?:ß|ss)e|str\\.|weg|allee|platz|gasse|ring|damm|ufer|[ -]Stra(?:ß|ss)e|[ -]Str\\.)"
            + " [0-9]{1,4} ?[a-h]?\\b";

    private static final String US_ZIP = "\\b[A-Z]{2},? [0-9]{5}(?:-[0-9]{4})?\\b";
    private static final String UK_POSTCODE = "\\b[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}\\b";
    private static final String GERMAN_POSTCODE = "[,\\n] {0,3}(?:D-)?[0-9]{5} " + WORD;

    /** Between street and postcode: flat, town, region, on three lines at most. */
    private static final String BETWEEN = "(?:[^\\n]{0,60}\\n){0,2}[^\\n]{0,60}?";

    private final ContextWords context = ContextWords.named("place");

    StreetAddressFinder() {
        super(
                new Kind("ADDRESS", "street-v1"),
                "(?<![\\p{L}\\p{Nd}.,/-])((?:" + ENGLISH + "(?:" + BETWEEN + "(?:" + US_ZIP + "|" + UK_POSTCODE
                        + "))?)|(?:" + GERMAN + "(?:[^\\n,]{0,30}" + GERMAN_POSTCODE + ")?))");
    }

    @Override
    int score(String text, MatchResult match) {
        String found = match.group(1);
        boolean hasPostcode = found.matches("(?s).*(?:" + US_ZIP + "|" + UK_POSTCODE + "|" + GERMAN_POSTCODE + ")");
        return hasPostcode ? 70 : 30 + context.bonus(text, match.start(1), match.end(1));
    }
}
