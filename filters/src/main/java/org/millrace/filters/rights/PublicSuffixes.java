package org.millrace.filters.rights;

import crawlercommons.domains.EffectiveTldFinder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.millrace.core.Digests;

/**
 * The public suffix list, its private section included: github.io is many people's home.
 *
 * <p>It is pinned: which names one owner holds decides about documents, so that another list would be another result.
 */
final class PublicSuffixes {
    /** SHA-256 of the list of 2025-11-27, which crawler-commons 1.6 has. */
    static final String SHA256 = "351e9d96ae7c006d5cbd01fa24b98292454ef549c7469416e852ceacdd4402cc";

    static {
        String found = digest();
        if (!found.equals(SHA256)) {
            throw new IllegalStateException("need the public suffix list of sha256 " + SHA256 + ", found one of sha256 "
                    + found + ": is another crawler-commons on the class path?");
        }
    }

    private PublicSuffixes() {}

    /** Whether unrelated people register names right under {@code host}; a name of one label counts, listed or not. */
    static boolean isSuffix(String host) {
        if (host.indexOf('.') < 0) {
            return true;
        }
        EffectiveTldFinder.EffectiveTLD suffix = EffectiveTldFinder.getEffectiveTLD(host, false);
        return suffix != null
                && suffix.getDomain().equals(host); // null for hosts below a name that is no listed suffix
    }

    /**
     * The suffix of {@code host} and the label before it, or the empty string where it has none: a suffix itself, a network
     * address, a name under no listed suffix.
     */
    static String registrable(String host) {
        if (isAddress(host)) {
            return "";
        }
        String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
        return domain == null ? "" : domain;
    }

    static boolean isAddress(String host) {
        return host.endsWith("]") || Character.digit(host.charAt(host.length() - 1), 10) >= 0;
    }

    private static String digest() {
        try (DigestInputStream in = new DigestInputStream(open(), Digests.sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open() throws IOException {
        InputStream in = EffectiveTldFinder.class.getResourceAsStream(EffectiveTldFinder.ETLD_DATA);
        if (in == null) {
            throw new IOException("crawler-commons has no " + EffectiveTldFinder.ETLD_DATA);
        }
        return in;
    }
}
