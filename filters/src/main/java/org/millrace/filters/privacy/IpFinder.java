package org.millrace.filters.privacy;

import java.util.List;
import org.millrace.filters.privacy.scan.Finder;
import org.millrace.filters.privacy.scan.Kind;
import org.millrace.filters.privacy.scan.ScannedText;
import org.millrace.filters.privacy.scan.Span;

/**
 * Finds addresses of machines on the public internet, IPv4 and IPv6; rule {@code ip-v2}.
 *
 * <p>Left alone: every range that is not globally routed (private, loopback, link-local, shared, multicast, reserved,
 * documentation), the addresses of well-known name servers, and what is a number of another sort: versions (after
 * {@code v}, "version", "release", {@code §}, {@code ==}; in {@code Name/1.2.3.4} and {@code name-1.2.3.4}), object
 * identifiers and section numbers with more than four parts. An IPv4 address whose parts are all 20 or less looks like a
 * version and counts only if a word such as "ip", "server" or "host" stands up to 50 characters before or 20 after it.
 *
 * <p>Cost: {@code indexOf} for {@code .} and {@code :}, then at most some 100 characters around each that touches digits.
 */
public final class IpFinder implements Finder {
    private static final Kind KIND = new Kind("IP_ADDRESS", "ip-v2");

    @Override
    public void find(ScannedText scanned, List<Span> found) {
        String text = scanned.text();
        int first = found.size();
        findV6(text, found);
        findV4(text, found, first, found.size());
    }

    private static void findV4(String text, List<Span> found, int v6From, int v6To) {
        int after = 0;
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
            if (dot > after && isDigit(text, dot - 1) && isDigit(text, dot + 1)) {
                int start = dot - 1;
                while (start > after && dot - start < 4 && isDigit(text, start - 1)) {
                    start--;
                }
                int end = Ipv4.end(text, start);
                if (end > 0 && Ipv4.isPersonal(text, start, end)) {
                    Span span = new Span(KIND, start, end);
                    if (!isInside(span, found, v6From, v6To)) {
                        found.add(span);
                    }
                }
                if (end > 0) {
                    after = end;
                    dot = end - 1;
                }
            }
        }
        found.subList(v6From, found.size()).sort((a, b) -> Integer.compare(a.start(), b.start()));
    }

    private static void findV6(String text, List<Span> found) {
        int after = 0;
        for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
            if (colon < after) {
                continue;
            }
            int start = colon;
            while (start > after && colon - start < 5 && Ipv6.isHex(text.charAt(start - 1))) {
                start--;
            }
            int end = Ipv6.end(text, start);
            if (end > 0) {
                found.add(new Span(KIND, start, end));
            }
            after = Math.max(colon + 1, Math.max(end, Ipv6.runEnd(text, colon)));
        }
    }

    private static boolean isInside(Span span, List<Span> found, int from, int to) {
        for (int i = from; i < to; i++) {
            if (span.start() < found.get(i).end() && found.get(i).start() < span.end()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(String text, int i) {
        return i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
}
