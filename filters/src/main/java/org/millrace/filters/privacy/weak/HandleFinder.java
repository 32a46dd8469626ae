package org.millrace.filters.privacy.weak;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import org.millrace.filters.privacy.scan.Kind;

/**
 * Finds names of users: {@code @name} and {@code u/name}. Rule {@code handle-v1}. Left: words of style sheets and languages
 * ({@code @media}, {@code @Override}), packages ({@code @scope/name}), and whatever begins a line of code.
 */
final class HandleFinder extends Matcher {
    private static final Set<String> WORDS = Set.of(
            "media",
            "import",
            "charset",
            "keyframes",
            "font-face",
            "supports",
            "page",
            "layer",
            "override",
            "param",
            "return",
            "returns",
            "throws",
            "author",
            "see",
            "since",
            "deprecated",
            "test",
            "staticmethod",
            "classmethod",
            "property",
            "decorator",
            "component",
            "injectable",
            "input",
            "output",
            "autowired",
            "example",
            "type",
            "interface",
            "implementation",
            "end",
            "everyone",
            "here",
            "channel");

    HandleFinder() {
        super(
                new Kind("HANDLE", "USER", "handle-v1"),
                "(?<![0-9A-Za-z@._/-])((?:@|/?u/)[A-Za-z0-9_]{3,30})(?![0-9A-Za-z_(/@]|\\.[a-z])");
    }

    @Override
    int score(String text, MatchResult match) {
        String name = match.group(1);
        String word = name.substring(name.lastIndexOf(name.charAt(0) == '@' ? '@' : '/') + 1);
        boolean first = match.start(1) == 0 || text.charAt(match.start(1) - 1) == '\n';
        boolean alone = match.end(1) == text.length() || text.charAt(match.end(1)) == '\n';
        boolean letter = word.chars().anyMatch(c -> c > '9');
        return !letter || (first && alone) || WORDS.contains(word.toLowerCase(Locale.ROOT)) ? 0 : 65;
    }
}
