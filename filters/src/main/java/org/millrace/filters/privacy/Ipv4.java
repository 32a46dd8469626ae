package org.millrace.filters.privacy;

import java.util.Locale;
import java.util.Set;

/** Reads dotted IPv4 addresses and tells those of machines on the public internet from other numbers. */
final class Ipv4 {
    private static final int WORDS_BEFORE = 50;
    private static final int WORDS_AFTER = 20;
    private static final int LOW_PART = 20;

    private static final Set<String> ADDRESS_WORDS = Set.of(
            "ip",
            "ips",
            "ipv4",
            "ipaddr",
            "ipaddress",
            "addr",
            "address",
            "server",
            "host",
            "hostname",
            "dns",
            "nameserver",
            "gateway",
            "router",
            "proxy",
            "ping",
            "ssh",
            "http",
            "https",
            "ftp",
            "tcp",
            "udp",
            "remote_addr",
            "client");

    private static final Set<String> VERSION_WORDS = Set.of(
            "v", "ver", "vers", "version", "release", "rel", "build", "firmware", "section", "sec", "rev", "revision");

    /** Public name servers, as in BigCode's list and two more of Level 3. */
    private static final Set<String> NAME_SERVERS = Set.of(
            "8.8.8.8",
            "8.8.4.4",
            "1.1.1.1",
            "1.0.0.1",
            "9.9.9.9",
            "149.112.112.112",
            "208.67.222.222",
            "208.67.220.220",
            "8.26.56.26",
            "8.20.247.20",
            "76.76.19.19",
            "76.223.122.150",
            "94.140.14.14",
            "94.140.15.15",
            "4.2.2.1",
            "4.2.2.2");

    private Ipv4() {}

    /** Where four dotted numbers that begin at {@code start} end, or -1 where there are not just four up to 255. */
    static int end(String text, int start) {
        if (start > 0 && (isWord(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            return -1;
        }
        int i = start;
        for (int part = 0; part < 4; part++) {
            if (part > 0 && (i >= text.length() || text.charAt(i++) != '.')) {
                return -1;
            }
            int digits = 0;
            int value = 0;
            int from = i;
            while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9' && digits < 4) {
                value = value * 10 + text.charAt(i++) - '0';
                digits++;
            }
            if (digits == 0 || value > 255 || (digits > 1 && text.charAt(from) == '0')) {
                return -1;
            }
        }
        boolean goesOn = i < text.length()
                && (isWord(text.charAt(i))
                        || (text.charAt(i) == '.' && i + 1 < text.length() && isWord(text.charAt(i + 1))));
        return goesOn ? -1 : i;
    }

    /** Whether the address is a public one, and no version or the like. */
    static boolean isPersonal(String text, int start, int end) {
        String address = text.substring(start, end);
        int[] parts = new int[4];
        int part = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == '.') {
                part++;
            } else {
                parts[part] = parts[part] * 10 + c - '0';
            }
        }
        if (isReserved(parts) || NAME_SERVERS.contains(address) || isVersion(text, start)) {
            return false;
        }
        boolean low = parts[0] <= LOW_PART && parts[1] <= LOW_PART && parts[2] <= LOW_PART && parts[3] <= LOW_PART;
        return !low
                || hasAddressWord(text, Math.max(0, start - WORDS_BEFORE), start)
                || hasAddressWord(text, end, Math.min(text.length(), end + WORDS_AFTER));
    }

    /** The special-purpose registry of RFC 6890 as it stands, multicast, and class E with the netmasks. */
    private static boolean isReserved(int[] p) {
        return p[0] == 0
                || p[0] == 10
                || p[0] == 127
                || p[0] >= 224
                || (p[0] == 100 && p[1] >= 64 && p[1] < 128)
                || (p[0] == 169 && p[1] == 254)
                || (p[0] == 172 && p[1] >= 16 && p[1] < 32)
                || (p[0] == 192 && p[1] == 168)
                || (p[0] == 192 && p[1] == 0 && (p[2] == 0 || p[2] == 2))
                || (p[0] == 192 && p[1] == 88 && p[2] == 99)
                || (p[0] == 198 && (p[1] == 18 || p[1] == 19))
                || (p[0] == 198 && p[1] == 51 && p[2] == 100)
                || (p[0] == 203 && p[1] == 0 && p[2] == 113);
    }

    private static boolean isVersion(String text, int start) {
        if (start == 0) {
            return false;
        }
        char before = text.charAt(start - 1);
        char second = start > 1 ? text.charAt(start - 2) : ' ';
        if (before == '§' || before == '^' || before == '~' || (before == '=' && "=<>~!".indexOf(second) >= 0)) {
            return true;
        }
        if (before == '-' && isLetter(second)) {
            return true;
        }
        int wordEnd = start - 1;
        if (before == '/' && isLetter(second)) {
            return isProduct(text, wordEnd);
        }
        while (wordEnd >= 0 && start - wordEnd < 4 && " \t:.=#§\u00a0".indexOf(text.charAt(wordEnd)) >= 0) {
            if (text.charAt(wordEnd) == '§') {
                return true;
            }
            wordEnd--;
        }
        return VERSION_WORDS.contains(wordBefore(text, wordEnd + 1));
    }

    /** {@code Chrome/1.2.3.4}, but not {@code db.internal/1.2.3.4}. */
    private static boolean isProduct(String text, int slash) {
        int from = slash;
        while (from > 0 && slash - from < 32 && isLetter(text.charAt(from - 1))) {
            from--;
        }
        char first = text.charAt(from);
        return first >= 'A' && first <= 'Z' && (from == 0 || text.charAt(from - 1) != '.');
    }

    private static String wordBefore(String text, int end) {
        int from = end;
        while (from > 0 && end - from < 16 && isLetter(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, end).toLowerCase(Locale.ROOT);
    }

    /** Whether a whole word of the range is one that addresses stand by. The placeholder's own words count as one word. */
    private static boolean hasAddressWord(String text, int from, int to) {
        int start = from;
        while (start < to) {
            int end = start;
            while (end < to && isWord(text.charAt(end))) {
                end++;
            }
            // a word that the range cuts is another word
            boolean whole = (start == 0 || !isWord(text.charAt(start - 1)))
                    && (end == text.length() || !isWord(text.charAt(end)));
            if (end > start
                    && whole
                    && isLetter(text.charAt(start))
                    && ADDRESS_WORDS.contains(text.substring(start, end).toLowerCase(Locale.ROOT))) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isWord(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '_';
    }
}
