package org.millrace.filters.privacy;

import java.util.Arrays;

/**
 * Reads IPv6 addresses of the public internet (RFC 4291, section 2.2), as hexadecimal groups; the mixed form with a dotted
 * tail never names such an address.
 */
final class Ipv6 {
    private static final int GROUPS = 8;
    /** Longer runs of hexadecimal groups are no addresses. */
    private static final int LONGEST = 39;

    /** Public name servers: Google, Cloudflare, Quad9, OpenDNS, AdGuard. */
    private static final int[][] NAME_SERVERS = {
        {0x2001, 0x4860, 0x4860, 0, 0, 0, 0, 0x8888},
        {0x2001, 0x4860, 0x4860, 0, 0, 0, 0, 0x8844},
        {0x2606, 0x4700, 0x4700, 0, 0, 0, 0, 0x1111},
        {0x2606, 0x4700, 0x4700, 0, 0, 0, 0, 0x1001},
        {0x2620, 0xfe, 0, 0, 0, 0, 0, 0xfe},
        {0x2620, 0xfe, 0, 0, 0, 0, 0, 9},
        {0x2620, 0x119, 0x35, 0, 0, 0, 0, 0x35},
        {0x2620, 0x119, 0x53, 0, 0, 0, 0, 0x53},
        {0x2a10, 0x50c0, 0, 0, 0, 0, 0xad1, 0xff},
        {0x2a10, 0x50c0, 0, 0, 0, 0, 0xad2, 0xff},
    };

    private Ipv6() {}

    /** Where the run of hexadecimal digits and colons around {@code from} ends. */
    static int runEnd(String text, int from) {
        int end = from;
        while (end < text.length() && (isHex(text.charAt(end)) || text.charAt(end) == ':')) {
            end++;
        }
        return end;
    }

    /** Where the address that begins at {@code start} ends, or -1 where there is no global unicast address. */
    static int end(String text, int start) {
        // 2000::/3 is all that is routed: the first group has four digits
        if (start + 4 >= text.length() || text.charAt(start) < '2' || text.charAt(start) > '3') {
            return -1;
        }
        if (text.charAt(start + 4) != ':'
                || (start > 0 && (isWord(text.charAt(start - 1)) || text.charAt(start - 1) == ':'))) {
            return -1;
        }
        int end = start;
        while (end < text.length()
                && end - start <= LONGEST + 1
                && (isHex(text.charAt(end)) || text.charAt(end) == ':')) {
            end++;
        }
        if (end - start > 2 && text.charAt(end - 1) == ':' && text.charAt(end - 2) != ':') {
            end--; // a colon after the address
        }
        boolean cut = end < text.length() && isWord(text.charAt(end));
        int[] groups = cut || end - start > LONGEST ? null : parse(text, start, end);
        if (groups == null || groups[0] < 0x2000 || isReserved(groups)) {
            return -1;
        }
        boolean mixed = Ipv4.end(text, text.lastIndexOf(':', end - 1) + 1) > 0;
        return mixed ? -1 : end;
    }

    static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    /** The eight groups, or null. At least three must be written out, which tells an address from a time or a name. */
    private static int[] parse(String text, int start, int end) {
        int[] groups = new int[GROUPS];
        int count = 0;
        int gap = -1;
        int i = start;
        while (i < end) {
            if (text.startsWith("::", i)) {
                if (gap >= 0 || (i + 2 < end && text.charAt(i + 2) == ':')) {
                    return null;
                }
                gap = count;
                i += 2;
            } else {
                if (text.charAt(i) == ':') {
                    i++;
                }
                int digits = 0;
                int value = 0;
                while (i < end && text.charAt(i) != ':') {
                    value = (value << 4) | Character.digit(text.charAt(i++), 16);
                    if (++digits > 4) {
                        return null;
                    }
                }
                if (digits == 0 || count == GROUPS) {
                    return null;
                }
                groups[count++] = value;
            }
        }
        if (count < 3 || (gap < 0 ? count != GROUPS : count >= GROUPS)) {
            return null;
        }
        if (gap >= 0) {
            int tail = count - gap;
            System.arraycopy(groups, gap, groups, GROUPS - tail, tail);
            Arrays.fill(groups, gap, GROUPS - tail, 0);
        }
        return groups;
    }

    /** Documentation (2001:db8::/32, 3fff::/20) and name servers. */
    private static boolean isReserved(int[] groups) {
        if ((groups[0] == 0x2001 && groups[1] == 0xdb8) || (groups[0] == 0x3fff && groups[1] < 0x1000)) {
            return true;
        }
        for (int[] server : NAME_SERVERS) {
            if (Arrays.equals(server, groups)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(char c) {
        return isHex(c) || (c >= 'g' && c <= 'z') || (c >= 'G' && c <= 'Z') || c == '_';
    }
}
