package org.millrace.filters.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.millrace.filters.privacy.scan.Finder;
import org.millrace.filters.privacy.scan.Kind;
import org.millrace.filters.privacy.scan.Letters;
import org.millrace.filters.privacy.scan.ScannedText;
import org.millrace.filters.privacy.scan.Span;

/**
 * Finds e-mail addresses; rule {@code email-v2}.
 *
 * <p>An address is a local part of up to 64 letters, digits and {@code . _ % + - '}, an {@code @}, and a host name whose
 * last label is a top-level domain of the public suffix list. Letters and digits of any script count. Quoted local parts,
 * comments and spelled-out forms ("a [at] b") are not found. A glued-on next sentence ("a@b.org.The") is left outside.
 *
 * <p>Left alone: addresses at example.com, .org and .net; {@code git@host} and its kind, which name no person; handles
 * with a leading {@code @} ({@code @user@host}); the user part of a URL; names of images and packages
 * ({@code icon@2x.png}, {@code pkg@1.2.3}).
 *
 * <p>Cost: {@code indexOf('@')}, then at most some 320 characters around each.
 */
public final class EmailFinder implements Finder {
    private static final Kind KIND = new Kind("EMAIL", "email-v2");
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 253;
    private static final int LONGEST_LABEL = 63;
    private static final Set<String> NOBODY = Set.of("git", "hg", "svn", "ssh", "aur", "gitea", "forgejo");

    @Override
    public void find(ScannedText scanned, List<Span> found) {
        String text = scanned.text();
        int from = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = localStart(text, from, at);
            int end = start < 0 ? -1 : domainEnd(text, at + 1);
            if (end > 0 && !isHarmless(text, start, at, end)) {
                found.add(new Span(KIND, start, end));
                from = end;
            }
        }
    }

    /** Where the local part begins, or -1 where there is none. */
    private static int localStart(String text, int from, int at) {
        int start = at;
        while (start > from && isLocal(text.charAt(start - 1))) {
            if (at - --start > LONGEST_LOCAL) {
                return -1; // a blob of data
            }
        }
        while (start < at && !isLabel(text.charAt(start)) && text.charAt(start) != '_') {
            start++;
        }
        boolean handle = start > 0 && text.charAt(start - 1) == '@';
        boolean ofUrl = start > 1 && text.charAt(start - 1) == '/' && text.charAt(start - 2) == '/';
        return start == at || handle || ofUrl ? -1 : start;
    }

    /** Where the longest host name with a known top-level domain ends, or -1. */
    private static int domainEnd(String text, int start) {
        int limit = Math.min(text.length(), start + LONGEST_DOMAIN + 1);
        int end = -1;
        int label = start;
        for (int i = start; i <= limit; i++) {
            char c = i < limit ? text.charAt(i) : ' ';
            if (isLabel(c) || (c == '-' && i > label)) {
                continue;
            }
            int labelEnd = i;
            while (labelEnd > label && text.charAt(labelEnd - 1) == '-') {
                labelEnd--; // a dash after the address
            }
            if (labelEnd == label || labelEnd - label > LONGEST_LABEL) {
                break;
            }
            if (label > start && TopLevelDomains.contains(text.substring(label, labelEnd))) {
                end = labelEnd;
            }
            if (c != '.' || labelEnd < i) {
                break;
            }
            label = i + 1;
        }
        return end;
    }

    private static boolean isHarmless(String text, int start, int at, int end) {
        if (NOBODY.contains(text.substring(start, at).toLowerCase(Locale.ROOT))) {
            return true;
        }
        String domain = text.substring(at + 1, end).toLowerCase(Locale.ROOT);
        return isReserved(domain) || isScaleOrVersion(domain);
    }

    /** RFC 2606; the top-level domains it reserves are on no list of suffixes. */
    private static boolean isReserved(String domain) {
        int dot = domain.lastIndexOf('.', domain.lastIndexOf('.') - 1);
        String registered = domain.substring(dot + 1);
        return registered.equals("example.com") || registered.equals("example.org") || registered.equals("example.net");
    }

    /** {@code 2x.zip}, {@code 1.2.3.sh}. */
    private static boolean isScaleOrVersion(String domain) {
        int dot = domain.indexOf('.');
        int digits = 0;
        while (digits < dot && domain.charAt(digits) >= '0' && domain.charAt(digits) <= '9') {
            digits++;
        }
        boolean scale = digits > 0 && digits == dot - 1 && domain.charAt(digits) == 'x';
        char next = domain.charAt(dot + 1);
        return scale || (digits > 0 && digits == dot && next >= '0' && next <= '9');
    }

    private static boolean isLocal(char c) {
        return isLabel(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-' || c == '\'';
    }

    private static boolean isLabel(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return Letters.isLetterOrMark(c);
    }
}
