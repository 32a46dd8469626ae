package org.millrace.filters.url;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.millrace.core.Origin;
import org.millrace.core.OriginFilter;
import org.millrace.core.Parameter;
import org.millrace.core.Resource;
import org.millrace.core.Verdict;
import org.millrace.filters.lists.ListFile;

/**
 * Drops documents whose address datatrove's {@code URLFilter}, FineWeb's first step, drops by the same lists, for the same
 * reason; the rules are tried in this order.
 *
 * <ul>
 *   <li>{@code domain}: the registered domain is on the list of domains;
 *   <li>{@code subdomain}: the whole host is;
 *   <li>{@code url}: the address is on the list of addresses, as it stands;
 *   <li>{@code hard_blacklisted}: a stretch of ASCII letters and digits in the address is a banned word. The list is in lower
 *       case and the address is not brought to it, so a word with a capital is not found;
 *   <li>{@code soft_blacklisted}: as many different soft words as the threshold, found likewise, are in it;
 *   <li>{@code blacklisted_subword}: the address in lower case, without all but ASCII letters and digits, holds a banned part.
 * </ul>
 *
 * <p>Lists have one entry in a line; those that begin with {@code #} and blank ones are skipped; words lose all but ASCII
 * letters and digits. A list that is not wanted is an empty file. FineWeb's own lists of domains and addresses are those of
 * the category {@code adult} of the UT1 lists. A document without an address stays.
 *
 * <p>Source: datatrove 0.10 {@code url_filter.py}. Deviations: the public suffix list is that of crawler-commons; blank
 * lines, which datatrove takes for an entry that matches addresses with a mark at either end, are skipped.
 */
public final class FineWebUrls implements OriginFilter {
    private final AddressSet domains = new AddressSet();
    private final AddressSet urls = new AddressSet();
    private final Set<String> bannedWords = new TreeSet<>();
    private final Set<String> softBannedWords = new TreeSet<>();
    private final Substrings bannedSubwords;
    private final int softWordThreshold;

    /**
     * Reads the lists.
     *
     * @param domains registered domains and hosts
     * @param urls addresses
     * @param bannedWords words of which one is enough
     * @param softBannedWords words of which it takes some
     * @param bannedSubwords parts of words of which one is enough
     * @param softWordThreshold how many different soft words it takes, at least 1
     */
    public FineWebUrls(
            Resource domains,
            Resource urls,
            Resource bannedWords,
            Resource softBannedWords,
            Resource bannedSubwords,
            @Parameter("2") int softWordThreshold) {
        if (softWordThreshold < 1) {
            throw new IllegalArgumentException(
                    "need soft-word-threshold >= 1, got soft-word-threshold=" + softWordThreshold);
        }
        read(domains, this.domains::add);
        read(urls, this.urls::add);
        read(bannedWords, word -> addWord(word, this.bannedWords));
        read(softBannedWords, word -> addWord(word, this.softBannedWords));
        Set<String> parts = new TreeSet<>();
        read(bannedSubwords, word -> addWord(word, parts));
        this.bannedSubwords = Substrings.of(parts);
        this.softWordThreshold = softWordThreshold;
    }

    private static void read(Resource list, Consumer<String> entries) {
        ListFile.read(list, line -> {
            if (!line.startsWith("#") && !line.isBlank()) {
                entries.accept(line.strip());
            }
        });
    }

    private static void addWord(String entry, Set<String> words) {
        String word = plain(entry);
        if (!word.isEmpty()) {
            words.add(word);
        }
    }

    @Override
    public Verdict judge(Origin origin) {
        String url = origin.uri();
        if (url.isEmpty()) {
            return Verdict.keep();
        }
        String host = host(url);
        String domain = registeredDomain(host);
        if (!domain.isEmpty() && domains.contains(domain)) {
            return Verdict.drop("domain", domain);
        }
        if (!domain.isEmpty() && domains.contains(host)) {
            return Verdict.drop("subdomain", host);
        }
        if (urls.contains(url)) {
            return Verdict.drop("url", "");
        }
        return judgeWords(url);
    }

    private Verdict judgeWords(String url) {
        Set<String> soft = new TreeSet<>();
        int start = 0;
        for (int i = 0; i <= url.length(); i++) {
            if (i == url.length() || !isPlain(url.charAt(i))) {
                if (i > start) {
                    String word = url.substring(start, i);
                    if (bannedWords.contains(word)) {
                        return Verdict.drop("hard_blacklisted", word);
                    }
                    if (softBannedWords.contains(word)) {
                        soft.add(word);
                    }
                }
                start = i + 1;
            }
        }
        if (soft.size() >= softWordThreshold) {
            return Verdict.drop("soft_blacklisted", soft.size(), softWordThreshold - 1);
        }
        String part = bannedSubwords.firstIn(plain(url));
        return part == null ? Verdict.keep() : Verdict.drop("blacklisted_subword", part);
    }

    /** The host as it stands: behind the scheme and the user, before port, path, query and fragment. */
    private static String host(String url) {
        int scheme = url.indexOf("//");
        int start = scheme < 0 ? 0 : scheme + 2;
        int end = start;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        start = Math.max(start, url.lastIndexOf('@', end - 1) + 1);
        int colon = url.indexOf(':', start);
        end = colon >= 0 && colon < end ? colon : end;
        while (end > start && url.charAt(end - 1) == '.') {
            end--;
        }
        return start < end ? url.substring(start, end) : "";
    }

    /** The public suffix and the label before it, as they stand in the host; empty where there are no such two. */
    private static String registeredDomain(String host) {
        String ascii = host.isEmpty() || host.length() > 253 ? null : WebAddress.host(host);
        String domain = ascii == null || !ascii.contains(".") ? null : assigned(ascii);
        if (domain == null) {
            return "";
        }
        int labels = (int) domain.chars().filter(c -> c == '.').count() + 1;
        int at = host.length();
        for (int i = 0; i < labels && at >= 0; i++) {
            at = host.lastIndexOf('.', at - 1);
        }
        return host.substring(at + 1);
    }

    private static String assigned(String host) {
        EffectiveTldFinder.EffectiveTLD suffix = EffectiveTldFinder.getEffectiveTLD(host, true);
        if (suffix == null || suffix.getDomain().length() >= host.length()) {
            return null;
        }
        String rest = host.substring(0, host.length() - suffix.getDomain().length() - 1);
        return rest.substring(rest.lastIndexOf('.') + 1) + "." + suffix.getDomain();
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (isPlain(text.charAt(i))) {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
