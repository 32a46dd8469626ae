package org.millrace.filters.url;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.millrace.core.Origin;
import org.millrace.core.OriginFilter;
import org.millrace.core.Resource;
import org.millrace.core.Verdict;
import org.millrace.filters.lists.ListFile;

/**
 * Drops documents whose address is on a list; rule {@code url-list}, with the entry that matched as evidence.
 *
 * <p>An entry is one of
 *
 * <ul>
 *   <li>a host, {@code example.org}: the host and everything under it;
 *   <li>an address, {@code https://example.org/a?b}: that address, by {@code http} or {@code https};
 *   <li>the start of addresses, which ends in {@code /} or {@code *}: {@code example.org/private/},
 *       {@code https://example.org/user-*}.
 * </ul>
 *
 * Blank lines and what follows a {@code #} at a line's start or after a blank are skipped. Both sides are compared as
 * {@link WebAddress}. Where several entries match, a host beats a start and a start an address; the longest host and the
 * shortest start are named. Cost: one look-up for each label of the host, and one binary search.
 */
public final class UrlListFilter implements OriginFilter {
    private final HostTable<String> hosts = new HostTable<>();
    private final Set<String> addresses = new HashSet<>();
    private final Map<String, Starts> starts = new HashMap<>();

    /**
     * Reads the list.
     *
     * @param list one entry a line, in UTF-8
     * @throws IllegalArgumentException with list and line where an entry is none of the three
     */
    public UrlListFilter(Resource list) {
        Map<String, SortedMap<String, String>> byHost = new HashMap<>();
        ListFile.read(list, line -> add(line, byHost));
        byHost.forEach((host, entries) -> starts.put(host, Starts.of(entries)));
    }

    @Override
    public Verdict judge(Origin origin) {
        WebAddress address = origin.uri().isEmpty() ? null : WebAddress.parse(origin.uri());
        if (address == null) {
            return Verdict.keep();
        }
        String entry = hosts.closest(address.host());
        if (entry == null) {
            Starts ofHost = starts.get(address.host() + address.port());
            entry = ofHost == null ? null : ofHost.find(address.path());
        }
        if (entry == null && addresses.contains(address.key())) {
            entry = address.key();
        }
        return entry == null ? Verdict.keep() : Verdict.drop("url-list", entry);
    }

    private void add(String line, Map<String, SortedMap<String, String>> byHost) {
        String entry = withoutComment(line);
        if (entry.isEmpty()) {
            return;
        }
        boolean star = entry.endsWith("*");
        String body = star ? entry.substring(0, entry.length() - 1) : entry;
        WebAddress address = body.indexOf('*') >= 0 || entry.indexOf(' ') >= 0 ? null : WebAddress.parse(body);
        boolean host = !star && !body.contains("/") && !body.contains("?") && !body.contains(":");
        if (address == null
                || (star
                        && !body.substring(Math.max(0, body.indexOf("://") + 3)).contains("/"))) {
            throw new IllegalArgumentException(
                    "expected a host (example.org), an address (https://example.org/page) or "
                            + "the start of addresses, ending in '/' or '*', found '" + entry + "'");
        }
        if (host) {
            hosts.put(address.host(), address.host());
        } else if (star || body.endsWith("/")) {
            byHost.computeIfAbsent(address.host() + address.port(), unused -> new TreeMap<>())
                    .putIfAbsent(address.path(), address.key() + (star ? "*" : ""));
        } else {
            addresses.add(address.key());
        }
    }

    private static String withoutComment(String line) {
        for (int i = line.indexOf('#'); i >= 0; i = line.indexOf('#', i + 1)) {
            if (i == 0 || Character.isWhitespace(line.charAt(i - 1))) {
                return line.substring(0, i).strip();
            }
        }
        return line.strip();
    }

    /** Starts of paths, sorted, none a start of another: so only the last one not after a path can be a start of it. */
    private static final class Starts {
        private final String[] paths;
        private final String[] entries;

        private Starts(String[] paths, String[] entries) {
            this.paths = paths;
            this.entries = entries;
        }

        static Starts of(SortedMap<String, String> entries) {
            String[] paths = new String[entries.size()];
            String[] names = new String[entries.size()];
            int count = 0;
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                if (count == 0 || !entry.getKey().startsWith(paths[count - 1])) {
                    paths[count] = entry.getKey();
                    names[count++] = entry.getValue();
                }
            }
            return new Starts(Arrays.copyOf(paths, count), Arrays.copyOf(names, count));
        }

        String find(String path) {
            int place = Arrays.binarySearch(paths, path);
            int candidate = place >= 0 ? place : -place - 2;
            return candidate >= 0 && path.startsWith(paths[candidate]) ? entries[candidate] : null;
        }
    }
}
