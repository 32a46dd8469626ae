package org.millrace.connectors.bytes;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Reads the dates that archives state and writes them as {@code 2024-05-18T01:58:10Z}. */
public final class Dates {
    private static final int NO_ZONE = Integer.MIN_VALUE;

    private Dates() {}

    /**
     * The date in UTC, cut to whole seconds; empty where {@code stated} is no date.
     *
     * <p>Reads ISO 8601 from {@code 2024} to {@code 2024-05-18T01:58:10.123456789+02:00} (RFC 3339; WARC 1.1 allows the
     * shorter forms), with a space for the T, and {@code 20240518015810} (ARC). What is left out counts as its first
     * moment; without a zone the date is taken as UTC.
     */
    public static String normalise(String stated) {
        String text = stated.strip();
        int[] fields = {0, 1, 1, 0, 0, 0};
        int at = 0;
        int field = 0;
        while (field < fields.length) {
            int digits = field == 0 ? 4 : 2;
            int value = number(text, at, digits);
            if (value < 0) {
                return "";
            }
            fields[field++] = value;
            at += digits;
            if (at == text.length()) {
                break;
            }
            char c = text.charAt(at);
            if (separates(c, field)) {
                at++;
            } else if (c < '0' || c > '9') {
                break;
            }
        }
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                at++;
            }
        }
        int minutes = zone(text.substring(at).strip(), field);
        if (minutes == NO_ZONE) {
            return "";
        }
        try {
            LocalDateTime time = LocalDateTime.of(
                            fields[0], fields[1], fields[2], fields[3], fields[4], Math.min(fields[5], 59))
                    .minusMinutes(minutes);
            long second = time.toEpochSecond(ZoneOffset.UTC);
            return Instant.ofEpochSecond(second).toString();
        } catch (DateTimeException e) {
            return "";
        }
    }

    /** Whether {@code c} may stand after so many fields. */
    private static boolean separates(char c, int fields) {
        return switch (c) {
            case '-' -> fields <= 2;
            case 'T', 't', ' ' -> fields == 3;
            case ':' -> fields > 3;
            default -> false;
        };
    }

    private static int zone(String text, int fields) {
        if (text.isEmpty() || text.equals("Z") || text.equals("z") || text.equals("UTC")) {
            return 0;
        }
        if (fields < 4 || text.length() < 3 || (text.charAt(0) != '+' && text.charAt(0) != '-')) {
            return NO_ZONE;
        }
        int hours = number(text, 1, 2);
        int rest = text.length() > 3 && text.charAt(3) == ':' ? 4 : 3;
        int minutes = text.length() == 3 ? 0 : number(text, rest, 2);
        if (hours < 0 || minutes < 0 || (text.length() != 3 && text.length() != rest + 2)) {
            return NO_ZONE;
        }
        int total = hours * 60 + minutes;
        return text.charAt(0) == '-' ? -total : total;
    }

    private static int number(String text, int at, int digits) {
        if (at + digits > text.length()) {
            return -1;
        }
        int value = 0;
        for (int i = at; i < at + digits; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = 10 * value + (c - '0');
        }
        return value;
    }
}
