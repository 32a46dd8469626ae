package org.millrace.filters.privacy.secrets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.millrace.filters.privacy.scan.Finder;
import org.millrace.filters.privacy.scan.ScannedText;
import org.millrace.filters.privacy.scan.Span;

/**
 * Finds keys, tokens and passwords: one pass for all literals that they begin with or stand behind, then a look at the
 * characters that follow.
 *
 * <p>A provider's token must not go on a word; it needs the entropy that its rule asks for, and must be no sample. One whose
 * own check digits are wrong counts only if a word such as "token" stands nearby.
 */
public final class SecretFinder implements Finder {
    /** The sorts, by the recipe's names. */
    public static final Set<String> NAMES =
            Set.of("secret-provider", "private-key", "jwt", "secret-generic", "password", "url-token");

    private static final int SOUND = 95;
    private static final int UNSOUND = 50;
    private static final int CONTEXT = 35;
    private static final int NEAR = 50;
    private static final List<String> KEY_WORDS = List.of("token", "key", "secret", "auth", "pass", "cred");

    private final Literals literals;
    private final int[] lengths;
    private final List<Look> looks = new ArrayList<>();

    /** What to do where a literal was found. */
    @FunctionalInterface
    private interface Look {
        void at(String text, int start, int end, List<Span> found);
    }

    private record Trigger(String literal, Look look) {}

    /**
     * A finder of these sorts.
     *
     * @param wanted of {@link #NAMES}; others are passed over
     */
    public SecretFinder(List<String> wanted) {
        List<Trigger> triggers = new ArrayList<>();
        if (wanted.contains("secret-provider")) {
            for (ProviderRule rule : ProviderRules.all()) {
                triggers.add(
                        new Trigger(rule.prefix(), (text, start, end, found) -> provider(rule, text, start, found)));
            }
        }
        if (wanted.contains("private-key")) {
            triggers.add(
                    new Trigger(PrivateKeys.BEGIN, (text, start, end, found) -> PrivateKeys.find(text, end, found)));
        }
        if (wanted.contains("jwt")) {
            triggers.add(new Trigger(WebTokens.START, (text, start, end, found) -> WebTokens.find(text, start, found)));
        }
        boolean keys = wanted.contains("secret-generic");
        boolean passwords = wanted.contains("password");
        if (keys || passwords) {
            for (String word : Assignments.WORDS) {
                triggers.add(new Trigger(
                        word, (text, start, end, found) -> Assignments.find(text, start, end, keys, passwords, found)));
            }
        }
        if (passwords) {
            triggers.add(new Trigger(
                    UrlSecrets.SCHEME, (text, start, end, found) -> UrlSecrets.findPassword(text, end, found)));
            triggers.add(
                    new Trigger(UrlSecrets.CURL, (text, start, end, found) -> UrlSecrets.findCurl(text, end, found)));
        }
        if (wanted.contains("url-token")) {
            for (String key : UrlSecrets.QUERY_KEYS) {
                triggers.add(
                        new Trigger(key, (text, start, end, found) -> UrlSecrets.findToken(text, start, end, found)));
            }
        }
        literals = new Literals(triggers.stream().map(Trigger::literal).toList());
        lengths = triggers.stream()
                .mapToInt(trigger -> trigger.literal().length())
                .toArray();
        triggers.forEach(trigger -> looks.add(trigger.look()));
    }

    @Override
    public void find(ScannedText scanned, List<Span> found) {
        String text = scanned.text();
        literals.find(text, (literal, end) -> looks.get(literal).at(text, end - lengths[literal], end, found));
    }

    private static void provider(ProviderRule rule, String text, int start, List<Span> found) {
        if (start > 0 && (TokenPattern.isOf('a', text.charAt(start - 1)) || text.charAt(start - 1) == '_')) {
            return;
        }
        int end = rule.end(text, start);
        if (end < 0) {
            return;
        }
        String token = text.substring(start, end);
        String body = token.substring(rule.prefix().length());
        if (Samples.isSample(body) || Randomness.entropy(body) < rule.entropy()) {
            return;
        }
        int score = rule.isSound(token) ? SOUND : UNSOUND + (isNamed(text, start) ? CONTEXT : 0);
        found.add(new Span(rule.kind(), start, end, score));
    }

    private static boolean isNamed(String text, int start) {
        String before = text.substring(Math.max(0, start - NEAR), start).toLowerCase(Locale.ROOT);
        return KEY_WORDS.stream().anyMatch(before::contains);
    }
}
