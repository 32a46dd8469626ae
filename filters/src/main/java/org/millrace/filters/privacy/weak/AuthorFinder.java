package org.millrace.filters.privacy.weak;

import java.util.regex.MatchResult;
import org.millrace.filters.privacy.scan.Kind;

/**
 * Finds names of people where the form says that they are: {@code First Last <mail@host>}, {@code @author First Last}. Rule
 * {@code author-v1}. Two to four words that begin with a capital.
 */
final class AuthorFinder extends Matcher {
    private static final String NAME = "\\p{Lu}[\\p{L}'.-]{0,20}(?: \\p{Lu}[\\p{L}'.-]{0,20}){1,3}";

    AuthorFinder() {
        super(
                new Kind("AUTHOR", "NAME", "author-v1"),
                "(?:(?<=@author {1,3})|(?<=[Aa]uthor: {0,3})|(?<![\\p{L}.'-])(?=[^<\\n]{3,80} <(?:EMAIL>|[^@<>\\s]{1,64}@)))("
                        + NAME + ")");
    }

    @Override
    int score(String text, MatchResult match) {
        return 65;
    }
}
