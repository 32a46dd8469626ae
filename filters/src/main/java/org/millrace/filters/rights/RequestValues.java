package org.millrace.filters.rights;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Locale;
import org.millrace.core.DocumentId;
import org.millrace.filters.url.WebAddress;

/** Brings the values of requests into the one form of their kind, and refuses what is none. */
final class RequestValues {
    private static final int LONGEST_PATTERN = 1000;
    private static final int MOST_STARS = 16;

    private RequestValues() {}

    static String canonical(RequestKind kind, String value, boolean confirmed) {
        return switch (kind) {
            case DOMAIN -> domain(value, confirmed);
            case REGISTRABLE -> registrable(value);
            case URL -> address(value);
            case URL_PREFIX -> prefix(value);
            case REPO -> repository(value);
            case ACCOUNT -> account(value);
            case DOC_ID -> DocumentId.parse(value).toString();
            case CONTENT_SHA256, EMAIL_HMAC, PHONE_HMAC -> digest(kind, value);
            case MINHASH -> RequestedSignature.parse(value).text();
            case TEXT_PATTERN -> pattern(value);
        };
    }

    /** Whether a prefix is a pattern as robots.txt has them: it holds a star, or ends with a dollar sign. */
    static boolean isPattern(String prefix) {
        return prefix.indexOf('*') >= 0 || prefix.endsWith("$");
    }

    private static String domain(String value, boolean confirmed) {
        String host = host(value);
        if (host == null) {
            throw new IllegalArgumentException("expected a domain such as example.org, found '" + value + "'");
        }
        if (!PublicSuffixes.isAddress(host) && !confirmed && PublicSuffixes.isSuffix(host)) {
            throw new IllegalArgumentException("domain '" + value
                    + "' is a public suffix, under which unrelated people register names; if all of them are meant,"
                    + " add \"confirm_suffix\":true");
        }
        return host;
    }

    private static String registrable(String value) {
        String host = host(value);
        if (host == null || !PublicSuffixes.registrable(host).equals(host)) {
            throw new IllegalArgumentException(
                    "expected a registrable domain, a public suffix and the label before it, such as example.co.uk,"
                            + " found '" + value + "'");
        }
        return host;
    }

    private static String host(String value) {
        return value.indexOf('/') >= 0 || value.indexOf(':') >= 0 ? null : WebAddress.host(value);
    }

    private static String address(String value) {
        WebAddress address = value.contains("://") ? WebAddress.parse(value) : null;
        if (address == null || value.indexOf('#') >= 0) {
            throw new IllegalArgumentException(
                    "expected an address such as https://example.org/page, without '#', found '" + value + "'");
        }
        return address.key();
    }

    private static String prefix(String value) {
        WebAddress address = value.contains("://") ? WebAddress.parse(value) : null;
        long stars = value.chars().filter(c -> c == '*').count();
        if (address == null || value.indexOf('#') >= 0 || stars > MOST_STARS) {
            throw new IllegalArgumentException("expected an address prefix such as https://example.org/blog/, with at"
                    + " most " + MOST_STARS + " '*' and without '#', found '" + value + "'");
        }
        return address.key();
    }

    private static String repository(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        String name = lower.endsWith(".git") ? lower.substring(0, lower.length() - 4) : lower;
        if (!isPath(name, 3)) {
            throw new IllegalArgumentException(
                    "expected a repository such as github.com/owner/name, found '" + value + "'");
        }
        return name;
    }

    private static String account(String value) {
        String name = value.toLowerCase(Locale.ROOT);
        if (!isPath(name, 2) || name.split("/", -1).length > 2) {
            throw new IllegalArgumentException("expected an account such as github.com/owner, found '" + value + "'");
        }
        return name;
    }

    private static boolean isPath(String name, int parts) {
        String[] found = name.split("/", -1);
        return found.length >= parts && !List.of(found).contains("") && !name.contains(":") && !name.contains(" ");
    }

    private static String digest(RequestKind kind, String value) {
        String hex = value.toLowerCase(Locale.ROOT);
        if (hex.length() != 64 || hex.chars().anyMatch(c -> "0123456789abcdef".indexOf(c) < 0)) {
            throw new IllegalArgumentException("expected the value of a " + kind.word()
                    + " as 64 hexadecimal digits, found " + value.length() + " characters");
        }
        return hex;
    }

    /** What stands for a phrase must not be a place of the phrase: it would be taken out again and again. */
    static void requireNotInPlaceholder(String pattern) {
        for (String placeholder : List.of("<EMAIL>", "<PHONE>", RequestedPlaces.PHRASE.placeholder())) {
            if (Pattern.compile(pattern).matcher(placeholder).find()) {
                throw new IllegalArgumentException("expected a pattern to redact that is not found in '" + placeholder
                        + "', which may stand in its place");
            }
        }
    }

    private static String pattern(String value) {
        if (value.length() > LONGEST_PATTERN) {
            throw new IllegalArgumentException(
                    "expected a pattern of at most " + LONGEST_PATTERN + " characters, found " + value.length());
        }
        try {
            if (Pattern.compile(value).matches("")) {
                throw new IllegalArgumentException(
                        "expected a pattern that needs some text, found one that the empty text matches");
            }
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("expected a pattern as RE2 has them: " + e.getDescription(), e);
        }
        return value;
    }
}
